#!/usr/bin/env python3
# test-office.py: the schedule, end to end and mostly as the reception
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument, as test-kithctl.py beside it does, whose practices these are."""

import datetime
import importlib.util
import json
import pathlib
import random
import re
import stat
import sys
import zoneinfo

sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location('kithctl', pathlib.Path(__file__).with_name('test-kithctl.py'))
kithctl = importlib.util.module_from_spec(spec)
spec.loader.exec_module(kithctl)
kithctl.CASES.clear()

from_kithctl = kithctl.case
DONE, FAILED, USAGE = kithctl.DONE, kithctl.FAILED, kithctl.USAGE
BERLIN = zoneinfo.ZoneInfo('Europe/Berlin')
# Words of the clinical record that nothing of the office may hold.
CLINICAL = re.compile(r'session|therapy|ipt|grief|dispute|phase|course|diagnos|symptom|treatment|phq|clinical', re.IGNORECASE)


def case(function):
  return from_kithctl(function)


class Office(kithctl.Practice):
  """A practice with a client, a therapist and a room, worked in by Rex, who has no clinical key."""

  def __init__(self, name):
    super().__init__(name)
    self.client = self.rex('client', 'add', '--name', 'Annegret Xylander').strip()
    self.other = self.rex('client', 'add', '--name', 'Beat Xylophon').strip()
    self.therapist = self.rex('therapist', 'add', '--name', 'Dr. Berg').strip()
    self.room = self.rex('room', 'add', '--name', 'Room 1').strip()

  def tell(self, *words, **wanted):
    """The JSON of the answer; None where there is none."""
    text = self.rex(*words, **wanted)
    assert not CLINICAL.search(re.sub('therapist|"sessions"|"clinical"', '', text)), text
    return json.loads(text) if text else None

  def plan(self, first, pattern='16-weekly-50', *more, client=None, code=DONE):
    return self.tell('plan', '--client', client or self.client, '--pattern', pattern, '--first', first, *more, code=code)

  def book(self, first, pattern='16-weekly-50', *more, **wanted):
    return self.plan(first, pattern, '--therapist', 'dr. berg', '--room', 'ROOM 1', *more, **wanted)

  def schedule(self, first='2026-01-01', last='2028-12-31', *more):
    return self.tell('schedule', '--from', first, '--to', last, *more)

  def change(self, verb, appointment, *more, code=DONE):
    return self.tell('appointment', verb, '--appointment', appointment['id'], *more, code=code)

  def count(self):
    return self.tell('info')['appointments']


def starts(answer):
  return [entry['start'] for entry in (answer['appointments'] if isinstance(answer, dict) else answer)]


def weekly(first, count, skipped=()):
  """RFC 3339 in Berlin by Python's own calendar and time zones."""
  day = datetime.datetime.fromisoformat(first).replace(tzinfo=BERLIN)
  found = []
  while len(found) < count:
    if day.date().isoformat() not in skipped:
      found.append(day.isoformat())
    day = (day.replace(tzinfo=None) + datetime.timedelta(days=7)).replace(tzinfo=BERLIN)
  return found


def conflicts(answer):
  return [(entry['number'], conflict['kind']) for entry in answer['appointments'] for conflict in entry['conflicts']]


@case
def sixteen_weeks_over_both_changes_of_the_clocks():
  office = Office('clocks')
  for first in ('2027-01-11T15:00', '2026-10-12T15:00', '2027-03-21T02:30', '2026-10-18T02:30'):
    dry = office.book(first, '16-weekly-50', '--dry-run')
    assert dry['written'] is False and starts(dry) == [
      moment if '2027-03-28T02:30' not in moment else '2027-03-28T03:30:00+02:00' for moment in weekly(first, 16)], first
    assert [entry['number'] for entry in dry['appointments']] == list(range(1, 17))
    assert {entry['of'] for entry in dry['appointments']} == {16}
  assert office.count() == 0
  made = office.book('2027-01-11T15:00')
  assert made['written'] and made['conflicts'] == 0 and office.count() == 16
  assert starts(made)[10].endswith('T15:00:00+01:00') and starts(made)[11] == '2027-03-29T15:00:00+02:00'
  entry = made['appointments'][0]
  assert entry['therapist'] == office.therapist and entry['room'] == office.room and entry['minutes'] == 50
  assert entry['room_name'] == 'Room 1' and entry['therapist_name'] == 'Dr. Berg' and entry['conflicts'] == []
  listed = office.schedule()
  assert starts(listed) == weekly('2027-01-11T15:00', 16)
  assert [(entry['number'], entry['of']) for entry in listed] == [(n, 16) for n in range(1, 17)]
  assert listed[0]['clients'] == [{'id': office.client, 'name': 'Annegret Xylander', 'state': 'expected'}]
  assert json.loads(office.ada('info'))['sessions'] == 0


