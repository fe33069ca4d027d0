#!/usr/bin/env python3
# test-memory.py: nothing of a key stays in the memory of a window that was locked
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-memory.py KITH KITHCTL TELL-KEYS [CASE...]: prints TAP. The passphrase is typed key by key, as a person does. What is
clinical comes into no memory of the desk's window either."""

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
from house import DESK_PASSPHRASE, KITH, PASSPHRASE, House, unlock  # noqa: E402
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


MARKERS = {'person': 'Zyxmarkperson', 'relation': 'Zyxmarkrelation', 'event': 'Zyxmarkevent', 'task': 'Zyxmarktask',
           'note': 'Zyxmarknote', 'goal': 'Zyxmarkgoal'}
NEEDLES = {f'{name} in {coding}': text.encode(coding) for name, text in MARKERS.items()
           for coding in ('utf-8', 'utf-16-le', 'utf-32-le')}


def write_record(house):
  for words in (('person', 'add', '--name', MARKERS['person'], '--relation', MARKERS['relation']),
                ('course', 'start', '--template', 'ipt-16-us'),
                ('session', 'add', '--on', '2026-01-05'),
                ('session', 'note', '--session', '1', '--text', MARKERS['note']),
                ('task', 'add', '--text', MARKERS['task'], '--session', '1'),
                ('goal', 'add', '--text', MARKERS['goal']),
                ('event', 'add', '--kind', 'move', '--on', '2020', '--text', MARKERS['event'])):
    house.ctl(*words[:2], house.practice, '--client', 'Anna Keller', *words[2:])


def look_everywhere(window, pages):
  """At every page there is, and at the client."""
  for page in pages:
    window.press('page tab', page)
    window.settle()
  window.press('page tab', 'Clients')
  window.press('button', 'Anna Keller', 'row.open')
  window.find('button', 'Edit Client')


@case
def nothing_clinical_comes_to_the_desk(house):
  write_record(house)
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    look_everywhere(window, ('Today', 'Clients', 'Schedule'))
    for page, role, name in (('Inventory', 'button', MARKERS['person']), ('Timeline', 'button', MARKERS['event']),
                             ('Plan', 'list item', MARKERS['goal'])):
      window.press('page tab', page)
      window.find(role, lambda said, name=name: (said or '').startswith(name))
    held = memory.search(window.kith.pid, NEEDLES)
    assert all(f'{name} in utf-8' in held for name in ('person', 'relation', 'event', 'goal')), f'control: {held}'
    window.quit()
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE, tab=None)
    look_everywhere(window, ('Schedule', 'Clients'))
    held = memory.search(window.kith.pid, NEEDLES)
    assert not held, held
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
