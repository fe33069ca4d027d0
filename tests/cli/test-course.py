#!/usr/bin/env python3
# test-course.py: a course of treatment, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument and prints TAP, as test-kithctl.py does."""

import datetime
import importlib.util
import json
import pathlib
import sys

BESIDE = pathlib.Path(__file__).resolve().parent / 'test-kithctl.py'
SPEC = importlib.util.spec_from_file_location('kithctl', BESIDE)
kithctl = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(kithctl)
kithctl.CASES.clear()
case = kithctl.case

FAILED, USAGE = kithctl.FAILED, kithctl.USAGE
TWO_WORDS = ('client', 'users', 'person', 'course', 'session', 'event', 'area', 'goal', 'formulation', 'task', 'technique',
             'dispute')
CLIENT = 'Annegret Xylander'
TODAY = datetime.datetime.now(datetime.timezone.utc).date()


class Course:
  """A practice with one client, whose record is kept as Ada."""

  def __init__(self, name, *start):
    self.practice = kithctl.Practice(name)
    self.id = self.practice.ada('client', 'add', '--name', CLIENT).strip()
    if start:
      self.run('course', 'start', *start)

  def run(self, *words, user='Ada', **wanted):
    n_verbs = 2 if words[0] in TWO_WORDS or words[:2] in (('score', 'edit'), ('score', 'remove')) else 1
    file = self.practice.ada_file if user == 'Ada' else self.practice.rex_file
    return kithctl.run(*words[:n_verbs], self.practice.path, *words[n_verbs:], '--client', self.id, '--user', user,
                       '--passphrase-file', file, **wanted).strip()

  def report(self, *words):
    return json.loads(self.run(*words))

  def batch(self, *lines):
    answers = self.practice.batch(*(f'{line} --client {self.id}' for line in lines))
    for answer in answers:
      assert answer.startswith('ok'), answer
    return [answer[3:] for answer in answers]

  def sessions(self):
    return [(session['number'], session['state'], session['phase']) for session in self.report('session', 'list')]

  def report_history(self):
    return self.report('history')

  def brief(self):
    return self.report('brief')


def weeks(number, first=datetime.date(2026, 1, 5)):
  return [first + datetime.timedelta(weeks=week) for week in range(number)]


def add_sessions(course, number):
  course.batch(*(f'session add --on {day}' for day in weeks(number)))


def undone(brief):
  return {task['item'] for task in brief['undone']}


@case
def templates_and_measures():
  practice = kithctl.Practice('data')
  templates = {template['id']: template for template in json.loads(practice.ada('templates'))}
  assert {'ipt-12', 'ipt-16-us', 'ipt-16-uk', 'maintenance-monthly'} <= set(templates), sorted(templates)
  edges = {name: [phase['last'] for phase in templates[name]['phases']] for name in templates}
  assert edges['ipt-12'] == [3, 9, 12] and edges['ipt-16-us'] == [3, 13, 16] and edges['ipt-16-uk'] == [4, 12, 16], edges
  assert edges['maintenance-monthly'] == [36], edges
  assert templates['ipt-16-uk']['reviews'] == [4, 8, 12] and templates['ipt-16-uk']['ending'] == {'due': 4, 'overdue': 2}
  assert all(template['source'] for template in templates.values())
  measures = {measure['id']: measure for measure in json.loads(practice.ada('measures'))}
  assert set(measures) == {'phq-9', 'gad-7'}
  phq, gad = measures['phq-9'], measures['gad-7']
  assert [band['least'] for band in phq['bands']] == [0, 5, 10, 15, 20] and len(phq['topics']) == 9
  figures = {figure['figure']: (figure['value'], figure['verified']) for figure in phq['figures']}
  assert figures['cutoff'] == (10, True) and figures['change'] == (6, True) and figures['risk-item'][0] == 9, figures
  assert {figure['figure']: figure['value'] for figure in gad['figures']}['cutoff'] == 8
  # Words of our own, never an instrument's sentence.
  assert all(len(topic.split()) <= 4 for measure in measures.values() for topic in measure['topics'])