@case
def over_christmas():
  office = Office('christmas')
  closed = office.rex('closure', 'add', '--from', '2026-12-21', '--to', '2027-01-03', '--label', 'Christmas').strip()
  office.rex('closure', 'add', '--from', '2026-12-28', '--kind', 'holiday', '--label', 'Inventory')
  told = office.book('2026-12-07T15:00', '6-weekly-50', code=FAILED)
  assert conflicts(told) == [(3, 'closure'), (4, 'closure'), (4, 'holiday')] and told['written'] is False, told
  assert told['appointments'][2]['conflicts'] == [{'kind': 'closure', 'with': closed}]
  assert office.count() == 0
  made = office.book('2026-12-07T15:00', '6-weekly-50', '--skip-closures')
  assert made['written'] and made['skipped'] == ['2026-12-21', '2026-12-28'], made
  assert starts(made) == weekly('2026-12-07T15:00', 6, ('2026-12-21', '2026-12-28'))
  assert [entry['number'] for entry in made['appointments']] == [1, 2, 3, 4, 5, 6]


@case
def conflicts_of_every_kind():
  office = Office('conflicts')
  office.book('2027-01-11T15:00', '3-weekly-50')
  other = office.rex('room', 'add', '--name', 'Room 2', '--step-free', 'yes').strip()
  second = office.rex('therapist', 'add', '--name', 'Ms. Moor').strip()
  table = [
    (('2027-01-11T15:20', '1-weekly-50', '--therapist', office.therapist), office.other, ['therapist']),
    (('2027-01-11T15:20', '1-weekly-50', '--room', office.room, '--therapist', second), office.other, ['room']),
    (('2027-01-11T15:49', '1-weekly-50', '--room', other, '--therapist', second), office.client, ['client']),
    (('2027-01-18T14:20', '1-weekly-50', '--room', office.room, '--therapist', office.therapist), office.client,
     ['therapist', 'room', 'client']),
    (('2027-01-11T15:50', '1-weekly-50', '--room', office.room, '--therapist', office.therapist), office.client, []),
    (('2027-01-11T14:10', '1-weekly-50', '--room', office.room, '--therapist', office.therapist), office.client, []),
    (('2027-01-11T15:00', '1-weekly-50'), office.other, []),
  ]
  for words, client, kinds in table:
    answer = office.plan(*words, '--dry-run', client=client)
    assert [kind for _, kind in conflicts(answer)] == kinds, (words, answer)
    assert (office.plan(*words, client=client, code=FAILED)['written'] if kinds else False) is False
  assert office.count() == 3

  office.rex('hours', 'add', '--weekday', 'mon', '--from', '09:00', '--to', '17:00', '--therapist', 'Dr. Berg')
  hours = office.rex('hours', 'add', '--weekday', 'sun', '--from', '9:00', '--to', '12:00').strip()
  assert conflicts(office.book('2027-03-01T16:30', '1-weekly-50', '--dry-run')) == [(1, 'hours')]
  assert conflicts(office.book('2027-03-01T16:00', '1-weekly-50', '--dry-run')) == []
  assert conflicts(office.plan('2027-03-01T16:00', '1-weekly-50', '--dry-run')) == [(1, 'hours')]
  office.rex('hours', 'remove', '--id', hours)
  assert conflicts(office.plan('2027-03-01T16:00', '1-weekly-50', '--dry-run')) == []
  office.rex('closure', 'add', '--from', '2027-03-01', '--kind', 'absence', '--therapist', second)
  assert conflicts(office.plan('2027-03-01T16:00', '1-weekly-50', '--dry-run', '--therapist', second)) == [(1, 'closure')]
  assert conflicts(office.book('2027-03-01T16:00', '1-weekly-50', '--dry-run')) == []


