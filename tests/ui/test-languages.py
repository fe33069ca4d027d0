#!/usr/bin/env python3
# test-languages.py: every page in a language that nobody speaks, wide and narrow, from the left and from the right
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-languages.py KITH KITHCTL [CASE...], with the cuts library in KITH_CUTS_LIBRARY: prints TAP. All that is shown must be
that language or come from the practice, and no word of Kith's own may be cut off, though all are four tenths longer. The same
in German, as it is built."""

import argparse
import calendar
import json
import os
import pathlib
import re
import signal
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import names  # noqa: E402 (found beside this file)
import pseudo  # noqa: E402 (found beside this file)
import scenes  # noqa: E402 (found beside this file)
import shot  # noqa: E402 (found beside this file)
import catalogue  # noqa: E402 (found where names looks)
from scenes import case  # noqa: E402 (found beside this file)

KITH, KITHCTL = sys.argv[1:3]
CUTS = os.environ['KITH_CUTS_LIBRARY']
WIDE, NARROW = 1280, 360
# So high that the first rows of a list are still there when the last was reached by Tab.
HEIGHT = 1100
# As large as text may be asked to be without anything getting lost.
LARGE = 2.0
BRACKETED = re.compile(r'\u200f?\[[^\[\]]*\]')
PARTS = re.compile(r'[\s·,;:–—/()“”„]+')
INITIALS = re.compile(r'[A-ZÄÖÜ]{1,3}$')
MOST_OF_A_NAME = 4
# Names that are the same in every language, and what GTK says of keys.
SAME = {'Kith', 'PHQ', 'GAD', 'PHQ-9', 'GAD-7', 'IPT', 'PDF', 'SVG', 'PNG', 'AM', 'PM'}
# Keys, a recovery code, the names of files: what is said of them by letters alone.
LETTERS = re.compile(r'((Shift|Ctrl|Alt)\+\S+|Page|Up|Down|Menu|F\d+|([0-9A-Z]{4}-?)+|\S*/\S*|\S+\.ged)$')
SEPARATORS = re.compile(r' · |…|, (?=[^,]*$)')
# What has the focus for what is in it, and the bit of a state that says whether something can have it.
NAMELESS = {'panel', 'scroll pane', 'filler', 'frame', 'application', 'list'}
FOCUSABLE = 11
AUTHORS = 'The Kith authors'
TOOLKIT = ('gtk40', 'libadwaita', 'glib20')


def read_strings(value):
  """All texts in what JSON holds."""
  if isinstance(value, str):
    yield value
  elif isinstance(value, (list, dict)):
    for part in (value.values() if isinstance(value, dict) else value):
      yield from read_strings(part)


def read_practice(practice, secret, place):
  """What is in the practice, as texts."""
  subprocess.run([KITHCTL, 'export', practice, '--format', 'json', '-o', place, '--user', shot.USER, '--passphrase-file',
                  secret], check=True, capture_output=True)
  users = subprocess.run([KITHCTL, 'users', 'list', practice, '--json', '--user', shot.USER, '--passphrase-file', secret],
                         check=True, capture_output=True)
  info = subprocess.run([KITHCTL, 'info', practice, '--json', '--user', shot.USER, '--passphrase-file', secret], check=True,
                        capture_output=True)
  return list(read_strings([json.loads(pathlib.Path(place).read_text(encoding='utf-8')), json.loads(users.stdout),
                            json.loads(info.stdout)]))


def read_toolkit():
  """The English words of what Kith is built on, from their German translation: they know no made-up language."""
  paths = (pathlib.Path('/usr/share/locale/de/LC_MESSAGES') / f'{name}.mo' for name in TOOLKIT)
  texts = (text for path in paths if path.exists() for text in catalogue.read_mo(path))
  return [part.split('\4')[-1] for text in texts for part in text.split('\0')]


def split(text):
  return [part.strip('.…') for part in PARTS.split(text)]


class Words:
  """What may be shown without being translated."""

  def __init__(self, practice, toolkit):
    self.all = '\n'.join(' '.join(text.split()) for text in practice)
    self.typed = sorted({text for text in practice if ' ' in text}, key=len, reverse=True)
    self.whole = {' '.join(names.drop_key(text).split()) for text in [*practice, *toolkit, AUTHORS]}
    # Names and relations, but not the words of notes, which are Kith's own too.
    self.single = {word for text in practice for word in split(text) if len(split(text)) <= MOST_OF_A_NAME} | SAME
    for days in (calendar.month_name, calendar.month_abbr, calendar.day_name, calendar.day_abbr):
      self.single.update(days)

  def are_foreign(self, text):
    """Whether something in `text` is English that gettext never saw."""
    rest = ' '.join(text.split())
    if rest in self.whole:
      return False
    while BRACKETED.search(rest):
      rest = BRACKETED.sub(' ', rest)
    # What was typed stands among Kith's own words.
    for typed in self.typed:
      rest = rest.replace(typed, ' ')
    # So do a few words of a note, where they were found.
    for part in SEPARATORS.split(rest):
      if part.count(' ') > 2 and part.strip() in self.all:
        rest = rest.replace(part, ' ')
    rest = ' '.join(word for word in rest.split() if not LETTERS.match(word))
    return any(re.search(r'[A-Za-z]{2}', part) and not INITIALS.match(part) and part not in self.single for part in split(rest))

  def may_be_short(self, place):
    """Five views stand side by side on 360 pixels, each with its picture: there are languages that are too long for that."""
    return 'AdwViewSwitcherButton' in place

  def are_own(self, text):
    """Whether Kith itself says this."""
    return text.startswith(('[', pseudo.FROM_THE_RIGHT))


class Large:
  """What must be so whatever the language is, where text is so large that even Kith's own words may have to be cut; but not those
  that say what a button does, where the button has a line to itself."""

  def are_foreign(self, text):
    return False

  def may_be_short(self, place):
    return 'KithWrapButton' not in place

  def are_own(self, text):
    return True


class German:
  """The same for a language with words of its own."""

  def __init__(self, practice):
    spoken = catalogue.read_mo(pathlib.Path(os.environ['KITH_LOCALE_DIR']) / 'de' / 'LC_MESSAGES' / 'kith.mo')
    pairs = [(names.drop_key(text.split('\4')[-1]), names.drop_key(said)) for text, said in spoken.items()]
    self.said = {said for _, said in pairs}
    self.english = {text for text, _ in pairs} - self.said - set(practice)

  def are_foreign(self, text):
    """A letter alone is a key."""
    return len(text) > 1 and text in self.english

  def may_be_short(self, place):
    return False

  def are_own(self, text):
    return text in self.said


def ask(window, question=signal.SIGUSR1):
  """What the cuts library says: by default verdict, place and text of each label shown, after the width."""
  answer = window.root / 'cuts'
  answer.unlink(missing_ok=True)
  window.kith.send_signal(question)
  desk.wait_for(answer.exists, 'an answer of the labels')
  return [line.split('\t', 2) for line in answer.read_text(encoding='utf-8').splitlines()]


def read_names(window):
  """What a screen reader would say."""
  nodes = window.walk()
  yield from (text for text in [*(node.name for node in nodes), *window.listener.describe(nodes)] if text)


def shorten(place):
  """What a label is, what it is in, and in which of Kith's own widgets."""
  kinds = place.split(' < ')
  return ' < '.join(kinds[:2] + [kind for kind in kinds[2:] if kind.startswith('Kith') or 'Switcher' in kind][:2])


