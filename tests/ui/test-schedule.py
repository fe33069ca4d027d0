#!/usr/bin/env python3
# test-schedule.py: the schedule as a receptionist and a therapist see it, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-schedule.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import datetime
import json
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import life  # noqa: E402
import scenes  # noqa: E402
from scenes import case  # noqa: E402

KITH, KITHCTL = sys.argv[1:3]
PASSPHRASE = 'another one for the desk'
# A Monday far enough from both changes of the clocks, and never in the past.
MONDAY = datetime.date(datetime.date.today().year + 1, 1, 11)
MONDAY -= datetime.timedelta(days=MONDAY.weekday())
CLINICAL = re.compile(r'session|therapy|phase|course|grief|dispute|symptom|treatment|clinical|map|timeline', re.IGNORECASE)


class House:
  """A practice with a receptionist, two therapists, a room and three clients."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    for name, words in (('weiss', 'correct horse battery staple'), ('desk', PASSPHRASE)):
      path = self.root / name
      path.write_text(f'{words}\n')
      path.chmod(0o600)
    self.practice = self.root / 'practice'
    subprocess.run([KITHCTL, 'create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin',
                    '--passphrase-file', self.root / 'weiss', '--recovery-file', self.root / 'code', '--kdf-memory', '64'],
                   check=True, capture_output=True)
    self.ctl('users', 'add', self.practice, '--name', 'Front desk', '--role', 'office', '--new-passphrase-file',
             self.root / 'desk', '--kdf-memory', '64', user='Dr. Weiss', secret='weiss')
    for name in ('Anna Keller', 'Jonas Brandt', 'Nora Wolf'):
      self.ctl('client', 'add', self.practice, '--name', name)

  def ctl(self, *words, user='Front desk', secret='desk'):
    done = subprocess.run([KITHCTL, *map(str, words), '--json', '--user', user, '--passphrase-file', self.root / secret],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{words}: {done.stderr}'
    return json.loads(done.stdout) if done.stdout.strip() else None

  def furnish(self):
    for name in ('Dr. Berg', 'Ms. Moor'):
      self.ctl('therapist', 'add', self.practice, '--name', name)
    self.ctl('room', 'add', self.practice, '--name', 'Room 1')

  def book(self, client, first, pattern='4-weekly-50', therapist='Dr. Berg'):
    self.ctl('plan', self.practice, '--client', client, '--pattern', pattern, '--first', first, '--therapist', therapist,
             '--room', 'Room 1')

  def schedule(self, first='2026-01-01', last='2040-12-31'):
    return self.ctl('schedule', self.practice, '--from', first, '--to', last)

  def starts(self, client):
    return [entry['start'][:16] for entry in self.schedule() if entry['clients'][0]['name'] == client]

  def states(self, client):
    return [entry['state'] for entry in self.schedule() if entry['clients'][0]['name'] == client]


def enter(window, house):
  window.open(house.practice)
  window.find('text', 'Passphrase')
  window.press_key('shift+Tab')
  desk.wait_for(lambda: window.has_focus('list item', 'Front desk'), 'Front desk, the last of the list, to have the focus')
  window.press_key('space')
  desk.wait_for(lambda: window.find('radio button', 'Front desk').has('CHECKED'), 'Front desk to be chosen')
  window.write('Passphrase', PASSPHRASE)
  window.press('button', 'Unlock')
  window.press('page tab', 'Schedule')



def find_appointment(window, *words):
  return window.find('button', lambda name: name is not None and all(word in name for word in words))


def press_appointment(window, *words):
  return window.press('button', find_appointment(window, *words).name, 'appointment.open')


def book(window, client, day, time):
  """Books in the pane up to its last button, whose name is the answer."""
  window.press('button', 'Book a Block…')
  window.write('Client: name, phone or birthday', client[:4])
  window.press('button', client)
  window.find('button', 'Change')
  window.write('First date', str(day))
  window.write('Time', time)
  return window.find('button', lambda name: re.fullmatch(r'Book \d+ Appointments?( Anyway)?', name or '')).name


def list_dates(window, words):
  """What the pane says of each date, once each: rows that are replaced may be seen a moment longer."""
  rows = window.look('list item', lambda name: re.match(r'\d+, ', name or '') and words in name)
  return {row.name for row in rows}


def toast(window, words):
  return window.find(None, words)


@case
def an_empty_office_is_set_up(house):
  with desk.Desk(KITH) as window:
    enter(window, house)
    window.find(None, 'Nobody to Book Yet')
    window.press('button', 'Therapists and Rooms…')
    for field, button, name in (('Add a therapist by name', 'Add Therapist', 'Dr. Berg'),
                                ('Add a room by name', 'Add Room', 'Room 1')):
      window.write(field, name)
      window.press('button', button)
      desk.wait_for(lambda: any(name in node.name for node in window.look('check box') + window.look('switch')),
                    f'{name} in the list')
    assert [entry['name'] for entry in house.ctl('therapist', 'list', house.practice)] == ['Dr. Berg']
    assert [entry['name'] for entry in house.ctl('room', 'list', house.practice)] == ['Room 1']
    window.quit()


@case
def a_block_is_booked_and_taken_back(house):
  house.furnish()
  house.book('Jonas Brandt', f'{MONDAY}T10:00')
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    assert book(window, 'Anna Keller', MONDAY, '15:00') == 'Book 16 Appointments'
    desk.wait_for(lambda: len(list_dates(window, '15:00')) == 16, 'sixteen dates')
    assert house.starts('Anna Keller') == []
    window.press('button', 'Book 16 Appointments')
    toast(window, '16 appointments booked')
    find_appointment(window, '15:00', 'Anna Keller', '1 of 16', 'Room 1')
    assert house.starts('Anna Keller')[:2] == [f'{MONDAY}T15:00', f'{MONDAY + datetime.timedelta(days=7)}T15:00']
    window.press('button', 'Undo')
    desk.wait_for(lambda: house.starts('Anna Keller') == [], 'the block to be taken back')
    window.quit()


@case
def conflicts_are_shown_before_anything_is_written(house):
  house.furnish()
  house.book('Jonas Brandt', f'{MONDAY}T10:00')
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    assert book(window, 'Anna Keller', MONDAY, '10:30') == 'Book 16 Appointments Anyway'
    desk.wait_for(lambda: len(list_dates(window, 'Dr. Berg is taken, Room 1 is taken')) == 4, 'four conflicts')
    assert not window.find('button', 'Book 16 Appointments Anyway').has('SENSITIVE')
    window.write('Reason', 'agreed with both')
    desk.wait_for(lambda: window.find('button', 'Book 16 Appointments Anyway').has('SENSITIVE'), 'the button')
    window.press('button', 'Book 16 Appointments Anyway')
    toast(window, '16 appointments booked')
    forced = [entry['forced'] for entry in house.schedule() if entry['clients'][0]['name'] == 'Anna Keller']
    assert forced[:5] == ['agreed with both'] * 4 + [None], forced
    window.quit()


@case
def what_becomes_of_an_appointment(house):
  house.furnish()
  today = datetime.date.today()
  day = today - datetime.timedelta(days=today.weekday())
  house.book('Nora Wolf', f'{day}T10:00')
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    press_appointment(window, '10:00', 'Nora Wolf', '1 of 4')
    window.find('button', 'Open Client')
    assert not window.look('button', 'Open Session')
    window.press('button', 'It Was Held')
    find_appointment(window, '10:00', 'Nora Wolf', 'held')
    assert house.states('Nora Wolf')[0] == 'held'
    window.press('button', 'Undo')
    window.press('button', 'Move…')
    window.write('Time', '14:00')
    desk.wait_for(lambda: window.find('button', 'Move').has('SENSITIVE'), 'the way to be free')
    window.press('button', 'Move')
    find_appointment(window, '14:00', 'Nora Wolf')
    assert house.starts('Nora Wolf')[0] == f'{day}T14:00'
    assert house.starts('Nora Wolf')[1].endswith('T10:00')
    window.press('button', 'Cancel…')
    window.press('button', 'Cancel Appointment')
    find_appointment(window, '14:00', 'Nora Wolf', 'cancelled')
    assert house.states('Nora Wolf').count('cancelled') == 1
    assert len(house.states('Nora Wolf')) == 5, 'one is made up at the end'
    window.quit()


@case
def what_someone_else_did_to_an_appointment_is_said(house):
  house.furnish()
  today = datetime.date.today()
  day = today - datetime.timedelta(days=today.weekday())
  house.book('Nora Wolf', f'{day}T10:00')
  first = house.schedule()[0]['id']
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    press_appointment(window, '10:00', 'Nora Wolf', '1 of 4')
    window.press('button', 'Move…')
    window.find('text', 'Time')
    house.ctl('appointment', 'cancel', house.practice, '--appointment', first)
    find_appointment(window, '10:00', 'Nora Wolf', 'cancelled')
    window.write('Time', '14:00')
    toast(window, lambda name: (name or '').startswith('Someone else has cancelled this appointment meanwhile.'))
    window.find('label', lambda name: 'cancelled' in (name or ''))
    assert house.starts('Nora Wolf')[0] == f'{day}T10:00'
    window.press('button', 'History…')
    window.find('label', 'History of Nora Wolf')
    window.find('list item', lambda name: (name or '').startswith('Cancellation'))
    window.press_key('Escape')
    window.gone('label', 'History of Nora Wolf')
    window.quit()


@case
def keys_turn_names_into_initials_and_pages(house):
  house.furnish()
  today = datetime.date.today()
  day = today - datetime.timedelta(days=today.weekday())
  house.book('Nora Wolf', f'{day}T10:00')
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    find_appointment(window, '10:00', 'Nora Wolf', '1 of 4')
    window.press_key('ctrl+shift+i')
    find_appointment(window, '10:00, N. W., 1 of 4, Room 1')
    window.press_key('alt+Right')
    find_appointment(window, '10:00, N. W., 2 of 4, Room 1')
    window.press_key('alt+Left')
    window.press_key('alt+Left')
    desk.wait_for(lambda: not window.look('button', lambda name: 'N. W.' in (name or '')), 'the week before')
    window.press_key('alt+Home')
    find_appointment(window, '10:00, N. W., 1 of 4, Room 1')
    said = [node.name for node in window.walk() if node.name]
    assert not [name for name in said if CLINICAL.search(name.replace('Therapist', ''))], said
    window.quit()


def open_office(window):
  window.press('button', 'Therapists and Rooms…')
  window.find('label', 'Closed Days')


@case
def closed_days_are_kept(house):
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    open_office(window)
    window.find(None, 'No closed days to come')
    window.press('button', 'Add Closed Days')
    window.write('What for, if you like', 'Summer')
    window.write('First day', 'in July')
    window.find(None, 'A date looks like 2027-01-12.')
    assert not window.find('button', 'Add').has('SENSITIVE')
    window.write('First day', str(MONDAY))
    window.write('Last day, if there are several', str(MONDAY - datetime.timedelta(days=1)))
    window.find(None, 'This is before the first day.')
    window.write('Last day, if there are several', str(MONDAY + datetime.timedelta(days=4)))
    desk.wait_for(lambda: window.find('button', 'Add').has('SENSITIVE'), 'the days to be understood')
    window.press('button', 'Add')
    toast(window, 'Closed days added')
    window.press('button', 'Change Summer')
    window.write('What for, if you like', 'Founders')
    window.write('Last day, if there are several', '')
    life.reach(window, 'check box', 'Public holiday')
    window.press_key('space')
    window.press('button', 'Change')
    window.find('button', 'Change Founders')
    kept, = house.ctl('closure', 'list', house.practice)
    assert (kept['kind'], kept['label'], kept['first'], kept['last']) == ('holiday', 'Founders', str(MONDAY), str(MONDAY)), kept
    window.press('button', 'Remove Founders')
    window.find(None, 'No closed days to come')
    assert house.ctl('closure', 'list', house.practice) == []
    window.press('button', 'Undo')
    window.find('button', 'Change Founders')
    assert len(house.ctl('closure', 'list', house.practice)) == 1
    life.reach(window, 'button', 'Change Founders')
    window.press_key('ctrl+z')
    window.find('button', 'Change Summer')
    assert [entry['label'] for entry in house.ctl('closure', 'list', house.practice)] == ['Summer']
    window.quit()


@case
def hours_are_typed_as_people_write_them(house):
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    open_office(window)
    for typed in ('nine to five', '9 - 12, 13-17.30'):
      life.reach(window, 'text', 'Monday')
      window.write('Monday', typed)
      window.press_key('Return')
      if typed.startswith('n'):
        window.find(None, 'Hours look like 9-12:30, 14-18.')
    desk.wait_for(lambda: len(house.ctl('hours', 'list', house.practice)) == 2, 'the hours of Monday')
    spans = [(entry['weekday'], entry['from'], entry['to']) for entry in house.ctl('hours', 'list', house.practice)]
    assert sorted(spans) == [('mon', '09:00', '12:00'), ('mon', '13:00', '17:30')], spans
    assert not window.look(None, 'Hours look like 9-12:30, 14-18.')
    window.quit()


@case
def what_is_unusual_is_said_before_booking(house):
  house.furnish()
  spring = datetime.date(MONDAY.year, 3, 31)
  spring -= datetime.timedelta(days=(spring.weekday() + 1) % 7)
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    book(window, 'Anna Keller', datetime.date.today() - datetime.timedelta(days=7), '930')
    window.find(None, 'This day is over.')
    desk.wait_for(lambda: len(list_dates(window, ', 9:30')) == 16, 'sixteen dates at 9:30')
    window.write('First date', str(spring))
    window.write('Time', '2:30')
    window.find(None, 'The clocks skip this time that day: it becomes 3:30.')
    window.write('Time', 'early')
    window.find(None, 'A time looks like 15:00.')
    window.write('Time', '15')
    window.write('First date', str(MONDAY))
    window.find('list item', f'1, Mon {MONDAY.day} January {MONDAY.year}, 15:00')
    assert not window.look(None, 'This day is over.') + window.look(None, 'A time looks like 15:00.')
    window.quit()


@case
def rows_are_turned_without_a_pointer(house):
  house.furnish()
  today = datetime.date.today()
  day = today - datetime.timedelta(days=today.weekday())
  house.book('Nora Wolf', f'{day}T10:00')
  with desk.Desk(KITH, width=1280, height=800) as window:
    enter(window, house)
    assert book(window, 'Anna Keller', MONDAY, '15:00') == 'Book 16 Appointments'
    window.press(None, 'Pattern', 'choice.next')
    window.find('button', 'Book 12 Appointments')
    window.press(None, 'Therapist', 'choice.next')
    window.press(None, 'Room', 'choice.previous')
    desk.wait_for(lambda: window.find('button', 'Book 12 Appointments').has('SENSITIVE'), 'the way to be free')
    window.press('button', 'Book 12 Appointments')
    toast(window, '12 appointments booked')
    booked = [entry for entry in house.schedule() if entry['clients'][0]['name'] == 'Anna Keller']
    assert {(entry['therapist_name'], entry['room']) for entry in booked} == {('Ms. Moor', None)}, booked[0]
    window.press('button', 'Today')
    press_appointment(window, '10:00', 'Nora Wolf', '1 of 4')
    window.press('button', 'Cancel…')
    window.press(None, 'Its place in the block', 'choice.next')
    window.press(None, 'Applies to', 'choice.next')
    window.find('list item', lambda name: (name or '').startswith('1, ') or (name or '').startswith('–, '))
    desk.wait_for(lambda: window.find('button', 'Cancel Appointment').has('SENSITIVE'), 'the way to be free')
    window.press('button', 'Cancel Appointment')
    desk.wait_for(lambda: house.states('Nora Wolf') == ['cancelled'] * 4, 'this and the following to be cancelled')
    window.quit()


@case
def a_new_therapist_books_for_herself(house):
  with desk.Desk(KITH, width=1280, height=800) as window:
    window.open(house.practice)
    window.find('text', 'Passphrase')
    window.write('Passphrase', 'correct horse battery staple')
    window.press('button', 'Unlock')
    window.press('page tab', 'Schedule')
    window.press('button', 'Book for Yourself…')
    window.write('Client: name, phone or birthday', 'Anna')
    window.press('button', 'Anna Keller')
    window.write('First date', str(MONDAY))
    window.write('Time', '10')
    desk.wait_for(lambda: window.find('button', 'Book 16 Appointments').has('SENSITIVE'), 'the way to be free')
    window.press('button', 'Book 16 Appointments')
    toast(window, '16 appointments booked')
    assert [entry['name'] for entry in house.ctl('therapist', 'list', house.practice)] == ['Dr. Weiss']
    assert house.starts('Anna Keller')[0] == f'{MONDAY}T10:00'
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House))
