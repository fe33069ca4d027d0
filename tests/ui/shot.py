#!/usr/bin/env python3
# shot.py: a picture of a page of the window, taken on a display without a monitor
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""shot.py OUT.png [--page NAME] [--practice P …]: opens Kith (the first on PATH) on a demo practice, or on P, goes to the
page as a person would, and takes a picture. Prints the path. Exits 1 with a sentence when the page can't be reached."""

import argparse
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)

HOME_PAGES = {'today': 'Today', 'clients': 'Clients', 'schedule': 'Schedule'}
# Name → its tab, and something that is on it.
CLIENT_PAGES = {'overview': ('Overview', 'label', 'Contact'), 'inventory': ('Inventory', 'list', None), 'map': ('Map', None, 'Relationship map'),
                'timeline': ('Timeline', None, 'Timeline'), 'plan': ('Plan', 'label', 'Goals')}
# Steps of the first start, in order; then what lies over the practice.
STEPS = ('new-practice', 'passphrase', 'recovery', 'recovery-check')
OVERLAYS = {'search': ('ctrl+f', 'Search', 'sister'), 'switcher': ('ctrl+k', 'Go To', 'an'), 'preferences': ('ctrl+comma', None, None),
            'shortcuts': ('ctrl+question', None, None), 'about': ('ctrl+k', 'Go To', 'About Kith')}
# Name → something that is on it. Each is an action of the window.
DIALOGS = {'export': 'Of Whom?', 'backup': 'No Backup Yet', 'backups': 'So Far', 'restore': 'None chosen yet',
           'try-backup': 'No Backup Yet', 'log': 'Who Did What'}
# Name → the button in the preferences that leads there, and something that is on it.
PREFERENCES = {'users': ('page tab', 'Users', 'Who Can Open This Practice'),
               'change-passphrase': ('button', 'Change Passphrase…', 'Present passphrase')}
PAGES = ('welcome', *STEPS, 'trouble', 'unlock', 'recover', *HOME_PAGES, 'everyone', *OVERLAYS, *PREFERENCES, *DIALOGS, *CLIENT_PAGES, 'history', 'print',
         'changes', 'figures', 'free', 'family', 'tie', 'import', 'session', 'measure', 'erase')
# With it, Kith believes another day.
LATER = pathlib.Path(__file__).resolve().parents[2] / '_build' / 'tests' / 'liblater.so'
# Half past nine in the practice, before most appointments.
MORNING = datetime.time(8, 30, tzinfo=datetime.timezone.utc)
FAMILY = pathlib.Path(__file__).resolve().parent.parent / 'fixtures' / 'import' / 'family-7.ged'
# The demo's most told life, and who may see it.
CLIENT, USER, PASSPHRASE = 'Anja Petersen', 'Dr. Hanna Weiss', 'quiet willow lantern harbour'


def parse_arguments():
  parser = argparse.ArgumentParser(prog='./dev shot', description='Takes a picture of a page of the window.')
  parser.add_argument('out', metavar='OUT.png')
  parser.add_argument('--practice', help='instead of a demo made for this')
  parser.add_argument('--on', metavar='DATE', type=datetime.date.fromisoformat, help='as of the morning of that day')
  parser.add_argument('--user', default=USER, help='of that practice')
  parser.add_argument('--passphrase-file', help='of that user')
  parser.add_argument('--page', choices=PAGES, default='map')
  parser.add_argument('--client', default=CLIENT, help='whose page; a name')
  parser.add_argument('--size', default='1280x800', metavar='WxH')
  parser.add_argument('--dark', action='store_true')
  parser.add_argument('--contrast', action='store_true')
  parser.add_argument('--lang', default='en', help='a language code, like de, or pseudo: all words made longer')
  parser.add_argument('--rtl', action='store_true', help='mirrored, as for a script read from the right')
  parser.add_argument('--scale', type=int, default=1, choices=(1, 2))
  parser.add_argument('--text', type=float, default=1.0, help='how large text is, 1 to 2')
  arguments = parser.parse_args()
  try:
    arguments.width, arguments.height = map(int, arguments.size.split('x'))
  except ValueError:
    parser.error('--size is like 1280x800')
  return arguments


def choose_folders(page, practice, empty):
  """What Kith is started with, to come to `page`."""
  if page in ('welcome', *STEPS):
    return []
  return [empty] if page == 'trouble' else [practice]


def make_demo(scratch, day=None):
  practice = pathlib.Path(scratch) / 'practice'
  subprocess.run(['kithctl', 'demo', practice, '--zone', 'Europe/Berlin', '--kdf-memory', '64',
                  *(['--on', str(day)] if day else [])], check=True, stdout=subprocess.DEVNULL)
  return practice


