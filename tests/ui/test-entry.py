#!/usr/bin/env python3
# test-entry.py: the ways into a practice and out of it, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-entry.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, House, unlock  # noqa: E402
from scenes import case  # noqa: E402


def open_lena(window):
  window.press('button', 'Anna Keller', 'row.open')
  window.press('page tab', 'Inventory')
  window.press('button', lambda name: name.startswith('Lena,'), 'row.open')
  window.find('text', 'Relation')


def shows(window, *words):
  return [node.name for node in window.walk() if any(word in node.name for word in words)]


@case
def a_demo_to_look_around_in(house):
  with desk.Desk(KITH) as window:
    window.open()
    window.press('button', 'Look Around in a Demo')
    window.find('label', lambda name: name.startswith('A demo: anyone can open it'))
    window.press('page tab', 'Clients')
    window.find('button', 'Anja Petersen')
    window.press_key('ctrl+l')
    window.find('label', lambda name: name.startswith('These are made-up people.'))
    assert not shows(window, 'Petersen')
    unlock(window, passphrase='quiet willow lantern harbour')
    window.find('button', 'Anja Petersen')
    assert (window.root / 'data' / 'kith' / 'demo' / 'practice.keys').exists()
    window.quit()


@case
def the_place_is_kept_for_who_was_there(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    open_lena(window)
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    assert not shows(window, 'Anna', 'Lena', 'Keller')
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.find('button', 'Anna Keller')
    assert not shows(window, 'Lena', 'Inventory')
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    window.press_key('shift+Tab')
    window.press_key('Up')
    window.press_key('space')
    unlock(window, 'Dr. Weiss', tab=None)
    window.find('text', 'Relation')
    window.find('button', lambda name: name.startswith('Lena,'))
    settings = (window.root / 'config' / 'glib-2.0' / 'settings' / 'keyfile').read_text(encoding='utf-8')
    assert not any(word in settings for word in ('Anna', 'Lena', 'Weiss', 'desk')), settings
    window.quit()


@case
def what_is_being_typed_is_stored_before_the_lock(house):
  with desk.Desk(KITH, height=1600) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    open_lena(window)
    for _ in range(40):
      if window.has_focus('text', 'Relation'):
        break
      window.press_key('Tab')
    assert window.has_focus('text', 'Relation')
    window.write('Relation', '')
    window.write('Relation', 'neighbour')
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    unlock(window, 'Dr. Weiss', tab=None)
    window.find('button', lambda name: name.startswith('Lena, neighbour'))
    lena, = house.ctl('people', house.practice, '--client', 'Anna Keller')
    assert lena['relation'] == 'neighbour', lena
    window.quit()


@case
def the_recovery_code_opens_what_is_forgotten(house):
  code = (house.root / 'code').read_text(encoding='utf-8').strip()
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    window.press('button', 'Forgot the Passphrase?')
    window.write('Recovery code', 'abcd-efgh')
    window.press('button', 'Unlock')
    window.find('label', lambda name: name.startswith('This code doesn’t open the practice.'))
    window.write('Recovery code', code.lower().replace('-', ' '))
    window.press('button', 'Unlock')
    window.find('label', lambda name: name.startswith('Opened with the recovery code.'))
    window.press('page tab', 'Clients')
    window.find('button', 'Anna Keller')
    window.quit()


@case
def an_empty_folder_has_a_way_out(house):
  with desk.Desk(KITH) as window:
    window.open(house.root)
    window.find('label', 'This Practice Can’t Be Opened')
    window.press('button', 'Try Again')
    window.find('label', 'This Practice Can’t Be Opened')
    window.press('button', 'Another Practice')
    window.find('button', 'New Practice')
    window.quit()


@case
def two_windows_share_one_key(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.press_key('ctrl+shift+n')
    desk.wait_for(lambda: len(window.look('page tab', 'Clients')) == 2, 'a second window, open at once')
    window.press_key('ctrl+l')
    desk.wait_for(lambda: len(window.look('text', 'Passphrase')) == 2, 'both windows to be locked')
    assert not shows(window, 'Keller')
    unlock(window, 'Dr. Weiss', tab=None)
    desk.wait_for(lambda: len(window.look('page tab', 'Clients')) == 2, 'both windows to be open again')
    window.quit()


@case
def what_is_set_and_what_can_be_pressed(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.press_key('ctrl+comma')
    window.find('label', 'Practice')
    window.press_key('Escape')
    window.gone('label', 'Lock when nobody is there')
    window.press_key('ctrl+question')
    for words in ('Keyboard Shortcuts', 'Search Everything', 'Move a Ring Nearer', 'Book a Block'):
      window.find('label', words)
    window.press_key('Escape')
    window.gone('label', 'Book a Block')
    window.press_key('F1')
    window.find('label', lambda name: name.startswith('No program for reading help'))
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