@case
def force_needs_a_reason_and_keeps_it():
  office = Office('force')
  office.book('2027-01-11T15:00', '3-weekly-50')
  office.rex('plan', '--client', office.other, '--pattern', '3-weekly-50', '--first', '2027-01-18T15:00', '--force', '',
             code=USAGE)
  made = office.book('2027-01-18T15:00', '3-weekly-50', '--force', 'two in one room', client=office.other)
  assert made['written'] and len(conflicts(made)) == 4
  assert [entry['forced'] for entry in office.schedule() if entry['block'] == made['block']] == \
    ['two in one room', 'two in one room', None]
  office.rex('undo', '--schedule')
  assert office.count() == 3


@case
def what_does_not_take_place_is_in_nobodys_way():
  office = Office('free')
  first, second, third = office.book('2026-01-12T15:00', '3-weekly-50')['appointments']
  office.change('cancel', first, '--reason', 'illness')
  office.change('no-show', second)
  office.change('move', third, '--to', '2026-01-27T15:00')
  assert conflicts(office.book('2026-01-12T15:00', '3-weekly-50', client=office.other)) == []
  states = {entry['id']: (entry['state'], entry['number'], entry['reason']) for entry in office.schedule()}
  assert states[first['id']] == ('cancelled', None, 'illness')
  assert states[second['id']] == ('no-show', 1, None) and states[third['id']] == ('planned', 2, None)


@case
def scopes():
  office = Office('scopes')
  made = office.book('2026-01-12T15:00', '5-weekly-50')['appointments']
  changed = office.change('move', made[2], '--to', '2026-01-27T10:00', '--scope', 'following')
  assert starts(changed) == weekly('2026-01-27T10:00', 3), changed
  assert starts(office.schedule()) == weekly('2026-01-12T15:00', 2) + weekly('2026-01-27T10:00', 3)
  office.change('cancel', made[2], '--scope', 'rest', '--counted')
  listed = office.schedule()
  assert [entry['state'] for entry in listed] == ['planned', 'planned', 'planned', 'cancelled', 'cancelled']
  assert [entry['number'] for entry in listed] == [1, 2, 3, 4, 5]
  office.change('held', made[0], '--scope', 'this')
  added = office.change('no-show', made[1], '--make-up')
  assert [(entry['state'], entry['number']) for entry in added['appointments']] == [('no-show', None), ('planned', 5)]
  assert starts(added)[1] == weekly('2026-02-17T10:00', 1)[0]
  assert office.schedule()[0]['clients'][0]['state'] == 'came'
  office.change('move', made[0], '--to', '2026-01-13T10:00', code=USAGE)
  office.change('cancel', office.schedule()[-1], '--scope', 'rest', code=USAGE)
  office.change('cancel', made[2], '--scope', 'all', code=USAGE)
  office.change('cancel', made[2], '--make-up', '--counted', code=USAGE)
  office.change('cancel', {'id': 'none'}, code=FAILED)


@case
def moves_are_checked_too():
  office = Office('moves')
  made = office.book('2027-01-11T15:00', '3-weekly-50')['appointments']
  there = office.book('2027-01-12T15:00', '1-weekly-50', client=office.other)['appointments'][0]
  before = office.schedule()
  told = office.change('move', made[0], '--to', '2027-01-12T15:30', '--scope', 'following', code=FAILED)
  assert told['appointments'][0]['conflicts'] == [{'kind': 'therapist', 'with': there['id']}, {'kind': 'room', 'with': there['id']}]
  assert office.schedule() == before
  # Half an hour later, each is in the way of where it was itself: that is no conflict.
  assert conflicts(office.change('move', made[0], '--to', '2027-01-11T15:30', '--scope', 'following')) == []
  office.change('move', made[0], '--to', '2027-01-12T15:30', '--force', 'they know each other')
  office.change('move', made[0], '--room', '', '--dry-run')
  assert office.change('move', made[0], '--room', '', '--therapist', '')['appointments'][0]['room'] is None
  office.rex('undo', '--schedule')
  assert office.schedule('2027-01-12', '2027-01-12')[1]['room'] == office.room


