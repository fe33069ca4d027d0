#!/usr/bin/env python3
# shot.py: a picture of a page of the window, taken on a display without a monitor
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""shot.py OUT.png [--page NAME] [--practice P …]: opens Kith (the first on PATH) on a demo practice, or on P, goes to the
page as a person would, and takes a picture. Prints the path. Exits 1 with a sentence when the page can't be reached."""

import argparse
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
CLOSED_PAGES = ('welcome', *STEPS, 'unlock', 'recover', 'trouble')
OVERLAYS = {'search': ('ctrl+f', 'Search', 'sister'), 'switcher': ('ctrl+k', 'Go To', 'an'), 'preferences': ('ctrl+comma', None, None),
            'shortcuts': ('ctrl+question', None, None), 'about': ('ctrl+k', 'Go To', 'about')}
# Name → something that is on it. Each is an action of the window.
DIALOGS = {'export': 'Of Whom?', 'backup': 'No Backup Yet', 'restore': 'None chosen yet'}
PAGES = (*CLOSED_PAGES, *HOME_PAGES, *CLIENT_PAGES, 'session', 'measure', *OVERLAYS, 'import', 'print', *DIALOGS)
FAMILY = pathlib.Path(__file__).resolve().parent.parent / 'fixtures' / 'import' / 'family-7.ged'
# The demo's most told life, and who may see it.
CLIENT, USER, PASSPHRASE = 'Anja Petersen', 'Dr. Hanna Weiss', 'quiet willow lantern harbour'


def parse_arguments():
  parser = argparse.ArgumentParser(prog='./dev shot', description='Takes a picture of a page of the window.')
  parser.add_argument('out', metavar='OUT.png')
  parser.add_argument('--practice', help='instead of a demo made for this')
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


def make_demo(scratch):
  practice = pathlib.Path(scratch) / 'practice'
  subprocess.run(['kithctl', 'demo', practice, '--zone', 'Europe/Berlin', '--kdf-memory', '64'], check=True,
                 stdout=subprocess.DEVNULL)
  return practice


def unlock(window, user, passphrase):
  window.find('text', 'Passphrase')
  if window.look('radio button', user) and not window.is_checked(window.find('radio button', user)):
    window.press_key('shift+Tab')
    for _ in window.look('radio button'):
      if window.has_focus('list item', user):
        break
      window.press_key('Up')
    window.press_key('space')
  window.write('Passphrase', passphrase)
  window.press('button', 'Unlock')


def open_session(window):
  """The next session of the client in sight, or else the last."""
  window.press('button', 'Session')
  window.find('label', 'Note')


def go_through_first_start(window, last):
  window.press('button', 'New Practice')
  window.write('Name of the practice', 'Practice at the Old Mill')
  window.write('Your name', USER)
  if last == 'new-practice':
    return
  window.press('button', 'Continue')
  window.write('Passphrase', 'seven otters in a lighthouse')
  window.write('The same once more', 'seven otters in a lighthouse')
  if last == 'passphrase':
    return
  window.press('button', 'Continue')
  window.find('label', lambda name: name.count('-') == 7)
  if last == 'recovery-check':
    window.press('button', 'I Have It Safe')
    window.find('text', 'Last four signs')


def lay_over(window, page):
  keys, field, words = OVERLAYS[page]
  window.press_key(keys)
  if page == 'about':
    window.write(field, words, role='entry')
    window.press('button', 'About Kith', 'row.open')
    window.find('label', 'Kith')
  elif field:
    window.write(field, words, role='entry')
    window.find('button', lambda name: words.lower() in name.lower())


def go(window, arguments, passphrase):
  """From the first frame to the page."""
  page = arguments.page
  if page in STEPS:
    go_through_first_start(window, page)
    return
  if page == 'recover':
    window.press('button', 'Forgot the Passphrase?')
    window.find('text', 'Recovery code')
  if page in CLOSED_PAGES:
    return
  unlock(window, arguments.user, passphrase)
  if page in OVERLAYS:
    window.find('button', arguments.client)
    lay_over(window, page)
    return
  if page in HOME_PAGES:
    window.press('page tab', HOME_PAGES[page])
    return
  if page in DIALOGS:
    window.find('page tab', HOME_PAGES['clients'])
    window.act(page)
    window.find(None, DIALOGS[page])
    return
  window.press('page tab', HOME_PAGES['clients'])
  window.press('button', arguments.client, 'row.open')
  if page in ('session', 'measure'):
    open_session(window)
    if page == 'measure':
      window.press('button', 'Fill In PHQ-9')
      desk.wait_for(lambda: window.has_focus('list item', '1. interest'), 'the first question')
      for digit in '221102101':
        window.press_key(digit)
    return
  if page == 'print':
    window.press('page tab', 'Map')
    window.find(None, 'Relationship map')
    window.press_key('ctrl+p')
    window.find('image', 'The page as it will be')
    return
  if page == 'import':
    window.find('page tab', 'Map')
    window.drop(FAMILY)
    window.find('label', 'What Would Happen')
    return
  tab, role, name = CLIENT_PAGES[page]
  window.press('page tab', tab)
  window.find(role, name)


def main():
  arguments = parse_arguments()
  passphrase = PASSPHRASE
  if arguments.passphrase_file:
    passphrase = pathlib.Path(arguments.passphrase_file).read_text(encoding='utf-8').splitlines()[0]
  language = {'en': 'C.UTF-8', 'pseudo': 'pseudo'}.get(arguments.lang, f'{arguments.lang}_{arguments.lang.upper()}.UTF-8')
  with tempfile.TemporaryDirectory(prefix='kith-shot-') as scratch:
    practice = arguments.practice
    if practice is None and choose_folders(arguments.page, scratch, None) == [scratch]:
      practice = make_demo(scratch)
    with desk.Desk(shutil.which('kith'), width=arguments.width, height=arguments.height, scale=arguments.scale,
                   language=language, dark=arguments.dark, contrast=arguments.contrast, rtl=arguments.rtl,
                   text=arguments.text) as window:
      window.open(*choose_folders(arguments.page, practice, scratch))
      go(window, arguments, passphrase)
      window.shoot(arguments.out)
  print(pathlib.Path(arguments.out).resolve())
  return 0


if __name__ == '__main__':
  try:
    sys.exit(main())
  except desk.Missing as missing:
    sys.exit(f'shot: {missing} did not come')
