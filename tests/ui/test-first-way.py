#!/usr/bin/env python3
# test-first-way.py: the first day of a therapist and of a receptionist, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-first-way.py KITH KITHCTL FIXTURES [CASE...]: prints TAP. From an empty computer to a course with a map, all in the window;
what was done is read back with kithctl. The dates are long past or to come, so that they are the same on every day."""

import json
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
FIXTURES = pathlib.Path(sys.argv.pop(3))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, KITHCTL, PASSPHRASE, House, unlock  # noqa: E402
from scenes import case  # noqa: E402

SIZE = {'width': 1400, 'height': 1400}
# A Monday whose sixteen weeks have Christmas in them, and the end of summer time.
FIRST = '2025-10-13'
ONE_TIME = re.compile(r'[0-9A-Z]{4}(-[0-9A-Z]{4}){3}')
CLINICAL = re.compile(r'session|therapy|phase|course|grief|dispute|symptom|treatment|clinical|map|timeline', re.IGNORECASE)


def make_practice(window):
  window.press('button', 'New Practice')
  window.write('Name of the practice', 'Practice at the Park')
  window.write('Your name', 'Dr. Weiss')
  window.press('button', 'Continue')
  window.write('Passphrase', PASSPHRASE)
  window.write('The same once more', PASSPHRASE)
  window.press('button', 'Continue')
  code = window.find('label', lambda name: name.count('-') == 7).name
  window.press('button', 'I Have It Safe')
  window.write('Last four signs', code[-4:])
  window.press('button', 'Make the Practice')
  window.press('page tab', 'Clients')
  return window.root / 'data' / 'kith' / 'practice'


def add_client(window, name, phone=''):
  window.press('button', 'New Client')
  window.write('Name', name)
  window.write('Phone', phone)
  window.press('button', 'Add')
  window.find('button', name)


def import_family(window):
  window.find('page tab', 'Map')
  window.drop(FIXTURES / 'family-7.ged')
  desk.wait_for(lambda: [node for node in window.look('button', 'Import') if node.has('SENSITIVE')], 'Import to be ready')
  window.press('button', 'Import')
  window.find('label', lambda name: name.endswith('people imported'))


def furnish_office(window):
  window.press('button', 'Therapists and Rooms…')
  for field, button, name in (('Add a therapist by name', 'Add Therapist', 'Dr. Weiss'), ('Add a room by name', 'Add Room', 'Room 1')):
    window.write(field, name)
    window.press('button', button)
    desk.wait_for(lambda: any(name in node.name for node in window.look('check box') + window.look('switch')), f'{name} in the list')
  window.press_key('Escape')
  window.gone('button', 'Add Room')


def book_block(window, client, day):
  window.press('button', 'Book a Block…')
  window.write('Client: name, phone or birthday', client[:4])
  window.press('button', client)
  window.find('button', 'Change')
  window.write('First date', day)
  window.write('Time', '15:00')
  button = window.find('button', lambda name: re.fullmatch(r'Book \d+ Appointments?( Anyway)?', name)).name
  if button.endswith('Anyway'):
    window.write('Reason', 'agreed with both')
  desk.wait_for(lambda: window.find('button', button).has('SENSITIVE'), 'the way to be free')
  window.press('button', button)
  window.find(None, lambda name: name.endswith('appointments booked'))


def hold_first(window):
  window.press('button', lambda name: '15:00' in name and 'Ada Berg' in name, 'appointment.open')
  window.press('button', 'It Was Held')
  window.find('button', lambda name: 'Ada Berg' in name and 'held' in name)
  window.press('button', 'Open Session')
  window.find('label', 'No Course Yet')
  window.press('button', 'Back')


def start_course(window):
  window.press('page tab', 'Plan')
  window.press('button', 'Start a Course')
  window.press('button', 'Choose IPT, 16 sessions, United Kingdom')
  window.write('First session', FIRST)
  window.press('button', 'Start')
  window.find('label', 'Opening')


def move_inward(window, name):
  """From the tray of those who are not placed yet."""
  window.press('page tab', 'Inventory')
  window.press('button', lambda said: said.startswith(f'{name},'), 'row.open')
  window.find('slider', 'Closeness').turn(90)
  window.find('button', lambda said: said.startswith(f'{name},') and 'Inner' in said)


def count_near(window):
  return len(window.look('button', lambda said: said.endswith('closeness 90 of 100')))


def write_session(window):
  window.press('page tab', 'Overview')
  window.press('button', 'Session')
  window.write('What we worked on', 'Whom there is')
  window.find('label', 'Draft kept')
  window.press('button', 'Fill In PHQ-9')
  desk.wait_for(lambda: window.has_focus('list item', '1. interest'), 'the first question')
  for key in '221102100':
    window.press_key(key)
  window.press_key('Return')
  window.find('label', 'PHQ-9 stored')
  window.press('button', 'Back')
  window.find('page tab', 'Overview')


def back_up(window, path):
  window.act('backup')
  window.press('button', 'Back Up…')
  window.write('Name:', str(path))
  window.press('button', 'Save')
  window.find('label', 'Backed up and checked')
  assert path.exists()


def invite_receptionist(window):
  """The one-time code that the owner hands over."""
  window.press_key('ctrl+comma')
  window.press('page tab', 'Users')
  window.press('button', 'Add User')
  window.write('Name', 'Front desk')
  window.press('button', 'Add')
  code = window.find('label', ONE_TIME.fullmatch).name
  window.press('button', 'Done')
  window.gone('button', 'Done')
  window.press_key('Escape')
  window.gone('page tab', 'Users')
  return code


def come_with_code(window, code):
  window.find('text', 'Passphrase')
  window.press_key('shift+Tab')
  for _ in window.look('radio button'):
    if window.has_focus('list item', 'Front desk'):
      break
    window.press_key('Down')
  window.press_key('space')
  window.write('One-time code', code)
  window.press('button', 'Unlock')
  window.write('New passphrase', DESK_PASSPHRASE)
  window.write('The same once more', DESK_PASSPHRASE)
  window.press('button', 'Continue')


def change_appointment(window, words, step, button):
  """Opens the appointment with `words`, chooses the `step`, and does it by `button` once that can be done."""
  window.press('button', lambda name: all(word in name for word in words), 'appointment.open')
  window.press('button', step)
  if step == 'Move…':
    window.write('Time', '17:00')
  desk.wait_for(lambda: window.find('button', button).has('SENSITIVE'), f'{button} to be possible')
  window.press('button', button)


def book_around_conflict(window, client, day):
  """What is taken is said before anything is written; an hour later is free."""
  window.press('button', 'Book a Block…')
  window.write('Client: name, phone or birthday', '4711')
  window.press('button', client)
  window.write('First date', day)
  window.write('Time', '15:00')
  window.find('button', 'Book 16 Appointments Anyway')
  window.find('list item', lambda name: 'Dr. Weiss is taken' in name)
  window.write('Time', '16:00')
  desk.wait_for(lambda: any(node.has('SENSITIVE') for node in window.look('button', 'Book 16 Appointments')), 'the way to be free')
  window.press('button', 'Book 16 Appointments')
  window.find(None, '16 appointments booked')


def find_by_phone(window, name, other):
  window.press('page tab', 'Clients')
  window.press('toggle button', 'Search Clients')
  window.write('Search clients', '4711', role='entry')
  window.gone('button', other)
  window.press('button', name, 'row.open')
  window.find('label', '030 4711')


def refuse_clinical(window):
  words = ' '.join(node.name for node in window.walk()).replace('Therapist', '')
  assert not CLINICAL.search(words), words


def check(house, practice):
  assert house.ctl('check', practice)['ok']


@case
def a_therapist(house):
  with desk.Desk(KITH, **SIZE) as window:
    window.open()
    practice = make_practice(window)
    add_client(window, 'Ada Berg')
    window.press('page tab', 'Schedule')
    furnish_office(window)
    book_block(window, 'Ada Berg', FIRST)
    starts = [entry['start'][11:16] for entry in house.ctl('schedule', practice, '--from', '2025-01-01', '--to', '2027-01-01')]
    assert starts == ['15:00'] * 16, starts
    hold_first(window)
    window.press('page tab', 'Clients')
    window.press('button', 'Ada Berg', 'row.open')
    import_family(window)
    people = [person['name'] for person in house.ctl('people', practice, '--client', 'Ada Berg')]
    start_course(window)
    sessions = house.ctl('session', 'list', practice, '--client', 'Ada Berg')
    assert [(one['number'], one['state']) for one in sessions] == [(1, 'held'), *((number, 'planned') for number in range(2, 17))], sessions
    for name in people[:2]:
      move_inward(window, name)
    now = house.ctl('people', practice, '--client', 'Ada Berg')
    assert sorted(person['closeness'] or 0 for person in now)[-2:] == [90, 90], now
    window.press('page tab', 'Map')
    desk.wait_for(lambda: count_near(window) == 2, 'two people near')
    window.find('slider', 'As of session').turn(0)
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    desk.wait_for(lambda: count_near(window) == 0, 'the map as it was')
    window.press('button', 'Back to Now')
    desk.wait_for(lambda: count_near(window) == 2, 'two people near')
    write_session(window)
    score, = house.ctl('scores', practice, '--client', 'Ada Berg')
    assert score['total'] == 9, score
    window.press_key('ctrl+z')
    desk.wait_for(lambda: window.look(None, lambda name: name.startswith('Undone: ')), 'what was written last to be taken back')
    window.press_key('ctrl+shift+z')
    desk.wait_for(lambda: window.look(None, lambda name: name.startswith('Done again: ')), 'it to be there again')
    window.press_key('ctrl+l')
    unlock(window, tab=None)
    window.find('page tab', 'Overview')
    window.find('label', 'Ada Berg')
    back_up(window, house.root / 'one.kithbackup')
    out = house.root / 'all.json'
    window.act('export')
    window.press('button', 'Export…')
    window.write('Name:', str(out))
    window.press('button', 'Save')
    window.find('label', lambda name: name.startswith('“all.json” is not encrypted'))
    assert 'Whom there is' in out.read_text(encoding='utf-8')
    check(house, practice)
    window.quit()


@case
def a_receptionist(house):
  with desk.Desk(KITH, **SIZE) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    add_client(window, 'Ada Berg')
    window.press('page tab', 'Schedule')
    furnish_office(window)
    book_block(window, 'Ada Berg', FIRST)
    window.find('button', lambda name: '15:00' in name and 'Ada Berg' in name)
    refuse_clinical(window)
    window.press('button', lambda name: '15:00' in name and 'Ada Berg' in name, 'appointment.open')
    window.press('button', 'Move…')
    window.write('Time', '16:00')
    desk.wait_for(lambda: window.find('button', 'Move').has('SENSITIVE'), 'the way to be free')
    window.press('button', 'Move')
    window.find('button', lambda name: '16:00' in name and 'Ada Berg' in name)
    window.press('button', 'Undo')
    window.find('button', lambda name: '15:00' in name and 'Ada Berg' in name)
    block = house.ctl('schedule', house.practice, '--from', '2025-01-01', '--to', '2027-01-01')
    assert [entry['start'][11:16] for entry in block] == ['15:00'] * 16, block
    assert {entry['start'][19:] for entry in block} == {'+02:00', '+01:00'}, 'the hour stays when the clocks change'
    check(house, house.practice)
    window.quit()


@case
def a_receptionist_from_a_code_on(house):
  """A first day at the desk of a practice with nothing in it, without having been told anything but the code."""
  with desk.Desk(KITH, **SIZE) as window:
    window.open()
    practice = make_practice(window)
    code = invite_receptionist(window)
    window.press_key('ctrl+l')
    come_with_code(window, code)
    window.press('page tab', 'Clients')
    add_client(window, 'Ada Berg')
    add_client(window, 'Bela Cohn', '030 4711')
    window.press('page tab', 'Schedule')
    furnish_office(window)
    book_block(window, 'Ada Berg', FIRST)
    book_around_conflict(window, 'Bela Cohn', FIRST)
    change_appointment(window, ('16:00', 'Bela Cohn'), 'Move…', 'Move')
    window.find('button', lambda name: '17:00' in name and 'Bela Cohn' in name)
    change_appointment(window, ('17:00', 'Bela Cohn'), 'Cancel…', 'Cancel Appointment')
    window.find('button', lambda name: '17:00' in name and 'Bela Cohn' in name and 'cancelled' in name)
    change_appointment(window, ('15:00', 'Ada Berg'), 'No-Show…', 'Note No-Show')
    window.find('button', lambda name: '15:00' in name and 'Ada Berg' in name and 'no-show' in name)
    refuse_clinical(window)
    find_by_phone(window, 'Bela Cohn', 'Ada Berg')
    refuse_clinical(window)
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    assert not [node for node in window.walk() if 'Ada' in node.name or 'Bela' in node.name]
    done = [(entry['clients'][0]['name'], entry['start'][11:16], entry['state'])
            for entry in house.ctl('schedule', practice, '--from', FIRST, '--to', FIRST)]
    assert sorted(done) == [('Ada Berg', '15:00', 'no-show'), ('Bela Cohn', '17:00', 'cancelled')], done
    check(house, practice)
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