@case
def undo_and_redo_are_one_step():
  office = Office('undo')
  office.book('2027-01-11T15:00')
  office.rex('undo', '--schedule')
  assert office.count() == 0 and json.loads(office.rex('pattern', 'list')) == []
  office.rex('redo', '--schedule')
  assert office.count() == 16
  history = [(entry['verb'], entry['kind'], entry['rows']) for entry in office.tell('history', '--schedule')]
  assert history[:3] == [('redo', 'redo', 34), ('undo', 'undo', 34), ('plan', 'do', 34)], history
  assert json.loads(office.ada('check')) == {'ok': True, 'faults': [], 'notes': [], 'unchecked': []}


@case
def a_block_that_began_before():
  office = Office('began')
  made = office.book('2027-01-11T15:00', '16-weekly-50', '--already', 5)
  assert starts(made) == weekly('2027-01-11T15:00', 11)
  numbers = [(n, 16) for n in range(6, 17)]
  assert [(entry['number'], entry['of']) for entry in made['appointments']] == numbers
  assert [(entry['number'], entry['of']) for entry in office.schedule()] == numbers
  office.change('cancel', made['appointments'][0])
  assert [entry['number'] for entry in office.schedule()] == [None, *range(6, 16)]
  office.change('cancel', made['appointments'][1], '--make-up')
  assert [entry['number'] for entry in office.schedule()] == [None, None, *range(6, 16)]
  for already in (16, 200):
    assert office.plan('2027-06-07T10:00', '16-weekly-50', '--already', already, code=USAGE) is None
  for already in (-1, 201, 'many', ''):
    assert office.plan('2027-06-07T10:00', '16-weekly-50', f'--already={already}', code=USAGE) is None


@case
def what_is_put_away_is_not_booked():
  office = Office('away')
  made = office.book('2026-01-12T15:00', '3-weekly-50')
  first, second, third = made['appointments']
  for noun, id in (('therapist', office.therapist), ('room', office.room)):
    office.rex(noun, 'edit', '--' + noun, id, '--active', 'no')
    before = office.schedule()
    for more in ((), ('--dry-run',), ('--force', 'why')):
      assert office.book('2026-01-13T10:00', '1-weekly-50', *more, code=FAILED) is None
      assert office.change('move', first, '--to', '2026-01-14T15:00', *more, code=FAILED) is None
    assert office.change('cancel', third, '--make-up', code=FAILED) is None
    assert office.schedule() == before
    assert office.plan('2026-01-13T10:00', '1-weekly-50', '--dry-run')['conflicts'] == 0
    office.rex(noun, 'edit', '--' + noun, id, '--active', 'yes')
  for noun in ('therapist', 'room'):
    office.rex(noun, 'edit', '--' + noun, getattr(office, noun), '--active', 'no')
  assert office.change('held', second)['written']
  assert office.change('move', first, '--to', '2026-01-14T15:00', '--therapist', '', '--room', '')['written']
  assert office.change('cancel', third)['written']


@case
def lists_and_names():
  office = Office('lists')
  office.rex('therapist', 'edit', '--therapist', 'dr. berg', '--name', 'Dr. Bergmann')
  office.rex('therapist', 'edit', '--therapist', office.therapist, '--active', 'no')
  office.rex('room', 'edit', '--room', 'room 1', '--step-free', 'yes')
  assert office.tell('therapist', 'list') == [{'id': office.therapist, 'name': 'Dr. Bergmann', 'active': False}]
  assert office.tell('room', 'list') == [{'id': office.room, 'name': 'Room 1', 'step_free': True, 'active': True}]
  assert office.rex('pattern', 'add', '--count', 12, '--cadence', 7, '--minutes', 50, '--name', 'Dozen').strip() == '12-weekly-50'
  assert office.rex('pattern', 'add', '--count', 12, '--cadence', 7, '--minutes', 50).strip() == '12-weekly-50'
  assert office.tell('pattern', 'list') == [{'id': '12-weekly-50', 'name': 'Dozen', 'count': 12, 'cadence': 7, 'minutes': 50}]
  assert len(office.plan('2027-01-11T15:00', 'dozen', '--dry-run')['appointments']) == 12
  office.rex('therapist', 'edit', '--therapist', office.therapist, code=USAGE)
  office.rex('therapist', 'add', '--name', ' ', code=USAGE)
  office.rex('hours', 'add', '--weekday', 'mon', '--from', '17:00', '--to', '09:00', code=USAGE)
  office.rex('hours', 'add', '--weekday', 'mo', '--from', '9:00', '--to', '17:00', code=USAGE)
  office.rex('closure', 'add', '--from', '2027-01-02', '--to', '2027-01-01', code=USAGE)
  office.rex('closure', 'remove', '--id', 'none', code=FAILED)
  office.rex('room', 'add', '--name', 'ROOM 1')
  assert office.rex('plan', '--client', office.client, '--pattern', '1-weekly-50', '--first', '2027-01-11T15:00',
                    '--room', 'nowhere', code=FAILED) == ''
  assert office.rex('plan', '--client', office.client, '--pattern', '1-weekly-50', '--first', '2027-01-11T15:00',
                    '--room', 'room 1', code=FAILED) == ''
  for pattern, first in (('16-hourly-50', '2027-01-11T15:00'), ('16-weekly-50', '2027-01-11'), ('16-weekly-50', '2027-02-30T15:00')):
    office.rex('plan', '--client', office.client, '--pattern', pattern, '--first', first, code=USAGE)