def judge_label(words, width, verdict, place, text):
  if verdict == 'wide':
    return f'needs {text}: {shorten(place)}'
  if verdict == 'width':
    return f'{text} wide, not {width}' if 'Window' in place and int(text) > width else None
  if words.are_foreign(text):
    return f'not translated: {text!r} ({shorten(place)})'
  # Names and notes may end in an ellipsis; Kith's own words have to fit.
  if verdict == 'outside' or verdict == 'short' and words.are_own(text) and not words.may_be_short(place):
    return f'{verdict}: {text!r} ({shorten(place)})'
  return None


def says_nothing(node):
  """Of a row without a name a screen reader says what is in it."""
  return not any(inside.name for inside in node.listener.name(list(node.walk())[1:]) if node.role == 'list item')


def find_nameless(window):
  """Controls of which a screen reader says only what they are."""
  nodes = [node for node in window.walk() if not node.name and node.role not in NAMELESS]
  states = window.listener.ask([(node.place, 'org.a11y.atspi.Accessible', 'GetState', None, ()) for node in nodes])
  return [f'{node.role} without a name' for node, state in zip(nodes, states)
          if state and state[0][0] >> FOCUSABLE & 1 and says_nothing(node)]


def find_traps(window):
  """Where Tab does not go on, and whether it went anywhere."""
  lines = ask(window, signal.SIGUSR2)
  traps = [f'Tab stays at {shorten(place)}' for kind, place, _ in lines if kind == 'trap']
  return traps or ([] if any(kind == 'round' and int(count) > 1 for kind, _, count in lines) else ['Tab goes nowhere'])


def look_at(window, words):
  """What is wrong with the page that is shown."""
  window.settle()
  faults = [judge_label(words, window.width, *line) for line in ask(window)]
  faults += find_nameless(window) + find_traps(window)
  # To hear every name takes long, and they are the same at every width.
  if window.width == WIDE:
    faults += [f'name not translated: {name!r}' for name in read_names(window) if words.are_foreign(name)]
  return list(dict.fromkeys(fault for fault in faults if fault))


