#!/usr/bin/env python3
# test-history.py: what was there before, and two people in one practice, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-history.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, House, unlock  # noqa: E402
from life import reach  # noqa: E402
from scenes import case  # noqa: E402

# In seconds: what someone else has done is seen within it.
SOON = 1.0


def open_client(window, house, name='Dr. Weiss'):
  window.open(house.practice)
  unlock(window, name)
  window.press('button', 'Anna Keller', 'row.open')


def starting(words):
  return lambda name: (name or '').startswith(words)


def look_at_lena(window):
  window.press('page tab', 'Inventory')
  window.press('button', starting('Lena,'), 'row.open')
  window.find('text', 'Relation')


@case
def a_change_is_seen_and_brought_back(house):
  house.ctl('person', 'edit', house.practice, '--client', 'Anna Keller', '--person', 'Lena', '--relation', 'sister',
            '--about', 'Lives nearby')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, house)
    look_at_lena(window)
    window.press('button', 'History…')
    window.find('label', 'History of Lena')
    reach(window, 'list item', starting('Details of Lena'))
    window.press_key('Return')
    window.find('label', 'friend → sister')
    window.find('label', 'Lives nearby')
    reach(window, 'button', 'Bring Back What Was')
    window.press_key('Return')
    window.find('label', 'Brought back')
    lena = house.ctl('person', 'show', house.practice, '--client', 'Anna Keller', '--person', 'Lena')
    assert (lena['relation'], lena['about']) == ('friend', None), lena
    window.press('button', 'Undo')
    desk.wait_for(lambda: house.ctl('person', 'show', house.practice, '--client', 'Anna Keller', '--person',
                                    'Lena')['relation'] == 'sister', 'the bringing back to be undone')
    window.quit()


@case
def an_owner_sees_who_did_what(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', 'not this one', tab=None)
    window.find('label', starting('This passphrase doesn'))
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.find('page tab', 'Map')
    window.act('log')
    window.find('label', 'Opened the record: Anna Keller')
    window.find('label', 'Wrong passphrase: Dr. Weiss')
    window.find('label', 'Added a user: Front desk')
    window.press_key('Escape')
    window.gone('label', 'Wrong passphrase: Dr. Weiss')
    read = house.ctl('log', house.practice, '--kind', 'read')
    assert [entry['about'] for entry in read] == ['Anna Keller'], read
    window.quit()


@case
def the_desk_has_no_such_list(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    assert not window.can('log')
    window.press('button', 'Anna Keller', 'row.open')
    window.find('label', '9 March 1984')
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    assert not house.ctl('log', house.practice, '--kind', 'read')
    window.quit()


@case
def what_someone_else_does_is_seen_soon(house):
  with desk.Desk(KITH) as window:
    open_client(window, house)
    window.press('page tab', 'Map')
    window.find('button', starting('Lena, friend'))
    house.ctl('person', 'edit', house.practice, '--client', 'Anna Keller', '--person', 'Lena', '--relation', 'sister')
    began = time.monotonic()
    window.find('button', starting('Lena, sister'))
    took = time.monotonic() - began
    assert took < SOON, took
    window.quit()


def type_into(window, name, words):
  reach(window, 'text', name)
  window.press_key('ctrl+a')
  for letter in words:
    window.press_key(letter)


def change_both(window, house):
  """The name of Lena, typed here and changed elsewhere before it is stored."""
  look_at_lena(window)
  lena = find_lena(house)
  type_into(window, 'Name', 'mia')
  house.ctl('person', 'edit', house.practice, '--client', 'Anna Keller', '--person', lena['id'], '--name', 'Magdalena')
  window.press_key('Tab')
  window.find('label', 'Someone Else Changed This Too')
  window.find('label', 'mia')
  window.find('label', 'Magdalena')


def find_lena(house):
  lena, = house.ctl('people', house.practice, '--client', 'Anna Keller')
  return lena


@case
def both_versions_are_shown_and_mine_is_kept(house):
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, house)
    change_both(window, house)
    assert find_lena(house)['name'] == 'Magdalena'
    window.press('button', 'Keep Mine')
    desk.wait_for(lambda: find_lena(house)['name'] == 'mia', 'mine to be stored')
    window.quit()


@case
def both_versions_are_shown_and_theirs_is_taken(house):
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, house)
    change_both(window, house)
    window.press('button', 'Take Theirs')
    window.find('button', starting('Magdalena, friend'))
    assert find_lena(house)['name'] == 'Magdalena'
    window.quit()


@case
def a_client_whom_two_edit(house):
  with desk.Desk(KITH) as window:
    open_client(window, house)
    window.press('button', 'Edit Client')
    window.write('Phone', '030 1')
    house.ctl('client', 'edit', house.practice, '--client', 'Anna Keller', '--phone', '030 2')
    window.press('button', 'Save')
    window.find('label', '030 2')
    window.press('button', 'Look Again')
    window.gone('label', 'Someone Else Changed This Too')
    assert next(client for client in house.ctl('clients', house.practice) if client['name'] == 'Anna Keller')['phone'] == '030 2'
    window.press('button', 'Save')
    window.press('button', 'Keep Mine')
    window.gone('text', 'Phone')
    assert next(client for client in house.ctl('clients', house.practice) if client['name'] == 'Anna Keller')['phone'] == '030 1'
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