@case
def a_course_from_first_to_last():
  course = Course('whole', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  started, = course.report('course', 'list')
  assert (started['sessions'], started['held'], started['left'], started['phase']) == (16, 0, 16, 'opening')
  add_sessions(course, 5)
  assert course.sessions() == [(1, 'held', 'opening'), (2, 'held', 'opening'), (3, 'held', 'opening'), (4, 'held', 'opening'),
                               (5, 'held', 'middle')]
  assert [session['review'] for session in course.report('session', 'list')] == [False] * 3 + [True, False]
  course.run('session', 'edit', '--session', 2, '--state', 'cancelled')
  assert course.sessions()[1:3] == [(None, 'cancelled', None), (2, 'held', 'opening')]
  assert course.sessions()[4] == (4, 'held', 'opening')
  course.run('undo')
  assert course.sessions()[4] == (5, 'held', 'middle')
  course.run('session', 'add', '--on', '2026-02-09', '--state', 'no-show', '--counted')
  course.run('session', 'add', '--on', '2026-02-10', '--kind', 'call')
  assert course.sessions()[5:] == [(6, 'no-show', 'middle'), (None, 'held', None)]
  course.run('course', 'start', '--template', 'ipt-12', code=FAILED)
  course.run('course', 'edit', '--close', 'planned')
  closed, = course.report('course', 'list')
  assert closed['closure'] == 'planned'
  course.run('course', 'edit', '--already', 3, code=FAILED)
  course.run('course', 'start', '--template', 'maintenance-monthly')
  assert [one['template'] for one in course.report('course', 'list')] == ['ipt-16-uk', 'maintenance-monthly']


@case
def whom_a_session_was_about():
  course = Course('concerned', '--template', 'ipt-16-uk')
  for name in ('Lena', 'Tom'):
    course.run('person', 'add', '--name', name)
  course.run('session', 'add', '--on', '2026-01-05')
  course.run('session', 'edit', '--session', 1, '--person', 'Tom, lena')
  assert [person['name'] for person in course.report('session', 'list')[0]['people']] == ['Tom', 'Lena']
  course.run('session', 'edit', '--session', 1, '--person', 'Petra', code=FAILED)
  course.run('session', 'edit', '--session', 1, '--person', 'Lena')
  assert [person['name'] for person in course.report('session', 'list')[0]['people']] == ['Lena']
  course.run('undo')
  assert len(course.report('session', 'list')[0]['people']) == 2


@case
def a_course_that_began_before():
  course = Course('before', '--template', 'ipt-16-uk', '--on', '2025-11-03', '--already', '8')
  course.run('session', 'add', '--on', '2026-01-12')
  assert course.sessions() == [(9, 'held', 'middle')]
  course.run('session', 'add', '--on', '2025-11-17', '--number', 3)
  assert course.sessions() == [(3, 'held', 'opening'), (9, 'held', 'middle')]
  course.run('session', 'add', '--on', '2025-11-18', '--number', 3, code=USAGE)
  course.run('session', 'add', '--on', '2025-11-18', '--number', 9, code=USAGE)
  course.run('score', 'PHQ-9', '--total', 19, '--on', '2025-11-03')
  told = course.report('score', 'PHQ-9', '--total', 12, '--session', 9)
  assert (told['total'], told['change'], told['reliable'], told['direction']) == (12, -7, True, 'improved'), told
  brief = course.brief()
  assert (brief['next'], brief['left'], brief['phase']) == (10, 7, 'middle'), brief


@case
def a_course_of_booked_appointments_that_began_before():
  course = Course('block')
  plan = ('--pattern', '16-weekly-50', '--first', '2026-01-12T15:00')
  made = json.loads(course.run('plan', *plan, '--already', 5))
  other = json.loads(course.practice.ada('plan', '--client', course.practice.ada('client', 'add', '--name', 'Beat').strip(),
                                         *plan))
  start = ('course', 'start', '--template', 'ipt-16-uk', '--on', '2025-12-01', '--block')
  for block in ('none', other['block']):
    course.run(*start, block, code=FAILED)
  course.run(*start, made['block'])
  started, = course.report('course', 'list')
  assert (started['already'], started['sessions']) == (5, 16), started
  assert [number for number, state, phase in course.sessions()] == [entry['number'] for entry in made['appointments']]
  course.run('course', 'edit', '--block', other['block'], code=FAILED)
  course.run('course', 'edit', '--block', made['block'], '--already', 6)
  assert course.sessions()[0][0] == 7


@case
def appointments_of_a_course_that_names_none():
  course = Course('open', '--template', 'ipt-12', '--on', '2026-03-02')
  course.run('plan', '--pattern', '4-weekly-50', '--first', '2026-02-02T10:00')
  course.run('plan', '--pattern', '12-weekly-50', '--first', '2026-03-02T15:00')
  assert course.sessions()[0][:2] == (1, 'planned'), course.sessions()
  assert [number for number, *_ in course.sessions()] == list(range(1, 13)), 'those before the course are none of its'
  course.run('course', 'edit', '--close', 'planned')
  course.run('course', 'start', '--template', 'ipt-12', '--on', '2026-05-04')
  first, second = course.report('course', 'list')
  of = [session['course'] for session in course.report('session', 'list')]
  assert of == [first['id']] * 9 + [second['id']] * 3, 'what comes after the next began is the next one’s'


@case
def contract():
  course = Course('contract', '--template', 'ipt-16-uk')
  course.run('course', 'edit', '--sessions', 20, code=USAGE)
  course.run('course', 'edit', '--sessions', 20, '--reason', 'more to mourn', code=USAGE)
  course.run('course', 'edit', '--sessions', 20, '--reason', 'more to mourn', '--agreed-by', 'both', '--on', '2026-03-02')
  changed, = course.report('course', 'list')
  assert changed['sessions'] == 20 and [phase['last'] for phase in changed['phases']] == [4, 16, 20]
  assert changed['changes'] == [{'day': '2026-03-02', 'from': 16, 'to': 20, 'reason': 'more to mourn', 'agreed_by': 'both'}]
  course.run('undo')
  changed, = course.report('course', 'list')
  assert changed['sessions'] == 16 and changed['changes'] == []
  course.run('redo')
  course.run('course', 'edit', '--sessions', 8, '--reason', 'x', '--agreed-by', 'both', code=USAGE)
  assert course.report('course', 'list')[0]['sessions'] == 20


@case
def scores():
  course = Course('scores', '--template', 'ipt-12', '--on', '2026-01-05')
  add_sessions(course, 2)
  first = course.report('score', 'PHQ-9', '--items', '2,3,2,2,1,2,2,1,1', '--session', 1)
  assert (first['total'], first['band'], first['change'], first['reliable']) == (16, 'moderately severe', None, None), first
  assert first['risk'] is True and first['day'] == '2026-01-05' and first['session'] == 1
  second = course.report('score', 'phq-9', '--items', '1,1,1,1,1,,1,1,0', '--session', 2)
  assert (second['total'], second['prorated'], second['band']) == (8, True, 'mild'), second
  assert (second['change'], second['reliable'], second['direction'], second['outcome']) == (-8, True, 'improved', 'recovered')
  unknown = course.report('score', 'PHQ-9', '--items', '1,,,,1,1,1,1,2', '--on', '2026-01-20')
  assert unknown['total'] is None and unknown['band'] is None and unknown['risk'] is True, unknown
  gad = course.report('score', 'GAD-7', '--total', 9, '--on', '2026-01-05')
  assert gad['band'] == 'mild' and gad['risk'] is None and gad['items'] == []
  assert [score['total'] for score in course.report('scores')] == [16, 9, 8, None]
  for words in (('PHQ-9', '--items', '1,2,3'), ('PHQ-9', '--items', '1,2,3,4,1,1,1,1,1'), ('PHQ-9', '--total', 28),
                ('PHQ-9', '--items', '1,1,1,1,1,1,1,1,1', '--total', 8), ('PHQ-9',), ('BDI-II', '--total', 3)):
    course.run('score', *words, code=USAGE)
  course.run('score', 'PHQ-9', '--total', 3, '--session', 7, code=FAILED)
  assert len(course.report('scores')) == 4
  course.run('undo')
  assert len(course.report('scores')) == 3


@case
def a_mistyped_score():
  course = Course('mistyped', '--template', 'ipt-12', '--on', '2026-01-05')
  add_sessions(course, 2)
  first = course.report('score', 'PHQ-9', '--total', 26, '--session', 1)
  before = course.report_history()
  course.run('score', 'PHQ-9', '--total', 16, '--session', 1, code=FAILED)
  course.run('score', 'PHQ-9', '--total', 16, '--on', '2026-01-05', code=FAILED)
  assert course.report_history() == before
  course.report('score', 'GAD-7', '--total', 9, '--session', 1)
  edited = course.report('score', 'edit', '--id', first['id'], '--items', '2,3,2,2,1,2,2,1,1')
  assert (edited['id'], edited['total'], edited['session'], edited['risk']) == (first['id'], 16, 1, True), edited
  assert [score['total'] for score in course.report('scores')] == [16, 9]
  edited = course.report('score', 'edit', '--id', first['id'], '--session', 2)
  assert (edited['total'], edited['items'], edited['day']) == (16, [2, 3, 2, 2, 1, 2, 2, 1, 1], '2026-01-12'), edited
  edited = course.report('score', 'edit', '--id', first['id'], '--total', 12)
  assert (edited['total'], edited['items'], edited['risk']) == (12, [], None), edited
  for words in (('--total', 28), ('--items', '1,2'), ('--on', '2199-01-01')):
    course.run('score', 'edit', '--id', first['id'], *words, code=USAGE)
  second = course.report('score', 'PHQ-9', '--total', 8, '--session', 1)
  course.run('score', 'edit', '--id', second['id'], '--session', 2, code=FAILED)
  assert course.run('score', 'remove', '--id', second['id']) == second['id']
  course.run('score', 'remove', '--id', second['id'], code=FAILED)
  for _ in range(5):
    course.run('undo')
  assert [(score['id'], score['total'], score['items']) for score in course.report('scores') if score['measure'] == 'PHQ-9'] == [
    (first['id'], 26, [])]
  for _ in range(5):
    course.run('redo')
  assert [(score['total'], score['items']) for score in course.report('scores') if score['measure'] == 'PHQ-9'] == [(12, [])]
  assert json.loads(course.practice.ada('check'))['ok'] is True


@case
def more_than_was_agreed_on():
  course = Course('over')
  for already in (12, 13):
    course.run('course', 'start', '--template', 'ipt-12', '--on', '2026-01-05', '--already', already, code=USAGE)
  course.run('course', 'start', '--template', 'ipt-12', '--on', '2025-10-13', '--already', 11)
  add_sessions(course, 1)
  assert course.report('course', 'list')[0]['over'] is None and course.brief()['over'] is None
  course.batch('session add --on 2026-01-12', 'session add --on 2026-01-19')
  assert course.report('course', 'list')[0]['over'] == course.brief()['over'] == '2 more than the 12 agreed on'


@case
def two_on_one_day():
  course = Course('twice', '--template', 'ipt-12', '--on', '2026-01-05')
  add_sessions(course, 1)
  course.run('session', 'add', '--on', '2026-01-05', code=FAILED)
  assert course.sessions() == [(1, 'held', 'opening')]
  course.run('session', 'add', '--on', '2026-01-05', '--kind', 'call')
  course.run('session', 'add', '--on', '2026-01-05', '--state', 'cancelled')


@case
def missed_and_cancelled():
  """Rule 1: a session counts as used where nobody came, whether the desk or the therapist says it."""
  course = Course('missed', '--template', 'ipt-12', '--on', '2026-01-05')
  course.run('session', 'add', '--on', '2026-01-05', '--state', 'no-show')
  course.run('session', 'add', '--on', '2026-01-12', '--state', 'cancelled')
  course.run('session', 'add', '--on', '2026-01-19', '--state', 'cancelled', '--counted')
  course.run('session', 'add', '--on', '2026-01-26')
  assert [number for number, *_ in course.sessions()] == [1, None, 2, 3]
  course.run('session', 'edit', '--session', 3, '--state', 'no-show')
  assert [number for number, *_ in course.sessions()] == [1, None, 2, 3]
  course.run('session', 'edit', '--session', 3, '--state', 'cancelled')
  assert [number for number, *_ in course.sessions()] == [1, None, 2, None]
  desk = Course('missed-desk')
  made = json.loads(desk.run('plan', '--pattern', '3-weekly-50', '--first', '2026-01-05T15:00'))
  desk.practice.ada('appointment', 'no-show', '--appointment', made['appointments'][0]['id'])
  desk.practice.ada('appointment', 'cancel', '--appointment', made['appointments'][1]['id'])
  desk.run('course', 'start', '--template', 'ipt-12', '--on', '2026-01-05', '--block', made['block'])
  assert [number for number, *_ in desk.sessions()] == [1, None, 2]


@case
def notes():
  course = Course('notes', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  add_sessions(course, 1)
  note = course.run('session', 'note', '--session', 1, '--section', 'work', '--text', 'The Zebrafinch quarrel')
  assert course.run('session', 'note', '--session', 1, '--text', 'The Zebrafinch quarrel, twice') == note
  course.run('session', 'note', '--session', 1, '--section', 'next', '--text', 'Look at it again')
  course.run('session', 'note', '--session', 1, '--section', 'dreams', '--text', 'x', code=USAGE)
  session, = course.report('session', 'list')
  assert [(one['section'], one['text'], one['signed']) for one in session['notes']] == [
    ('work', 'The Zebrafinch quarrel, twice', False), ('next', 'Look at it again', False)]
  course.run('session', 'sign', '--session', 1)
  session, = course.report('session', 'list')
  assert all(one['signed'] for one in session['notes'])
  assert course.run('session', 'note', '--session', 1, '--text', 'More') != note
  course.run('undo')
  course.run('session', 'sign', '--session', 1, code=FAILED)
  assert json.loads(course.practice.ada('check'))['ok'] is True
  assert json.loads(course.practice.ada('search', 'Zebrafinch'))[0]['kind'] == 'note'


@case
def life_and_people():
  course = Course('life', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  add_sessions(course, 1)
  course.run('person', 'add', '--name', 'Maria', '--relation', 'sister')
  course.run('person', 'add', '--name', 'Eve', '--relation', 'mother', '--status', 'dead', '--died', '2019-03-01')
  event = course.run('event', 'add', '--kind', 'bereavement', '--on', '~2019-03', '--person', 'mother, Maria', '--onset')
  course.run('event', 'add', '--kind', 'illness', '--on', '2018', '--until', '2019', '--text', 'She was in hospital')
  course.run('person', 'add', '--name', 'Þóra Weiß', '--relation', 'Großtante')
  course.run('event', 'add', '--kind', 'move', '--on', '2017', '--text', 'In die Schloßstraße')
  for words, kind in (('thora weiss', 'person'), ('GROSSTANTE', 'person'), ('schlossstr', 'event')):
    assert [hit['kind'] for hit in json.loads(course.practice.ada('search', words))] == [kind], words
  course.run('undo')
  course.run('undo')
  assert json.loads(course.practice.ada('search', 'thora')) == json.loads(course.practice.ada('search', 'schlossstr')) == []
  events = course.report('event', 'list')
  assert [(one['kind'], one['on'], one['until']) for one in events] == [('illness', '2018', '2019'), ('bereavement', '~2019-03', None)]
  assert sorted(person['name'] for person in events[1]['people']) == ['Eve', 'Maria'] and events[1]['onset']
  course.run('event', 'edit', '--id', event, '--person', 'Eve', '--on', '2019-03-01')
  assert [person['name'] for person in course.report('event', 'list')[1]['people']] == ['Eve']
  course.run('event', 'add', '--kind', 'conflict', '--on', '2026', '--person', 'Nobody', code=FAILED)
  course.run('event', 'add', '--kind', 'conflict', '--on', '2026-02-30', code=USAGE)
  course.run('event', 'add', '--kind', 'conflict', '--on', '2026', '--until', '2025', code=USAGE)
  course.run('event', 'remove', '--id', event)
  assert len(course.report('event', 'list')) == 1
  course.run('undo')
  assert course.report('event', 'list')[1]['people'][0]['name'] == 'Eve'

  area = course.run('area', 'add', '--kind', 'grief', '--person', 'Eve')
  course.run('area', 'add', '--kind', 'role-dispute', '--person', 'sister')
  assert [(one['kind'], one['main']) for one in course.report('area', 'list')] == [('grief', True), ('role-dispute', False)]
  course.run('area', 'add', '--kind', 'love', code=USAGE)
  goal = course.run('goal', 'add', '--text', 'Visit the grave', '--area', 'grief', '--person', 'Eve', '--rating', 2)
  course.run('goal', 'edit', '--id', goal, '--rating', 6, '--agreed', '2026-01-05')
  told, = course.report('goal', 'list')
  assert (told['text'], told['rating'], told['agreed'], told['area']) == ('Visit the grave', 6, '2026-01-05', area)
  course.run('goal', 'edit', '--id', goal, '--rating', 11, code=USAGE)
  course.run('formulation', 'add', '--text', 'Since her mother died', '--agreed', '2026-01-12')
  course.run('formulation', 'add', '--text', 'Since her mother died, and with her sister')
  assert [one['edition'] for one in course.report('formulation', 'list')] == [1, 2]
  course.run('technique', 'add', '--session', 1, '--kind', 'communication-analysis', '--person', 'sister', '--minutes', 20)
  course.run('technique', 'add', '--session', 1, '--kind', 'hypnosis', code=USAGE)
  use, = course.report('technique', 'list')
  assert (use['session'], use['person']['name'], use['minutes']) == (1, 'Maria', 20)
  task = course.run('task', 'add', '--text', 'Write to her', '--person', 'Maria', '--session', 1, '--due', '2026-01-12')
  course.run('task', 'edit', '--id', task, '--state', 'partly', '--outcome', 'Began')
  told, = course.report('task', 'list')
  assert (told['state'], told['outcome'], told['person']['name'], told['session']) == ('partly', 'Began', 'Maria', 1)
  assert json.loads(course.practice.ada('check'))['ok'] is True


@case
def stages_of_a_dispute():
  course = Course('dispute', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  course.run('person', 'add', '--name', 'Maria', '--relation', 'sister')
  course.run('area', 'add', '--kind', 'role-dispute', '--person', 'Maria')
  assert course.report('dispute', 'list') == [] and course.report('area', 'list')[0]['stage'] is None
  first = course.run('dispute', 'add', '--person', 'sister', '--state', 'impasse', '--on', '2026-01-12')
  now = course.run('dispute', 'add', '--person', 'Maria', '--state', 'renegotiation', '--text', 'wrote a letter')
  # What is said later of the same day goes over it, and keeps what it does not say.
  assert course.run('dispute', 'add', '--person', 'Maria', '--state', 'settled') == now
  told = course.report('dispute', 'list')
  assert [(one['id'], one['person']['name'], one['stage'], one['since'], one['text']) for one in told] == [
    (first, 'Maria', 'impasse', '2026-01-12', None), (now, 'Maria', 'settled', str(TODAY), 'wrote a letter')], told
  assert course.report('area', 'list')[0]['stage'] == 'settled'
  course.run('dispute', 'edit', '--id', now, '--on', '2026-01-12', code=FAILED)
  course.run('dispute', 'edit', '--id', now, '--state', 'dissolution', '--text', 'no answer')
  told = course.report('dispute', 'list')[1]
  assert (told['stage'], told['text']) == ('dissolution', 'no answer')
  assert [one['stage'] for one in course.report('brief')['disputes']] == ['dissolution']
  for words in (('--state', 'stuck'), ('--on', '2026-01'), ('--on', '2199-01-01')):
    course.run('dispute', 'edit', '--id', now, *words, code=USAGE)
  course.run('dispute', 'add', '--person', 'Nobody', '--state', 'impasse', code=FAILED)
  course.run('dispute', 'remove', '--id', now)
  assert course.report('area', 'list')[0]['stage'] == 'impasse'
  course.run('undo')
  assert course.report('area', 'list')[0]['stage'] == 'dissolution'


@case
def brief():
  course = Course('brief', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  start = course.brief()
  assert (start['next'], start['phase'], start['left'], start['ending'], start['review']) == (1, 'opening', 16, 'not-yet', False)
  assert 'opening.inventory' in undone(start) and not any(item.startswith(('middle', 'review')) for item in undone(start))
  assert start['alerts'] == [] and start['scores'] == [] and start['anniversaries'] == []
  course.run('course', 'edit', '--tick', 'opening.inventory')
  course.run('course', 'edit', '--tick', 'opening.nonsense', code=USAGE)
  course.run('course', 'edit', '--tick', 'review.5', code=USAGE)
  add_sessions(course, 3)
  assert course.brief()['review'] is True
  assert 'opening.inventory' not in undone(course.brief()) and 'review.4' in undone(course.brief())
  course.batch(*(f'session add --on {day}' for day in weeks(11)[3:]))
  late = course.brief()
  assert (late['next'], late['ending'], late['left']) == (12, 'due', 5), late
  assert {'review.4', 'review.8', 'review.12'} <= undone(late)
  course.run('course', 'edit', '--tick', 'review.4')
  assert 'review.4' not in undone(course.brief())
  course.batch(*(f'session add --on {day}' for day in weeks(13)[11:]))
  assert course.brief()['ending'] == 'overdue'
  course.run('course', 'edit', '--tick', 'ending')
  assert course.brief()['ending'] == 'raised'

  soon, gone = TODAY + datetime.timedelta(days=5), TODAY - datetime.timedelta(days=20)
  course.run('person', 'add', '--name', 'Eve', '--status', 'dead', '--died', soon.replace(year=soon.year - 4, day=min(soon.day, 28)))
  course.run('person', 'add', '--name', 'Ada', '--born', gone.replace(year=1960, day=min(gone.day, 28)))
  course.run('event', 'add', '--kind', 'job', '--on', TODAY)
  course.run('event', 'add', '--kind', 'move', '--on', '2010')
  course.run('task', 'add', '--text', 'Call him')
  course.run('area', 'add', '--kind', 'grief')
  full = course.brief()
  assert [(one['what'], one['who']) for one in full['anniversaries']] == [('death', 'Eve')], full['anniversaries']
  assert [one['kind'] for one in full['events']] == ['job'] and full['tasks'][0]['text'] == 'Call him'
  assert full['area'] == 'Grief'

  course.run('score', 'PHQ-9', '--items', '1,1,1,1,1,1,1,1,0', '--session', 1)
  course.run('score', 'PHQ-9', '--items', '2,2,2,2,2,2,2,2,1', '--session', 9)
  worse = course.brief()
  assert worse['scores'][0]['words'] == 'PHQ-9: 8 to 17, reliable deterioration.', worse['scores']
  assert [(alert['level'], alert['rule']) for alert in worse['alerts']] == [('risk', 'risk-item'), ('red', 'deteriorated')]
  assert '17' in worse['alerts'][1]['words'] and '6 points' in worse['alerts'][1]['words']


@case
def risk_stays_until_it_is_asked_again():
  """That nobody asked about harm is no answer."""
  course = Course('risk', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  add_sessions(course, 6)
  course.run('score', 'PHQ-9', '--items', '1,1,1,1,1,1,1,1,2', '--session', 3)
  first = 'PHQ-9 of 19 January 2026: Item 9 (self-harm) was answered with 2 of 3. '
  ask = 'Please ask about safety, and write down what you hear.'

  def risk():
    return [alert['words'] for alert in course.brief()['alerts'] if alert['level'] == 'risk']

  assert risk() == [first + ask], risk()
  for words in (('--total', 9, '--session', 4), ('--items', '1,1,1,1,1,1,1,1,', '--session', 5),
                ('--items', ',,,,1,1,1,1,', '--session', 6)):
    course.run('score', 'PHQ-9', *words)
    assert risk() == [first + 'It has not been answered since. ' + ask], (words, risk())
  course.run('score', 'GAD-7', '--total', 3, '--session', 6)
  course.run('score', 'PHQ-9', '--items', '1,1,1,1,1,1,1,1,0', '--on', '2026-02-10')
  assert risk() == []
  course.run('score', 'PHQ-9', '--total', 9, '--on', '2026-02-11')
  assert risk() == []


@case
def years_that_cannot_be_meant():
  course = Course('years', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  course.practice.ada('client', 'edit', '--client', course.id, '--born', '1980-05-01')
  course.run('person', 'add', '--name', 'Maria')
  far = TODAY + datetime.timedelta(days=3)
  for words in (('session', 'add', '--state', 'held', '--on', '3000-01-01'), ('session', 'add', '--state', 'held', '--on', far),
                ('session', 'add', '--state', 'no-show', '--on', far), ('session', 'add', '--on', '3000-01-01'),
                ('session', 'add', '--on', '1850-01-01'), ('session', 'add', '--on', '1975-01-01'),
                ('score', 'PHQ-9', '--total', 9, '--on', '3000-01-01'), ('score', 'PHQ-9', '--total', 9, '--on', far),
                ('score', 'PHQ-9', '--total', 9, '--on', '1979-12-31'), ('event', 'add', '--kind', 'move', '--on', '3000'),
                ('event', 'add', '--kind', 'move', '--on', '2019', '--until', '3000'),
                ('event', 'add', '--kind', 'move', '--on', '1749'), ('place', '--person', 'Maria', '--closeness', 5, '--on', '2199-01-01'),
                ('place', '--person', 'Maria', '--closeness', 5, '--on', far),
                ('place', '--person', 'Maria', '--closeness', 5, '--on', '1850-01-01'), ('course', 'edit', '--tick', 'ending', '--on', '3000-01-01'),
                ('goal', 'add', '--text', 'rest', '--agreed', far), ('task', 'add', '--text', 'rest', '--due', '3000-01-01')):
    before = course.report_history()
    course.run(*words, code=USAGE)
    assert course.report_history() == before, words
  planned = course.run('session', 'add', '--on', far)
  course.run('session', 'edit', '--session', planned, '--state', 'held', code=USAGE)
  course.run('score', 'PHQ-9', '--total', 9, '--session', planned, code=USAGE)
  course.run('place', '--person', 'Maria', '--closeness', 5, '--session', planned, code=USAGE)
  course.run('session', 'edit', '--session', planned, '--state', 'cancelled')
  course.run('event', 'add', '--kind', 'marriage', '--on', TODAY.year + 1)
  course.run('event', 'add', '--kind', 'bereavement', '--on', '1888')
  course.run('place', '--person', 'Maria', '--closeness', 5, '--on', TODAY + datetime.timedelta(days=1))
  assert course.report('people')[0]['closeness'] == 5


@case
def no_red_before_session_4():
  course = Course('early', '--template', 'ipt-12', '--on', '2026-01-05')
  add_sessions(course, 2)
  course.run('score', 'PHQ-9', '--total', 8, '--session', 1)
  assert course.brief()['alerts'] == []
  course.run('score', 'PHQ-9', '--total', 20, '--session', 2)
  assert [alert['level'] for alert in course.brief()['alerts']] == ['grey']
  course.batch(*(f'session add --on {day}' for day in weeks(4)[2:]))
  assert [alert['level'] for alert in course.brief()['alerts']] == ['red']


@case
def map_of_a_session():
  """Renumbering changes nothing in the past: a moment is a session, not its number."""
  course = Course('moment', '--template', 'ipt-12', '--on', '2026-01-05')
  add_sessions(course, 3)
  course.run('person', 'add', '--name', 'Maria')
  for session, closeness in ((1, 20), (3, 70)):
    course.run('place', '--person', 'Maria', '--closeness', closeness, '--session', session)
  near = {number: course.report('people', '--as-of', number)[0]['closeness'] for number in (1, 2, 3)}
  assert near == {1: 20, 2: 20, 3: 70}, near
  course.run('session', 'edit', '--session', 2, '--state', 'cancelled')
  near = {number: course.report('people', '--as-of', number)[0]['closeness'] for number in (1, 2)}
  assert near == {1: 20, 2: 70}, near
  course.run('people', '--as-of', 3, code=FAILED)


@case
def reception_sees_nothing():
  course = Course('reception', '--template', 'ipt-12', '--on', '2026-01-05')
  for words in (('course', 'list'), ('session', 'list'), ('event', 'list'), ('scores',), ('brief',), ('goal', 'list'),
                ('course', 'start', '--template', 'ipt-12'), ('score', 'PHQ-9', '--total', 3),
                ('event', 'add', '--kind', 'move', '--on', '2020'), ('session', 'sign', '--session', 1)):
    assert course.run(*words, user='Rex', code=FAILED) == '', words
  course.practice.rex('templates', code=FAILED)
  course.practice.rex('measures', code=FAILED)


@case
def everything_back():
  course = Course('back')
  empty = json.loads(course.practice.ada('info'))
  course.run('course', 'start', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  add_sessions(course, 3)
  course.batch('score PHQ-9 --items 1,2,0,1,2,0,1,2,0 --session 1', 'event add --kind move --on ~2020', 'area add --kind grief',
               'goal add --text rest', 'task add --text walk', 'technique add --session 1 --kind role-play',
               'session note --session 2 --text words', 'course edit --tick opening.history',
               'course edit --sessions 18 --reason more --agreed-by both')
  steps = len(course.report_history()) - 1  # all but the client
  assert steps == 13, steps
  for _ in range(steps):
    course.run('undo')
  assert json.loads(course.practice.ada('info')) == empty
  for words in (('course', 'list'), ('session', 'list'), ('event', 'list'), ('scores',), ('area', 'list'), ('goal', 'list'),
                ('task', 'list'), ('technique', 'list')):
    assert course.report(*words) == [], words
  for _ in range(steps):
    course.run('redo')
  assert course.report('course', 'list')[0]['sessions'] == 18 and len(course.report('scores')) == 1
  assert json.loads(course.practice.ada('check'))['ok'] is True


@case
def put_into_areas():
  course = Course('put', '--template', 'ipt-16-us')
  course.batch('person add --name Eva --kind kin --on 2025-02-03', 'person add --name Ben --kind kin --on 2025-02-03',
               'event add --kind bereavement --on 2025-01', 'event add --kind move --on 2025-02')
  died, moved = (event['id'] for event in course.report('event', 'list'))
  def areas():
    return [(area['kind'], area['main'], (area['person'] or {}).get('name'), area['event']) for area in course.report('area', 'list')]
  grief = course.run('area', 'put', '--area', 'grief', '--person', 'Eva')
  assert areas() == [('grief', True, 'Eva', None)]
  # What happened belongs to whom it happened with; twice is once.
  assert course.run('area', 'put', '--area', grief, '--event', died) == grief
  history = len(course.report_history())
  assert course.run('area', 'put', '--area', 'grief', '--person', 'Eva') == grief
  assert areas() == [('grief', True, 'Eva', died)] and len(course.report_history()) == history
  # An area is about one: another begins one more of the same kind, and one step takes both back.
  course.run('area', 'put', '--area', grief, '--person', 'Ben,Eva')
  assert sorted(areas(), key=str) == [('grief', False, 'Ben', None), ('grief', True, 'Eva', died)], areas()
  course.run('undo')
  course.run('area', 'put', '--area', 'role-dispute', '--person', 'Ben,Eva')
  assert [area[:3] for area in areas()] == [('grief', True, 'Eva'), ('role-dispute', False, 'Ben'), ('role-dispute', False, 'Eva')]
  course.run('undo')
  assert areas() == [('grief', True, 'Eva', died)]
  # An event that goes leaves its area behind, and comes back with it.
  course.run('event', 'remove', '--id', died)
  assert areas() == [('grief', True, 'Eva', None)]
  course.run('undo')
  assert areas() == [('grief', True, 'Eva', died)]
  course.run('area', 'edit', '--id', grief, '--event', moved)
  assert areas()[0][3] == moved
  course.run('area', 'edit', '--id', grief, '--event', '')
  assert areas()[0][3] is None
  for words in (('--area', 'grief'), ('--area', 'loneliness', '--person', 'Eva')):
    course.run('area', 'put', *words, code=USAGE)
  course.run('area', 'put', '--area', 'grief', '--event', grief, code=FAILED)
  course.run('area', 'put', '--area', 'grief', '--person', 'Nobody', code=FAILED)
  assert areas() == [('grief', True, 'Eva', None)]


@case
def patterns_across_people():
  course = Course('patterns', '--template', 'ipt-16-us')
  told = ('Maria 3 no', 'Ben 2 no', 'Ida 2 yes', 'Lars 0 no')
  course.batch(*(f'person add --name {name} --kind friend --obstacle communication={level} --confides {confides} --on 2025-02-03'
                 for name, level, confides in map(str.split, told)))
  patterns = {pattern['pattern']: pattern for pattern in course.report('recurring')}
  assert set(patterns) == {'communication', 'not-confided'}, patterns
  talk = patterns['communication']
  assert talk['sentence'] == 'With 3 of 4 people: Maria, Ben and Ida.', talk
  assert (talk['title'], talk['known'], [it['name'] for it in talk['people']]) == ('Communication is hard', 4, ['Maria', 'Ben', 'Ida'])
  assert talk['rule'].startswith('Counted where ') and 'Maria' not in course.run('recurring', '--anonymous')
  # It goes into the area that is about such things, which is made for it, and keeps what was written there.
  area = course.run('area', 'take', '--kind', 'communication')
  known, = course.report('area', 'list')
  assert (known['id'], known['kind'], known['main']) == (area, 'deficits', True), known
  assert known['text'] == 'Communication is hard. With 3 of 4 people: Maria, Ben and Ida.', known
  course.run('area', 'edit', '--id', area, '--text', f'{known["text"]}\nSince school.')
  assert course.run('area', 'take', '--kind', 'not-confided') == area
  course.batch('person add --name Otto --kind friend --obstacle communication=3 --on 2025-02-03')
  course.run('area', 'take', '--kind', 'communication')
  lines = course.report('area', 'list')[0]['text'].split('\n')
  assert lines == ['Communication is hard. With 4 of 5 people: Maria, Ben, Ida and Otto.', 'Since school.',
                   'They are not told what weighs on the client. With 3 of 4 people: Maria, Ben and Lars.'], lines
  course.run('undo')
  assert '3 of 4 people: Maria, Ben and Ida.' in course.report('area', 'list')[0]['text']
  # As of a day before anyone had said anything, nothing recurs.
  course.batch('session add --on 2025-01-01 --state held')
  assert course.report('recurring', '--session', 1) == []
  course.run('area', 'take', '--kind', 'trust', code=FAILED)
  course.run('area', 'take', '--kind', 'loneliness', code=USAGE)
  course.run('recurring', user='Rex', code=FAILED)
  none = Course('nothing')
  none.run('area', 'take', '--kind', 'trust', code=FAILED)


if __name__ == '__main__':
  sys.exit(kithctl.main())
