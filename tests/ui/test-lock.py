#!/usr/bin/env python3
# test-lock.py: all that locks, and what is left on the clipboard, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-lock.py KITH KITHCTL LATER [CASE...]: prints TAP. LATER is a library with which a clock can be put forward."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
LATER = sys.argv.pop(3)

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from gate import Gate  # noqa: E402
from house import KITH, House, unlock  # noqa: E402
from scenes import case  # noqa: E402

def open_lena(window):
  window.press('button', 'Anna Keller', 'row.open')
  window.press('page tab', 'Inventory')
  window.press('button', lambda name: name.startswith('Lena,'), 'row.open')
  window.find('text', 'Relation')


def shows(window, *words):
  return [node.name for node in window.walk() if any(word in node.name for word in words)]


def is_locked(window):
  window.find('text', 'Passphrase')
  window.gone('page tab', 'Inventory')
  assert not shows(window, 'Anna', 'Lena', 'Keller')


def reach(window, name):
  for _ in range(60):
    if window.has_focus('text', name):
      return
    window.press_key('Tab')
  raise desk.Missing(f'the focus at {name}')


@case
def each_alarm_locks_and_the_place_is_kept(house):
  with desk.Desk(KITH, height=1600) as window:
    gate = Gate(window)
    window.open(house.practice)
    gate.hear('held')
    unlock(window, 'Dr. Weiss')
    open_lena(window)
    for wish in ('lock', 'away', 'cover', 'sleep'):
      gate.tell(wish)
      is_locked(window)
      if wish == 'sleep':
        gate.hear('let go')
        gate.tell('wake')
        gate.hear('held')
      unlock(window, 'Dr. Weiss', tab=None)
      window.find('text', 'Relation')
    window.quit()


@case
def what_is_being_typed_is_stored_before_the_sleep(house):
  with desk.Desk(KITH, height=1600) as window:
    gate = Gate(window)
    window.open(house.practice)
    gate.hear('held')
    unlock(window, 'Dr. Weiss')
    open_lena(window)
    reach(window, 'Relation')
    window.write('Relation', 'neighbour')
    gate.tell('sleep')
    gate.hear('let go')
    lena, = house.ctl('people', house.practice, '--client', 'Anna Keller')
    assert lena['relation'] == 'neighbour', lena
    is_locked(window)
    window.quit()


@case
def it_locks_when_nobody_is_there(house):
  later = house.root / 'later'
  with desk.Desk(KITH) as window:
    window.environment['KITH_TEST_LATER'] = str(later)
    window.open(house.practice, preload=LATER)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.find('page tab', 'Inventory')
    later.write_text('290')
    window.press_key('Shift_L')
    later.write_text('560')
    window.press('page tab', 'Inventory')
    later.write_text('900')
    is_locked(window)
    window.quit()


def edit_name(window):
  window.press('button', 'Anna Keller', 'row.open')
  window.press('button', 'Edit Client')
  desk.wait_for(lambda: window.has_focus('text', 'Name'), 'the name to have the focus')


@case
def it_locks_from_within_a_dialog(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    edit_name(window)
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    assert not shows(window, 'Anna', 'Keller', 'Edit Client')
    window.quit()


@case
def whoever_types_in_a_dialog_is_there(house):
  later = house.root / 'later'
  with desk.Desk(KITH) as window:
    window.environment['KITH_TEST_LATER'] = str(later)
    window.open(house.practice, preload=LATER)
    unlock(window, 'Dr. Weiss')
    edit_name(window)
    for seconds in (290, 560):
      later.write_text(str(seconds))
      window.press_key('Shift_L')
    window.find('text', 'Name')
    later.write_text('900')
    is_locked(window)
    window.quit()


def copy_name(window):
  """The name of the client, into the clipboard."""
  window.press('page tab', 'Clients')
  window.press('button', 'Anna Keller', 'row.open')
  window.press('button', 'Edit Client')
  desk.wait_for(lambda: window.has_focus('text', 'Name'), 'the name to have the focus')
  window.press_key('ctrl+a')
  window.press_key('ctrl+c')
  window.press_key('Escape')
  window.gone('text', 'Name')


def paste_and_type(window, word):
  """What the clipboard holds, and then `word`, as what is searched for."""
  window.press_key('ctrl+f')
  desk.wait_for(lambda: window.has_focus('entry', 'Search') or window.has_focus('text', 'Search'), 'the search')
  window.press_key('ctrl+v')
  for letter in word:
    window.press_key(letter)


@case
def what_was_copied_goes_after_a_while(house):
  later = house.root / 'later'
  with desk.Desk(KITH) as window:
    window.environment['KITH_TEST_LATER'] = str(later)
    window.open(house.practice, preload=LATER)
    unlock(window, 'Dr. Weiss')
    copy_name(window)
    paste_and_type(window, '')
    window.find('button', lambda name: name.startswith('Anna Keller'))
    window.press_key('Escape')
    later.write_text('31')
    paste_and_type(window, 'jonas')
    window.find('button', lambda name: name.startswith('Jonas Brandt'))
    window.quit()


@case
def what_was_copied_goes_with_the_lock(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    copy_name(window)
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    unlock(window, 'Dr. Weiss', tab=None)
    window.find('button', 'Edit Client')
    paste_and_type(window, 'jonas')
    window.find('button', lambda name: name.startswith('Jonas Brandt'))
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