@case
def kinds_without_a_number():
  """Rule 1: what does not count takes no number, and none from those that do."""
  office = Office('kinds')
  for week, kind in enumerate(('intake', 'call', 'companion', 'joint')):
    made = office.plan(f'2026-01-{5 + 7 * week:02d}T10:00', '1-weekly-50', '--kind', kind)['appointments']
    assert [entry['number'] for entry in made] == [None], kind
    office.change('held', made[0])
  assert [entry['number'] for entry in office.plan('2026-02-02T10:00', '2-weekly-50')['appointments']] == [1, 2]
  assert {entry['kind']: entry['number'] for entry in office.schedule()} == {
    'intake': None, 'call': None, 'companion': None, 'joint': None, 'appointment': 2}


@case
def several_clients():
  office = Office('several')
  joint = office.plan('2026-01-12T15:00', '2-weekly-90', '--kind', 'joint')['appointments']
  assert [entry['number'] for entry in joint] == [None, None]
  office.rex('appointment', 'attend', '--appointment', joint[0]['id'], '--client', office.other, '--state', 'expected')
  assert conflicts(office.plan('2026-01-12T16:00', '1-weekly-50', '--dry-run', client=office.other)) == [(1, 'client')]
  office.rex('appointment', 'attend', '--appointment', joint[0]['id'], '--client', office.other, '--state', 'cancelled')
  assert conflicts(office.plan('2026-01-12T16:00', '1-weekly-50', '--dry-run', client=office.other)) == []
  office.change('held', joint[0])
  assert {who['id']: who['state'] for who in office.schedule('2026-01-12', '2026-01-12')[0]['clients']} == {
    office.client: 'came', office.other: 'cancelled'}
  one = office.plan('2026-02-02T15:00', '1-weekly-50')['appointments'][0]
  office.rex('appointment', 'attend', '--appointment', one['id'], '--client', office.other, '--state', 'came', code=FAILED)


@case
def what_is_to_come_has_not_been():
  office = Office('ahead')
  today = datetime.datetime.now(BERLIN).date()
  ahead = [today + datetime.timedelta(days=days) for days in (0, 1, 120)]
  now, tomorrow, later = [office.plan(f'{day}T15:00', '1-weekly-50', '--skip-closures')['appointments'][0] for day in ahead]
  before = office.schedule()
  for entry in (tomorrow, later):
    for verb in ('held', 'no-show'):
      office.change(verb, entry, code=USAGE)
      office.change(verb, entry, '--dry-run', code=USAGE)
    for state in ('came', 'no-show'):
      office.rex('appointment', 'attend', '--appointment', entry['id'], '--client', office.client, '--state', state, code=FAILED)
  assert office.schedule() == before
  office.change('held', now)
  office.change('cancel', later)


@case
def remarks_stand_in_the_way_of_nothing():
  office = Office('remarks')
  past = office.plan('2020-01-06T10:00', '2-weekly-50')
  assert past['written'] and past['remark'] == 'The first date is in the past.', past['remark']
  far = office.plan('2199-01-07T10:00', '2-weekly-50')
  assert far['written'] and far['remark'] == 'The first date is more than five years ahead.', far['remark']
  soon = datetime.datetime.now(BERLIN).date() + datetime.timedelta(days=7)
  assert office.plan(f'{soon}T09:00', '1-weekly-50', '--dry-run')['remark'] is None
  night = office.plan('2027-03-21T02:30', '3-weekly-50')
  assert [entry['moved'] for entry in night['appointments']] == [
    None, '02:30 does not exist on this day, it is 03:30 then', None], night
  assert night['written']


