#!/usr/bin/env python3
# test-backups.py: backups that make themselves, a restore that is tried, and a client who is erased
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-backups.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, PASSPHRASE, House, unlock  # noqa: E402
from scenes import case  # noqa: E402


def list_backups(house, *options):
  return house.ctl('backups', house.practice, *options)['backups']


def write_settings(window, words):
  folder = window.root / 'config' / 'glib-2.0' / 'settings'
  folder.mkdir(parents=True, exist_ok=True)
  (folder / 'keyfile').write_text(f'[io/github/kith_app/Kith]\n{words}\n', encoding='utf-8')


@case
def a_backup_makes_itself_once_a_day(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    desk.wait_for(lambda: list_backups(house), 'the backup of today')
    window.act('backups')
    window.find('label', 'Today')
    window.press_key('Escape')
    window.quit()
  made, = list_backups(house)
  assert made['daily'], made
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('try-backup')
    window.find(None, 'The Backup Can Be Restored')
    window.press_key('Escape')
    window.gone(None, 'The Backup Can Be Restored')
    window.quit()
  assert list_backups(house) == [made]
  assert house.ctl('backups', house.practice)['tried']


@case
def a_failure_is_told_with_a_way_forward(house):
  shutil.rmtree(house.practice / 'backups', ignore_errors=True)
  place = house.root / 'stick'
  with desk.Desk(KITH) as window:
    write_settings(window, f"backup-folder='{place}'")
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.find('label', lambda name: name.startswith('There is no backup of today. The folder for backups isn'))
    window.press('button', 'Backups')
    window.find('label', str(place))
    place.mkdir()
    window.press('button', 'Keep Them in the Practice Again')
    window.find('label', 'The practice, in “backups”')
    desk.wait_for(lambda: list_backups(house), 'the backup of today')
    window.press_key('Escape')
    window.gone('label', lambda name: name.startswith('There is no backup of today.'))
    window.quit()
  assert not list(place.iterdir())


@case
def at_the_desk_there_are_none(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.find('page tab', 'Clients')
    assert not any(window.can(action) for action in ('backup', 'backups', 'try-backup'))
    window.press_key('ctrl+comma')
    window.find('label', 'Practice')
    assert not window.look('label', 'So Far')
    window.press_key('Escape')
    window.quit()


@case
def a_client_is_erased_by_name(house):
  house.ctl('client', 'add', house.practice, '--name', 'Zeno Zander')
  house.ctl('person', 'add', house.practice, '--client', 'Zeno Zander', '--name', 'Zita')
  with desk.Desk(KITH, height=1400) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Zeno Zander', 'row.open')
    window.find('page tab', 'Overview')
    window.press_key('F10')
    window.press_key('f')
    window.find('label', 'What Goes')
    window.find('label', '1 person')
    erase = window.find('button', 'Erase')
    assert not erase.has('SENSITIVE')
    window.press(None, 'Reason', 'choice.next')
    window.write('Type the client’s name', 'zeno  zander')
    desk.wait_for(lambda: window.find('button', 'Erase').has('SENSITIVE'), 'the button to be ready')
    window.press('button', 'Erase')
    window.gone('label', 'What Goes')
    window.find('button', 'Anna Keller')
    assert not window.look('button', 'Zeno Zander')
    window.quit()
  assert 'Zeno Zander' not in [client['name'] for client in house.ctl('clients', house.practice)]
  assert house.ctl('search', house.practice, 'zita') == []
  assert house.ctl('check', house.practice)['ok']


@case
def a_folder_that_is_gone_can_be_found(house):
  with desk.Desk(KITH) as window:
    window.open(house.root / 'moved' / 'practice')
    window.find('label', 'The Practice Isn’t Where It Was')
    window.find('label', lambda name: str(house.root / 'moved' / 'practice') in name)
    window.find('button', 'Find the Folder…')
    window.find('button', 'Restore a Backup…')
    window.press('button', 'Another Practice')
    window.find('button', 'New Practice')
    window.quit()


@case
def what_is_readable_is_rescued(house):
  path = house.practice / 'clinical.db'
  content = bytearray(path.read_bytes())
  # Without its first page a file can't be opened.
  content[1000] ^= 1
  path.write_bytes(content)
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', tab=None)
    window.press('button', 'Rescue What Is Readable…')
    window.find('label', lambda name: name.startswith('Whatever can still be read'))
    window.write('Passphrase', PASSPHRASE, inside=window.find('dialog', 'Rescue What Is Readable'))
    window.press('button', 'Rescue')
    window.find('label', lambda name: 'entries are in the new practice' in name and 'The clinical record could not be read' in name)
    window.press('button', 'Open the New Practice')
    window.gone('button', 'Open the New Practice')
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.quit()
  assert path.read_bytes() == bytes(content)


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
