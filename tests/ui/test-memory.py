#!/usr/bin/env python3
# test-memory.py: nothing of a key stays in the memory of a window that was locked
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-memory.py KITH KITHCTL TELL-KEYS [CASE...]: prints TAP. The passphrase is typed key by key, as a person does."""

import pathlib
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / 'crash')]
TELL_KEYS = sys.argv.pop(3)

import desk  # noqa: E402 (found beside this file)
import memory  # noqa: E402 (found beside this folder)
import scenes  # noqa: E402
from gate import Gate  # noqa: E402
from house import KITH, PASSPHRASE, House  # noqa: E402
from scenes import case  # noqa: E402

USER = 'Dr. Weiss'


def type_passphrase(window):
  window.find('text', 'Passphrase')
  desk.wait_for(lambda: window.has_focus('text', 'Passphrase'), 'the passphrase to have the focus')
  for letter in PASSPHRASE:
    window.press_key('space' if letter == ' ' else letter)


def look_for(window, house):
  if not hasattr(house, 'needles'):
    house.needles = memory.list_keys(TELL_KEYS, house.practice, USER, PASSPHRASE, window.environment)
  return memory.search(window.kith.pid, house.needles)


def work_and_look(window, house):
  """Types the passphrase, opens a record, and makes sure that what is looked for would be found."""
  type_passphrase(window)
  assert 'passphrase' in look_for(window, house), 'control: what is typed is in memory'
  window.press_key('Return')
  window.press('page tab', 'Clients')
  held = look_for(window, house)
  assert all(name in held for name in memory.NEEDED), f'control: {held}'
  assert 'passphrase' not in held and 'slot key' not in held, held


def find_nothing(window, house):
  window.find('text', 'Passphrase')
  desk.wait_for(lambda: not look_for(window, house), 'every key to go')


@case
def no_key_stays_after_the_lock(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    work_and_look(window, house)
    window.press('button', 'Anna Keller', 'row.open')
    window.press('page tab', 'Map')
    window.find('button', lambda name: name.startswith('Lena, friend'))
    window.press_key('ctrl+l')
    find_nothing(window, house)
    window.quit()


@case
def no_key_stays_whatever_locks(house):
  with desk.Desk(KITH) as window:
    gate = Gate(window)
    window.open(house.practice)
    gate.hear('held')
    for wish in ('lock', 'away', 'cover', 'sleep'):
      work_and_look(window, house)
      gate.tell(wish)
      find_nothing(window, house)
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