@case
def calendar_file():
  office = Office('ics')
  made = office.book('2027-03-22T15:00', '2-weekly-50')
  path = kithctl.SCRATCH / 'block.ics'
  office.change('cancel', made['appointments'][1], '--counted')
  office.rex('ics', '--block', made['block'], '-o', path)
  text = path.read_bytes().decode()
  assert stat.S_IMODE(path.stat().st_mode) == 0o600
  assert text.count('BEGIN:VEVENT') == 2 and text.startswith('BEGIN:VCALENDAR\r\n') and 'VERSION:2.0\r\n' in text
  assert 'DTSTART:20270322T140000Z' in text and 'DTSTART:20270329T130000Z' in text and 'DTEND:20270329T135000Z' in text
  assert 'SUMMARY:Appointment 1 of 2' in text and 'LOCATION:Room 1' in text and text.count('STATUS:CANCELLED') == 1
  assert 'Xyl' not in text and not CLINICAL.search(text)
  office.rex('ics', '--block', made['block'], '-o', path, code=FAILED)
  assert path.read_bytes().decode() == text, 'a file that was there is written over'
  office.rex('ics', '--block', made['block'], '-o', office.path / 'block.ics', code=FAILED)
  assert not (office.path / 'block.ics').exists()
  office.rex('ics', '--block', made['block'], '--output', path, '--names', '--replace')
  assert 'SUMMARY:Appointment 1 of 2: Annegret Xylander' in path.read_bytes().decode()
  office.rex('ics', '--block', made['block'], '-o', kithctl.SCRATCH / 'no' / 'where', code=FAILED)
  office.rex('ics', '--block', 'none', '-o', path, code=FAILED)


@case
def holidays_from_a_calendar_file():
  office = Office('holidays')
  year = datetime.date.today().year
  path = kithctl.SCRATCH / 'days.ics'
  path.write_text('\r\n'.join([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test',
    'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Neujahr', 'DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20200102',
    'RRULE:FREQ=YEARLY', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:2', f'DTSTART;VALUE=DATE:{year}1224', f'DTEND;VALUE=DATE:{year}1227', 'END:VEVENT',
    'BEGIN:VEVENT', 'UID:3', f'DTSTART:{year}1224T150000Z', f'DTEND:{year}1224T160000Z', 'END:VEVENT',
    'END:VCALENDAR', '']))
  assert office.tell('closure', 'import', path) == {'read': 9, 'added': 8, 'skipped': 1}
  days = office.tell('closure', 'list')
  assert {day['kind'] for day in days} == {'holiday'}
  assert [(day['first'], day['last']) for day in days if day['label'] is None] == [(f'{year}-12-24', f'{year}-12-26')]
  assert [day['first'] for day in days if day['label'] == 'Neujahr'] == [f'{y}-01-01' for y in range(year - 1, year + 6)]
  assert office.tell('closure', 'import', path) == {'read': 9, 'added': 0, 'skipped': 9}
  assert len(office.tell('history', '--schedule')) == 3
  path.write_text('no calendar')
  office.rex('closure', 'import', path, code=FAILED)
  office.rex('closure', 'import', kithctl.SCRATCH / 'nowhere.ics', code=FAILED)


def check_rules(listed, before):
  """Rules 1, 4 and 5 of the domain over all blocks; `before` is the list of a moment ago."""
  blocks = {}
  for entry in listed:
    blocks.setdefault(entry['block'], []).append(entry)
  for entries in blocks.values():
    numbers = [entry['number'] for entry in entries if entry['number'] is not None]
    assert numbers == list(range(1, len(numbers) + 1)), numbers
  kept = {entry['id'] for entry in listed}
  assert all(entry['id'] in kept for entry in before), 'an appointment has gone'