def open_on(window, day, *folders):
  """Kith, which takes `day` for today, where there is such."""
  if day:
    seconds = datetime.datetime.combine(day, MORNING) - datetime.datetime.now(datetime.timezone.utc)
    later = window.root / 'later'
    later.write_text(f'0 {round(seconds.total_seconds())}')
    window.environment['KITH_TEST_LATER'] = str(later)
  window.open(*folders, preload=LATER if day else None)


def unlock(window, user, passphrase):
  window.find('text', 'Passphrase')
  if window.look('radio button', user) and not window.find('radio button', user).has('CHECKED'):
    window.press_key('shift+Tab')
    for _ in window.look('radio button'):
      if window.has_focus('list item', user):
        break
      window.press_key('Up')
    window.press_key('space')
  window.write('Passphrase', passphrase)
  window.press('button', 'Unlock')


def begin_practice(window):
  window.press('button', 'New Practice')
  window.write('Name of the practice', 'Practice at the Old Mill')
  window.write('Your name', USER)


def choose_passphrase(window):
  window.press('button', 'Continue')
  window.write('Passphrase', 'seven otters in a lighthouse')
  window.write('The same once more', 'seven otters in a lighthouse')


def see_code(window):
  window.press('button', 'Continue')
  window.find('label', lambda name: name.count('-') == 7)


def check_code(window):
  window.press('button', 'I Have It Safe')
  window.find('text', 'Last four signs')


def recover(window):
  window.press('button', 'Forgot the Passphrase?')
  window.find('text', 'Recovery code')


def open_session(window):
  """The next session of the client in sight, or else the last."""
  window.press('button', 'Session')
  window.find('label', 'Note')


def fill_in_measure(window):
  window.press('button', 'Fill In PHQ-9')
  desk.wait_for(lambda: window.has_focus('list item', lambda name: name.startswith('1. ')), 'the first question')
  for digit in '221102101':
    window.press_key(digit)


def print_map(window):
  window.press('page tab', 'Map')
  window.find(None, 'Relationship map')
  window.press_key('ctrl+p')
  window.find('image', 'The page as it will be')


def look_back(window):
  """What was there before the last change, unfolded."""
  window.find('page tab', 'Map')
  window.press_key('ctrl+h')
  window.find('label', 'History')
  desk.wait_for(lambda: window.look('toggle button', 'Everyone'), 'the history')
  for _ in range(8):
    if any(node.has('FOCUSED') for node in window.look('list item')):
      break
    window.press_key('Tab')
  window.press_key('Return')


def begin_erasing(window):
  window.find('page tab', 'Overview')
  window.press_key('F10')
  window.press_key('f')
  window.find('label', 'What Goes')


def compare(window):
  window.press('page tab', 'Map')
  window.find(None, 'Relationship map')
  window.press('toggle button', 'More')
  window.find('menu item')
  window.press_key('t')
  window.find('label', 'What Has Moved')
  desk.wait_for(lambda: window.look('slider', 'As of session'), 'the sessions')


def tell_figures(window):
  window.press('page tab', 'Map')
  window.find(None, 'Relationship map')
  window.press('toggle button', 'More')
  window.find('menu item')
  window.press_key('e')
  window.find('label', 'Among Each Other')


def choose_form(window, name):
  window.press('page tab', 'Map')
  window.find(None, 'Relationship map')
  window.press('toggle button', 'What Is Shown')
  window.press('radio button', name, 'check.press')
  window.press_key('Escape')


def begin_tie(window):
  """Between two on the map, by keyboard."""
  window.press('page tab', 'Map')
  window.find(None, 'Relationship map')
  window.press(None, lambda name: name is not None and name.startswith('Svea Jahn, '), 'node.tie')
  window.press(None, lambda name: name is not None and name.startswith('Gudrun Jahn, '), 'node.choose')
  window.find('label', 'What Are They to Each Other?')


def import_family(window):
  window.find('page tab', 'Map')
  window.drop(FAMILY)
  window.find('label', 'What Would Happen')


def see_everyone(window):
  window.press('page tab', HOME_PAGES['today'])
  window.press('radio button', 'Everyone’s')


def lay_over(window, page):
  keys, field, words = OVERLAYS[page]
  window.find('page tab', HOME_PAGES['clients'])
  window.press_key(keys)
  if page == 'about':
    window.write(field, window.names.say(words), role='entry')
    window.press('button', words, 'row.open')
    window.find('label', 'Kith')
  elif field:
    window.write(field, words, role='entry')
    window.find('button', lambda name: words.lower() in name.lower())


