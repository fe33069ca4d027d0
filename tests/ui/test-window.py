#!/usr/bin/env python3
# test-window.py: the window from the first start to a receptionist, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-window.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, PASSPHRASE, House, unlock  # noqa: E402
from life import reach  # noqa: E402
from scenes import case  # noqa: E402


@case
def first_start(house):
  with desk.Desk(KITH) as window:
    window.open()
    window.press('button', 'New Practice')
    window.write('Name of the practice', 'Practice at the Park')
    window.write('Your name', 'Dr. Weiss')
    window.press('button', 'Continue')
    window.write('Passphrase', 'short')
    assert window.look('label', lambda name: name.startswith('A few more letters'))
    window.write('Passphrase', PASSPHRASE)
    window.write('The same once more', PASSPHRASE)
    window.press('button', 'Continue')
    code = window.find('label', lambda name: name.count('-') == 7).name
    window.press('button', 'I Have It Safe')
    window.gone('label', code)
    window.write('Last four signs', 'zzzz')
    assert not window.find('button', 'Make the Practice').has('SENSITIVE')
    window.write('Last four signs', code[-4:].lower())
    window.press('button', 'Make the Practice')
    window.find('label', 'No clients yet')
    window.press('page tab', 'Clients')
    window.find('label', 'No Clients Yet')
    made = window.root / 'data' / 'kith' / 'practice'
    assert house.ctl('info', made)['name'] == 'Practice at the Park'
    assert house.ctl('check', made)['ok']
    window.quit()


@case
def a_client_comes_and_goes(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'New Client')
    window.write('Birthday, like 1980-05-01', '1980-02-30')
    window.write('Name', 'Émile Zola')
    window.find('label', 'February 1980 has only 29 days.')
    assert not window.find('button', 'Add').has('SENSITIVE')
    window.write('Birthday, like 1980-05-01', '1980-05-01')
    window.press('button', 'Add')
    window.find('button', 'Émile Zola')
    assert house.names() == ['Anna Keller', 'Émile Zola', 'Jonas Brandt']
    window.press('button', 'Undo')
    window.gone('button', 'Émile Zola')
    assert house.names() == ['Anna Keller', 'Jonas Brandt']
    window.press('button', 'Redo')
    window.find('button', 'Émile Zola')
    window.press('button', 'New Client')
    reach(window, 'button', 'Cancel')
    window.press_key('ctrl+z')
    window.press_key('space')
    window.gone('button', 'Cancel')
    assert 'Émile Zola' in house.names(), 'what lies behind a dialog is not undone from there'
    window.press('button', 'Émile Zola', 'row.open')
    window.press('button', 'Edit Client')
    window.write('Name', 'Emil Zola')
    window.press('button', 'Save')
    window.find('label', 'Emil Zola')
    assert house.names() == ['Anna Keller', 'Emil Zola', 'Jonas Brandt']
    window.quit()


@case
def search_finds_by_letters_and_digits(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.press('toggle button', 'Search Clients')
    for words, found, hidden in (('kell', 'Anna Keller', 'Jonas Brandt'), ('4711', 'Jonas Brandt', 'Anna Keller')):
      window.write('Search clients', words, role='entry')
      window.gone('button', hidden)
      window.find('button', found)
    window.write('Search clients', 'nobody at all', role='entry')
    window.find('label', 'Nobody Found')
    window.quit()


@case
def a_wrong_passphrase_and_the_lock(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', 'not this one', tab=None)
    window.find('label', lambda name: name.startswith('This passphrase doesn'))
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('page tab', 'Map')
    window.find('button', lambda name: name.startswith('Lena, friend'))
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    assert not [node for node in window.walk() if 'Anna' in node.name or 'Lena' in node.name]
    window.quit()


@case
def someone_is_moved_on_the_map_by_keyboard(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('page tab', 'Map')
    window.press('button', 'Lena, friend, closeness 40 of 100', 'node.nearer')
    window.find('button', 'Lena, friend, closeness 45 of 100')
    assert house.ctl('people', house.practice, '--client', 'Anna Keller')[0]['closeness'] == 45
    window.find('button', 'It Was Always So')
    window.press('button', 'Undo')
    window.find('button', 'Lena, friend, closeness 40 of 100')
    assert house.ctl('people', house.practice, '--client', 'Anna Keller')[0]['closeness'] == 40
    window.quit()


@case
def a_dialog_is_closed_by_its_own_button(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press_key('ctrl+comma')
    window.find('label', 'Privacy')
    window.press_one('button', 'Close', -1)
    window.gone('label', 'Privacy')
    window.quit()


@case
def the_desk_sees_no_clinical_word(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    window.press('button', 'Anna Keller', 'row.open')
    window.find('label', '9 March 1984')
    words = ' '.join(node.name for node in window.walk())
    for word in ('Lena', 'Map', 'Course', 'Timeline', 'Session', 'PHQ', 'Inventory'):
      assert word not in words, word
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