@case
def random_plans_keep_the_rules():
  office = Office('random')
  chance = random.Random(5)
  start = office.count(), office.schedule()
  steps = 0
  with kithctl.start_batch(office) as batch:
    def ask(line):
      answer = kithctl.ask(batch, line)
      assert answer.startswith(('ok', 'error')), answer
      report = re.search(r'[\[{].*', answer)
      return answer.startswith('ok'), json.loads(report.group()) if report else None
    listed = []
    for _ in range(90):
      what = chance.random()
      pick = chance.choice(listed) if listed else None
      scope = chance.choice(('this', 'following', 'rest'))
      when = f'2026-0{chance.randint(1, 6)}-{chance.randint(10, 28)}T{chance.randint(8, 17):02d}:{chance.choice((0, 30)):02d}'
      force = chance.choice(('', ' --force why'))
      if what < 0.3 or pick is None:
        line = (f'plan --client {chance.choice((office.client, office.other))} --pattern {chance.randint(1, 8)}-weekly-50 '
                f'--first {when} --therapist {office.therapist} --room {office.room}{force}')
      elif what < 0.55:
        line = f'appointment move --appointment {pick["id"]} --to {when} --scope {scope}{force}'
      else:
        verb = chance.choice(('cancel', 'no-show', 'held'))
        use = chance.choice(('', ' --make-up', ' --counted')) + force if verb != 'held' else ''
        line = f'appointment {verb} --appointment {pick["id"]} --scope {scope}{use}'
      done, answer = ask(line)
      before, (_, listed) = listed, ask('schedule --from 2026-01-01 --to 2029-12-31')
      check_rules(listed, before)
      if not done:
        assert listed == before, line
        continue
      steps += 1
      changed = {entry['id'] for entry in answer['appointments']}
      old = {entry['id']: entry for entry in before}
      for entry in listed:
        if entry['id'] in old and entry['id'] not in changed:
          assert {**entry, 'number': 0} == {**old[entry['id']], 'number': 0}, line
          # Rule 4: what was called off comes back by nothing but a word of its own.
          if old[entry['id']]['state'] == 'cancelled':
            assert entry['state'] == 'cancelled', line
      if line.startswith(('appointment move', 'plan')):
        for id in changed:
          assert id not in old or old[id]['state'] != 'cancelled', line
      if line.startswith('appointment'):
        assert all(old[id]['start'] >= pick['start'] for id in changed if id in old), line
      if '--force' not in line and 'held' not in line:
        busy = [entry for entry in listed if entry['state'] in ('planned', 'held')]
        for one in busy:
          for two in busy:
            if one['id'] in changed and one['id'] != two['id'] and 'clients' in one:
              begin, end = (datetime.datetime.fromisoformat(one['start']), datetime.timedelta(minutes=50))
              other = datetime.datetime.fromisoformat(two['start'])
              assert not (begin < other + end and other < begin + end) or two['id'] in changed, line
    assert steps > 30, steps
    # What was noted a second time as it was is no step; the therapist and the room were two.
    steps = len(ask('history --schedule')[1]) - 2
    for _ in range(steps):
      assert ask('undo --schedule')[0]
    assert (ask('info')[1]['appointments'], ask('schedule --from 2026-01-01 --to 2029-12-31')[1]) == start
    for _ in range(steps):
      assert ask('redo --schedule')[0]
    assert ask('schedule --from 2026-01-01 --to 2029-12-31')[1] == listed
    assert ask('check')[1] == {'ok': True, 'faults': [], 'notes': [], 'unchecked': []}
    batch.stdin.close()
    assert batch.wait(timeout=60) == FAILED


@case
def sentences_say_what_to_do():
  office = Office('sentences')
  booked = office.plan('2027-01-11T15:00', '3-weekly-50')['appointments'][0]
  first = booked['id']
  office.change('cancel', booked)
  answers = office.batch('schedule --from 2027-05-01 --to 2027-03-31', 'pattern add --count 5 --cadence 367 --minutes 50',
                         'pattern add --count 5 --cadence 7 --minutes 4',
                         f'plan --client {office.client} --pattern 3-weekly-50 --first 2027-02-11T15:00 --already 201',
                         f'appointment cancel --appointment {first} --make-up', code=FAILED)
  assert answers == [
    'error --to: The last day lies before the first. Please check the two days.',
    'error --cadence: This must be a whole number from 1 to 366.', 'error --minutes: This must be a whole number from 5 to 600.',
    'error --already: This must be a whole number from 0 to 200.',
    'error It is cancelled already. Nothing has changed. Please undo that first to make it up.'], answers


if __name__ == '__main__':
  sys.exit(kithctl.main())
