#!/usr/bin/env python3
# test-search.py: finding clients, people, events and notes, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-search.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, House, unlock  # noqa: E402
from scenes import case  # noqa: E402


def open_as(window, house, *who):
  window.open(house.practice)
  unlock(window, *who)
  window.find('button', 'Anna Keller')


def search(window, words):
  window.press_key('ctrl+f')
  window.write('Search', words, role='entry')


@case
def everything_is_found_and_leads_there(house):
  house.ctl('event', 'add', house.practice, '--client', 'Jonas Brandt', '--kind', 'move', '--on', '2020-05-01',
            '--text', 'Moved in with a zebrafinch')
  with desk.Desk(KITH) as window:
    open_as(window, house, 'Dr. Weiss')
    search(window, 'frien')
    window.find('label', 'People in Their Lives')
    window.press('button', 'Lena, friend, Anna Keller', 'row.open')
    window.find('text', 'Relation')
    search(window, 'zebraf')
    window.find('label', 'Events')
    window.find('button', lambda name: 'Moved in with a zebrafinch' in name and 'Jonas Brandt' in name)
    window.press_key('Return')
    window.find('button', lambda name: name.startswith('Moved in with a zebrafinch'))
    window.find('label', 'Jonas Brandt')
    search(window, 'nothing like it')
    window.find('label', 'Nothing Found')
    window.press_key('Escape')
    window.gone('label', 'Nothing Found')
    window.quit()


@case
def the_desk_finds_clients_alone(house):
  with desk.Desk(KITH) as window:
    open_as(window, house, 'Front desk', DESK_PASSPHRASE)
    search(window, 'lena')
    window.find('label', 'Nothing Found')
    window.write('Search', '4711', role='entry')
    window.press('button', 'Jonas Brandt', 'row.open')
    window.find('label', '030 4711')
    window.quit()


@case
def a_client_or_an_action_is_a_few_letters_away(house):
  with desk.Desk(KITH) as window:
    open_as(window, house, 'Dr. Weiss')
    window.press_key('ctrl+k')
    window.find('entry', 'Go To')
    window.find('label', 'Actions')
    window.write('Go To', 'jon', role='entry')
    window.gone('label', 'Actions')
    window.press_key('Return')
    window.find('page tab', 'Map')
    window.find('label', 'Jonas Brandt')
    window.press_key('ctrl+k')
    # Without waiting for what is found: what is typed is what counts.
    window.write('Go To', 'schedule', role='entry')
    window.press_key('Return')
    window.find('label', 'No Appointments Yet')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