def prefer(window, page):
  role, button, name = PREFERENCES[page]
  lay_over(window, 'preferences')
  window.press(role, button)
  window.find(None, name)


def lay_dialog(window, page):
  window.act(page)
  window.find(None, DIALOGS[page])


def show_view(window, page):
  tab, role, name = CLIENT_PAGES[page]
  window.press('page tab', tab)
  window.find(role, name)


def open_client(window, name):
  window.press('page tab', HOME_PAGES['clients'])
  window.press('button', name, 'row.open')


def enter(window, user, passphrase):
  unlock(window, user, passphrase)
  window.find('page tab', HOME_PAGES['clients'])


# Place → the place before it, and the step from there, with what was asked for.
WAYS = {
  'new-practice': ('welcome', lambda window, _: begin_practice(window)),
  'passphrase': ('new-practice', lambda window, _: choose_passphrase(window)),
  'recovery': ('passphrase', lambda window, _: see_code(window)),
  'recovery-check': ('recovery', lambda window, _: check_code(window)),
  'recover': ('unlock', lambda window, _: recover(window)),
  'home': ('unlock', lambda window, asked: enter(window, asked.user, asked.passphrase)),
  **{page: ('home', lambda window, asked: window.press('page tab', HOME_PAGES[asked.page])) for page in HOME_PAGES},
  'everyone': ('home', lambda window, _: see_everyone(window)),
  **{page: ('home', lambda window, asked: lay_over(window, asked.page)) for page in OVERLAYS},
  **{page: ('home', lambda window, asked: prefer(window, asked.page)) for page in PREFERENCES},
  **{page: ('home', lambda window, asked: lay_dialog(window, asked.page)) for page in DIALOGS},
  'client': ('home', lambda window, asked: open_client(window, asked.client)),
  **{page: ('client', lambda window, asked: show_view(window, asked.page)) for page in CLIENT_PAGES},
  'history': ('client', lambda window, _: look_back(window)),
  'print': ('client', lambda window, _: print_map(window)),
  'changes': ('client', lambda window, _: compare(window)),
  'figures': ('client', lambda window, _: tell_figures(window)),
  'free': ('client', lambda window, _: choose_form(window, 'Free')),
  'family': ('client', lambda window, _: choose_form(window, 'Family')),
  'tie': ('client', lambda window, _: begin_tie(window)),
  'import': ('client', lambda window, _: import_family(window)),
  'erase': ('client', lambda window, _: begin_erasing(window)),
  'session': ('client', lambda window, _: open_session(window)),
  'measure': ('session', lambda window, _: fill_in_measure(window)),
}
# Where one still is after having seen a page: the others are left by Escape or by choosing the next.
LASTING = {'welcome', 'unlock', *STEPS, 'recover', 'session'}


def find_way(page):
  """The places from the first frame to `page`."""
  way = [page]
  while way[0] in WAYS:
    way.insert(0, WAYS[way[0]][0])
  return way


def go(window, asked, at=None):
  """To the page `asked.page` of `asked.client`, as `asked.user` with `asked.passphrase`, from the place `at` or else from the
  first frame. Where one is then."""
  way = find_way(asked.page)
  for place in way[way.index(at) + 1 if at in way else 1:]:
    WAYS[place][1](window, asked)
  return asked.page if asked.page in LASTING or asked.page not in WAYS else WAYS[asked.page][0]


def main():
  arguments = parse_arguments()
  arguments.passphrase = PASSPHRASE
  if arguments.passphrase_file:
    arguments.passphrase = pathlib.Path(arguments.passphrase_file).read_text(encoding='utf-8').splitlines()[0]
  language = {'en': 'C.UTF-8', 'pseudo': 'pseudo'}.get(arguments.lang, f'{arguments.lang}_{arguments.lang.upper()}.UTF-8')
  with tempfile.TemporaryDirectory(prefix='kith-shot-') as scratch:
    practice = arguments.practice
    if practice is None and choose_folders(arguments.page, scratch, None) == [scratch]:
      practice = make_demo(scratch, arguments.on)
    with desk.Desk(shutil.which('kith'), width=arguments.width, height=arguments.height, scale=arguments.scale,
                   language=language, dark=arguments.dark, contrast=arguments.contrast, rtl=arguments.rtl,
                   text=arguments.text) as window:
      open_on(window, arguments.on, *choose_folders(arguments.page, practice, scratch))
      go(window, arguments)
      window.shoot(arguments.out)
  print(pathlib.Path(arguments.out).resolve())
  return 0


if __name__ == '__main__':
  try:
    sys.exit(main())
  except desk.Missing as missing:
    sys.exit(f'shot: {missing} did not come')