def add_client(window):
  window.press('button', 'New Client')
  window.find('text', 'Name')


def choose_someone(window):
  window.press('button', lambda name: name.startswith('Lars Petersen'), 'row.open')
  window.find('slider', 'Closeness')


def book_block(window):
  window.press('button', 'Book…' if window.width == NARROW else 'Book a Block…')
  window.find('text', 'Client: name, phone or birthday')


# What more there is to see on a page.
STEPS = {'clients': add_client, 'inventory': choose_someone, 'schedule': book_block}


def look_around(window, page, words):
  """What is wrong with a page and with what opens from it."""
  faults = [f'{page}: {fault}' for fault in look_at(window, words)]
  step = STEPS.get(page)
  if step:
    step(window)
    faults += [f'{page}, {step.__name__}: {fault}' for fault in look_at(window, words)]
  return faults


def leave(window):
  """Closes what lies over the page, one after the other."""
  while open_dialogs := len(window.look('dialog')):
    window.press_key('Escape')
    desk.wait_for(lambda: len(window.look('dialog')) < open_dialogs, 'a dialog to go')


class Tour:
  """Through the pages of a window, which is opened again where there is no way on."""

  def __init__(self, window, practice, words):
    self.window, self.practice, self.words = window, practice, words
    self.at = None

  def close(self):
    if self.at:
      self.at = None
      self.window.quit()

  def reach(self, page):
    asked = argparse.Namespace(page=page, user=shot.USER, client=shot.CLIENT, passphrase=shot.PASSPHRASE)
    if self.at not in shot.find_way(page):
      self.close()
      self.window.open(*shot.choose_folders(page, self.practice, self.window.root), preload=CUTS)
    self.at = shot.go(self.window, asked, self.at)

  def visit(self, page):
    """What is wrong with a page, to be reached, while it is shown, or to be left."""
    faults = []
    try:
      self.reach(page)
      faults = look_around(self.window, page, self.words)
      if page not in shot.LASTING:
        leave(self.window)
    except (AssertionError, desk.Missing) as error:
      faults.append(f'{page}: {error}')
      self.at = None
      self.window.kith.kill()
    return faults


def walk(practice, words, language, width, mirrored=False, pages=shot.PAGES, text=1.0):
  """What is wrong, page by page, with text so many times as large as usual."""
  with desk.Desk(KITH, width=width, height=round(HEIGHT * text), language=language, rtl=mirrored, text=text) as window:
    window.environment['KITH_CUTS'] = str(window.root / 'cuts')
    tour = Tour(window, practice, words)
    faults = [fault for page in pages for fault in tour.visit(page)]
    try:
      tour.close()
    except AssertionError as error:
      faults.append(str(error))
    return faults


class House:
  """A demo practice, and what is in it."""

  def __init__(self, root):
    self.practice, secret = pathlib.Path(root) / 'practice', pathlib.Path(root) / 'secret'
    subprocess.run([KITHCTL, 'demo', self.practice, '--zone', 'Europe/Berlin', '--kdf-memory', '64'], check=True,
                   capture_output=True)
    secret.write_text(f'{shot.PASSPHRASE}\n')
    secret.chmod(0o600)
    self.texts = read_practice(self.practice, secret, pathlib.Path(root) / 'all.json')

  def walk_longer(self, width, mirrored=False):
    faults = walk(self.practice, Words(self.texts, read_toolkit()), pseudo.NAME, width, mirrored)
    assert not faults, '\n'.join(faults)

  def walk_german(self, width):
    faults = walk(self.practice, German(self.texts), 'de_DE.UTF-8', width)
    assert not faults, '\n'.join(faults)

  def walk_larger(self):
    """In German, whose words are longer than those of the original."""
    faults = walk(self.practice, Large(), 'de_DE.UTF-8', NARROW, text=LARGE)
    assert not faults, '\n'.join(faults)


@case
def longer_and_wide(house):
  house.walk_longer(WIDE)


@case
def mirrored_and_narrow(house):
  house.walk_longer(NARROW, mirrored=True)


@case
def german_and_narrow(house):
  house.walk_german(NARROW)


@case
def german_larger_and_narrow(house):
  house.walk_larger()


@case
def english_is_seen_not_to_be_translated(house):
  seen = walk(house.practice, Words(house.texts, read_toolkit()), 'C.UTF-8', WIDE, pages=['welcome'])
  assert any(fault.startswith('welcome: not translated') for fault in seen), seen


if __name__ == '__main__':
  sys.exit(scenes.perform(House))
