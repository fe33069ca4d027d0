#!/usr/bin/env python3
# test-users.py: who may open a practice and with what, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-users.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import datetime
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import life  # noqa: E402
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, KITHCTL, PASSPHRASE, House, unlock  # noqa: E402
from scenes import case  # noqa: E402

NEXT = 'seven otters in a lighthouse'
ONE_TIME = re.compile(r'[0-9A-Z]{4}(-[0-9A-Z]{4}){3}')
RECOVERY = re.compile(r'[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-?\n-?[0-9A-Z]{4}(-[0-9A-Z]{4}){3}')


def open_users(window):
  window.find('page tab', 'Clients')
  window.press_key('ctrl+comma')
  window.press('page tab', 'Users')
  window.find('label', 'Who Can Open This Practice')


def write_new(window, words=NEXT):
  window.write('New passphrase', words)
  window.write('The same once more', words)


def opens(house, user, words):
  secret = house.root / 'tried'
  secret.write_text(words + '\n', encoding='utf-8')
  return subprocess.run([KITHCTL, 'info', house.practice, '--user', user, '--passphrase-file', secret], check=False,
                        capture_output=True).returncode == 0


def read_users(house):
  return {user['name']: user for user in house.ctl('users', 'list', house.practice)}


@case
def someone_comes_with_a_one_time_code(house):
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    open_users(window)
    window.find('label', 'Front desk')
    window.press('button', 'Add User')
    window.write('Name', 'Tilda Vogt')
    window.press('button', 'Add')
    code = window.find('label', ONE_TIME.fullmatch).name
    user = read_users(house)['Tilda Vogt']
    assert user['once'] and user['role'] == 'office' and not user['owner'], user
    window.press('button', 'Done')
    window.gone('button', 'Done')
    window.find('label', lambda name: 'has not been used yet' in name)
    window.press_key('Escape')
    window.gone('label', 'Who Can Open This Practice')
    window.press_key('ctrl+l')

    # In a window of its own, the last of three is told to use the code, and comes no further with it.
    window.find('text', 'Passphrase')
    window.press_key('shift+Tab')
    for _ in range(3):
      if window.has_focus('list item', 'Tilda Vogt'):
        break
      window.press_key('Down')
    window.press_key('space')
    window.write('One-time code', code.lower())
    window.press('button', 'Unlock')
    window.find(None, 'Choose Your Passphrase')
    assert not window.look('page tab', 'Clients') and not window.can('export')
    window.press('button', 'Lock')
    window.write('One-time code', code)
    window.press('button', 'Unlock')
    write_new(window)
    window.press('button', 'Continue')
    window.press('page tab', 'Clients')
    window.find('button', 'Anna Keller')
    assert not read_users(house)['Tilda Vogt']['once']
    assert opens(house, 'Tilda Vogt', NEXT) and not opens(house, 'Tilda Vogt', code)
    window.quit()


@case
def a_passphrase_changes(house):
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.press_key('ctrl+comma')
    window.find('button', 'Change Passphrase…')
    assert not window.look('page tab', 'Users'), 'only owners see the users'
    window.press('button', 'Change Passphrase…')
    window.write('Present passphrase', 'not it')
    write_new(window)
    window.press('button', 'Set')
    window.find('label', lambda name: name.startswith('This passphrase doesn’t open') or name.startswith("This passphrase doesn't open"))
    window.write('Present passphrase', DESK_PASSPHRASE)
    window.press('button', 'Set')
    window.gone('text', 'Present passphrase')
    assert opens(house, 'Front desk', NEXT) and not opens(house, 'Front desk', DESK_PASSPHRASE)
    window.quit()


@case
def what_is_forgotten_is_chosen_anew(house):
  code = (house.root / 'code').read_text(encoding='utf-8').strip()
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    window.press('button', 'Forgot the Passphrase?')
    window.write('Recovery code', code)
    window.press('button', 'Unlock')
    window.press('button', 'New Passphrase…')
    write_new(window)
    window.press('button', 'Set')
    new = window.find('label', RECOVERY.fullmatch).name.replace('\n', '')
    assert opens(house, 'recovery', code), 'the old one is in force until the new one is safe'
    window.press('button', 'I Have It Safe')
    window.gone('label', 'New Recovery Code')
    assert opens(house, 'recovery', new) and not opens(house, 'recovery', code)
    assert opens(house, 'Dr. Weiss', NEXT) and not opens(house, 'Dr. Weiss', PASSPHRASE)
    window.quit()


@case
def who_leaves_takes_no_key_along(house):
  keys = (house.practice / 'practice.keys').read_bytes()
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    open_users(window)
    window.press('button', 'Change the Keys')
    window.find('label', 'Keys changed')
    window.press('button', 'Remove Front desk')
    window.find('label', 'Remove Front desk?')
    window.press('button', 'Remove')
    window.find('label', 'User removed, keys changed')
    window.gone('label', 'Front desk')
    assert list(read_users(house)) == ['Dr. Weiss', 'recovery']
    window.press_key('Escape')
    window.press('page tab', 'Clients')
    window.find('button', 'Anna Keller')
    window.quit()
  check = house.ctl('check', house.practice)
  assert check['ok'] and not check['notes'], check
  (house.practice / 'practice.keys').write_bytes(keys)
  assert not opens(house, 'Front desk', DESK_PASSPHRASE)


@case
def someone_becomes_an_owner_and_is_none_again(house):
  house.ctl('users', 'add', house.practice, '--name', 'Tilda Vogt', '--role', 'full', '--new-passphrase-file', house.root / 'desk',
            '--kdf-memory', '64')
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', tab=None)
    open_users(window)
    assert not window.look('button', 'Make Front desk an owner')
    window.press('button', 'Make Tilda Vogt an owner')
    window.find('label', 'Make Tilda Vogt an Owner?')
    window.press('button', 'Make Owner')
    window.find('label', 'Owner added')
    assert read_users(house)['Tilda Vogt']['owner']
    assert opens(house, 'Tilda Vogt', DESK_PASSPHRASE)
    window.press('button', 'Tilda Vogt is to be no owner')
    window.find('label', 'Owner taken back')
    assert not read_users(house)['Tilda Vogt']['owner']
    window.find('button', 'Make Tilda Vogt an owner')
    window.quit()


@case
def a_window_locks_when_its_user_is_removed(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.find('button', 'Anna Keller')
    house.ctl('rekey', house.practice)
    window.press('button', 'Jonas Brandt', 'row.open')
    house.ctl('users', 'remove', house.practice, '--name', 'Front desk')
    window.find('label', lambda name: name.startswith('Your access to this practice was taken away'))
    window.find('text', 'Passphrase')
    assert not window.look('button', 'Anna Keller')
    window.quit()


def read_practice(house):
  info = house.ctl('info', house.practice)
  return info['name'], info['zone']


@case
def an_owner_says_what_and_where_the_practice_is(house):
  house.ctl('therapist', 'add', house.practice, '--name', 'Dr. Weiss')
  house.ctl('plan', house.practice, '--client', 'Anna Keller', '--pattern', '4-weekly-50', '--first',
            f'{datetime.date.today()}T10:00', '--therapist', 'Dr. Weiss')
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', tab='Schedule')
    window.find('button', lambda name: name.startswith('10:00, Anna Keller'))
    window.press_key('ctrl+comma')
    life.reach(window, 'text', 'Name')
    window.write('Name', 'Practice at the Lake')
    window.press_key('Return')
    window.find('label', 'Practice renamed')
    assert read_practice(house)[0] == 'Practice at the Lake'
    window.press('button', 'Undo')
    window.find('label', 'The name is as before')
    assert read_practice(house)[0] == 'Practice'
    window.write('Name', ' ')
    window.press_key('Tab')
    desk.wait_for(lambda: window.find('text', 'Name').text() == 'Practice', 'the name to be there again')
    window.press(None, 'Time zone of new appointments', 'choice.next')
    window.find('label', 'Time zone changed')
    assert read_practice(house)[1] not in ('', 'Europe/Berlin')
    window.press_key('Escape')
    window.find('button', lambda name: name.startswith('10:00 (Berlin), Anna Keller'))
    window.press_key('ctrl+comma')
    window.press(None, 'Time zone of new appointments', 'choice.previous')
    window.find('label', 'Time zone changed')
    assert read_practice(house) == ('Practice', 'Europe/Berlin')
    window.press_key('Escape')
    window.find('button', lambda name: name.startswith('10:00, Anna Keller'))
    window.quit()
  with desk.Desk(KITH, height=900) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.press_key('ctrl+comma')
    window.find('label', 'Practice')
    assert not window.look('text', 'Name') and not window.look('combo box', 'Time zone of new appointments'), 'only owners change what the practice is called'
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
