#!/usr/bin/env python3
# test-demo.py: a practice of invented people, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument and prints TAP, as test-kithctl.py does."""

import datetime
import importlib.util
import json
import pathlib
import re
import signal
import subprocess
import sys
import time

BESIDE = pathlib.Path(__file__).resolve().parent / 'test-kithctl.py'
SPEC = importlib.util.spec_from_file_location('kithctl', BESIDE)
kithctl = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(kithctl)
kithctl.CASES.clear()
case = kithctl.case

FAILED, USAGE = kithctl.FAILED, kithctl.USAGE
TOP = BESIDE.parents[2]
ON = '2026-11-18'
OWNER, DESK = 'Dr. Hanna Weiss', 'Marta Lind'
REPORTS = ('people', 'inventory', 'ties', 'course list', 'session list', 'event list', 'scores', 'area list', 'goal list',
           'formulation list', 'task list', 'technique list', 'brief')
# What only the record says: words of problem areas, measures, templates and notes.
CLINICAL = ('grief', 'dispute', 'deficit', 'transition', 'phq', 'gad-7', 'ipt', 'mood', 'depress', 'closeness', 'Jakob Adler',
            'Elias', 'impasse')


class Demo:
  """A demo practice; everyone in it has the passphrase that was printed."""

  def __init__(self, name, *words, on=ON, seed=5):
    self.path = kithctl.SCRATCH / name
    said = create(self.path, '--seed', seed, '--on', on, *words)
    self.told = json.loads(said)
    self.file = kithctl.secret_file('demo', self.told['passphrase'])

  def run(self, words, *more, user=OWNER, **wanted):
    first, *second = words.split()
    return kithctl.run(first, *second, self.path, *more, '--user', user, '--passphrase-file', self.file, **wanted)

  def report(self, words, *more, **wanted):
    return json.loads(self.run(words, *more, **wanted))

  def lines(self, *lines, user=OWNER):
    answers = self.run('batch', user=user, feed=''.join(line + '\n' for line in lines).encode()).splitlines()
    assert len(answers) == len(lines), answers
    return answers

  def clients(self):
    return self.report('clients')

  def lives(self):
    """All reports of the twelve, by name."""
    clients = {client['name']: client['id'] for client in self.clients()}
    lines = [f'{report} --client {id}' for id in clients.values() for report in REPORTS]
    answers = iter(self.lines(*lines))
    return {name: {report: json.loads(next(answers).removeprefix('ok ')) for report in REPORTS} for name in clients}

  def schedule(self, first, last, **wanted):
    return self.report('schedule', '--from', first, '--to', last, **wanted)


def create(path, *words, **wanted):
  done = subprocess.run([kithctl.KITHCTL, 'demo', str(path), '--zone', 'Europe/Berlin', '--kdf-memory', '64', '--json',
                         *map(str, words)], capture_output=True, text=True, env=kithctl.ENVIRONMENT, check=False, timeout=600)
  assert done.returncode == wanted.get('code', 0), f'{done.returncode}: {done.stderr}'
  return done.stdout if done.returncode == 0 else done.stderr


def day(offset, on=ON):
  return (datetime.date.fromisoformat(on) + datetime.timedelta(days=offset)).isoformat()


MODEL = []


def model():
  if not MODEL:
    MODEL.append(Demo('model-demo'))
  return MODEL[0]


@case
def what_is_said():
  demo = model()
  assert [user['role'] for user in demo.told['users']] == ['full', 'full', 'office'], demo.told
  info = demo.report('info')
  assert info['demo'] is True and info['clients'] == 12 and info['zone'] == 'Europe/Berlin', info
  assert demo.told['passphrase'] in (TOP / 'README.md').read_text(), 'the README does not say the passphrase'
  plain = subprocess.run([kithctl.KITHCTL, 'demo', str(kithctl.SCRATCH / 'plain'), '--kdf-memory', '64'], check=True,
                         capture_output=True, text=True, env=kithctl.ENVIRONMENT).stdout
  assert f'passphrase: {demo.told["passphrase"]}' in plain.splitlines(), plain
  for user in demo.told['users']:
    assert demo.report('info', user=user['name'])['demo'] is True
  mine = kithctl.Practice('no-demo')
  assert json.loads(mine.ada('info'))['demo'] is False


@case
def the_same_seed_makes_the_same():
  again = Demo('again')
  assert again.report('info') == model().report('info')
  assert again.clients() == model().clients()
  assert again.lives() == model().lives()
  assert again.schedule(day(-60), day(60)) == model().schedule(day(-60), day(60))
  other = Demo('other', seed=6)
  assert other.report('info')['id'] != model().report('info')['id']
  assert {client['name'] for client in other.clients()} == {client['name'] for client in model().clients()}


@case
def courses_of_every_kind():
  lives = model().lives()
  courses = [course for life in lives.values() for course in life['course list']]
  open_phases = {course['phase'] for course in courses if course['closure'] is None}
  assert {'opening', 'middle', 'ending'} <= open_phases, open_phases
  assert [course['held'] for course in lives['Claire Dubois']['course list']] == [1]
  assert {course['closure'] for course in courses} >= {'planned', 'dropped-out', None}
  assert any(course['template'].startswith('maintenance') and course['closure'] is None for course in courses)
  assert any(course['template'] == 'ipt-adolescents' for course in courses)
  assert any(course['changes'] for course in courses)


@case
def every_problem_area():
  areas = [area for life in model().lives().values() for area in life['area list']]
  assert {area['kind'] for area in areas} >= {'grief', 'role-dispute', 'role-transition', 'deficits'}
  assert {area['stage'] for area in areas if area['kind'] == 'role-dispute'} >= {'renegotiation', 'impasse', 'dissolution'}
  main = [area for area in areas if area['main']]
  assert sum(area['kind'] == 'role-transition' for area in main) >= 4, main


@case
def lives_that_change():
  lives = model().lives()
  sizes = sorted(len(life['people']) for life in lives.values())
  assert sizes[0] >= 5 and sizes[-1] == 25 and len(set(sizes)) >= 6, sizes
  for name in ('Miriam Adler', 'Jack Morton', 'Daniel Cho'):
    first, last = (model().report('people', '--client', name, '--as-of', session) for session in ('2', '7' if name == 'Daniel Cho' else '8'))
    moved = [1 for now, then in zip(last, first) if now['closeness'] != then['closeness']]
    assert len(moved) >= 2, (name, moved)
  assert any(person['unplaced'] for person in lives['Claire Dubois']['people'])
  for name, life in lives.items():
    assert life['goal list'] or name == 'Claire Dubois', name
    assert life['event list'] and life['session list'] and life['scores'], name
  dates = {event['on'] for life in lives.values() for event in life['event list']}
  assert any(len(date) == 4 for date in dates) and any(date.startswith('~') for date in dates), dates
  assert any(len(date) == 7 for date in dates) and any(len(date) == 10 for date in dates), dates


@case
def scores_of_every_shape():
  courses = {}
  for name, life in model().lives().items():
    for score in life['scores']:
      courses.setdefault((name, score['measure']), []).append(score['total'])
  phq = {name: totals for (name, measure), totals in courses.items() if measure.lower() == 'phq-9'}
  assert phq['Helmut Voss'][0] - phq['Helmut Voss'][-1] >= 6, phq
  assert phq['Markus Feld'][-1] - phq['Markus Feld'][0] >= 6, phq
  assert max(phq['Sabine Krüger']) - min(phq['Sabine Krüger']) <= 2, phq
  told = len(model().lives()['Miriam Adler']['session list'])
  assert len(phq['Miriam Adler']) < told - 1, 'there is no gap'
  assert any(score['items'] for life in model().lives().values() for score in life['scores'])


@case
def a_month_of_appointments():
  month = model().schedule(day(-28), day(28))
  states = {appointment['state'] for appointment in month}
  assert {'held', 'planned', 'no-show', 'cancelled'} <= states, states
  assert len({appointment['therapist'] for appointment in month}) == 2 == len({a['room'] for a in month})
  assert any(a['kind'] == 'companion' for a in model().schedule(day(-60), day(0)))
  assert_apart(month)


def assert_apart(appointments):
  """Nobody and no room is in two places at once."""
  for whose in ('therapist', 'room'):
    busy = {}
    for appointment in appointments:
      if appointment['state'] in ('planned', 'held'):
        start = datetime.datetime.fromisoformat(appointment['start'])
        busy.setdefault(appointment[whose], []).append((start, start + datetime.timedelta(minutes=appointment['minutes'])))
    for spans in busy.values():
      spans.sort()
      assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:])), f'two at once: {whose}'


@case
def whole_and_not_to_be_undone():
  demo = Demo('whole')
  report = demo.report('check')
  assert report['ok'] and not report['faults'], report
  kithctl.run('undo', demo.path, '--user', OWNER, '--passphrase-file', demo.file, code=FAILED)
  made = demo.run('client add', '--name', 'New Person').strip()
  assert made > max(client['id'] for client in model().clients()), 'what is made later does not sort behind'
  demo.run('undo')
  assert len(demo.clients()) == 12
  assert any(action['verb'] == 'demo' for action in demo.report('history'))


@case
def everyone_keeps_their_seat():
  demo = Demo('seats', '--clients', 14)
  path = kithctl.SCRATCH / 'seats.json'
  demo.run('export', '--format', 'json', '-o', path)
  tables = json.loads(path.read_text())['clinical']
  seated = {place['person'] for place in tables['place']}
  placed = {state['person'] for state in tables['person_state'] if state['closeness'] is not None}
  assert len(placed) > 100 and placed == seated, placed ^ seated


@case
def the_desk_sees_no_clinical_word():
  demo = model()
  seen = [demo.run('info', user=DESK), demo.run('clients', user=DESK), demo.run('history', user=DESK),
          demo.run('schedule', '--from', day(-200), '--to', day(200), user=DESK), demo.run('pattern list', user=DESK),
          demo.run('closure list', user=DESK), demo.run('search', 'Adler', user=DESK), demo.run('search', 'grief', user=DESK)]
  for text in seen:
    for word in CLINICAL:
      assert not re.search(rf'\b{re.escape(word)}', text, re.IGNORECASE), word
  assert json.loads(seen[0])['people'] is None
  for report in ('people', 'session list', 'scores'):
    demo.run(report, '--client', 'Miriam Adler', user=DESK, code=FAILED)


@case
def on_any_day():
  days = ['2026-11-16', '2026-11-22', '2026-03-29', '2028-02-29', '2027-01-01']
  for number, on in enumerate(days):
    demo = Demo(f'day-{number}', on=on)
    assert_apart(demo.schedule(day(-60, on), day(60, on)))


@case
def many():
  demo = Demo('many', '--clients', 200, '--years', 2)
  info = demo.report('info')
  assert info['clients'] == 200 and info['sessions'] > 1500 and info['people'] > 1500, info
  assert demo.report('check')['ok']
  assert len(demo.told['users']) == 3 and demo.told['therapists'] > 2
  everything = [a for month in range(-26, 4) for a in demo.schedule(day(month * 30), day(month * 30 + 29))]
  assert len(everything) > 2000
  assert_apart(everything)
  again = Demo('many-again', '--clients', 200, '--years', 2)
  assert again.clients() == demo.clients()
  client = demo.clients()[77]['id']
  for report in REPORTS:
    assert again.report(report, '--client', client) == demo.report(report, '--client', client), report
  other = Demo('many-other', '--clients', 200, '--years', 2, seed=9)
  assert {c['name'] for c in other.clients()} != {c['name'] for c in demo.clients()}


@case
def what_is_refused():
  there = kithctl.SCRATCH / 'there'
  there.mkdir()
  (there / 'something').write_text('of mine')
  create(there, code=FAILED)
  assert [path.name for path in there.iterdir()] == ['something']
  for words in (('--clients', 11), ('--clients', 20001), ('--years', 0), ('--years', 21), ('--seed', -1), ('--clients', 'many'),
                ('--on', '2026'), ('--zone', 'Middle/Earth')):
    create(kithctl.SCRATCH / 'refused', *words, code=USAGE)
  assert not (kithctl.SCRATCH / 'refused').exists()


@case
def stopped_and_gone():
  folder = kithctl.SCRATCH / 'stopping'
  folder.mkdir()
  for number in (signal.SIGINT, signal.SIGTERM):
    process = subprocess.Popen([kithctl.KITHCTL, 'demo', str(folder / 'p'), '--clients', '20000', '--years', '20', '--zone', 'UTC',
                                '--kdf-memory', '64'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                               env=kithctl.ENVIRONMENT)
    while not any(folder.iterdir()):
      time.sleep(0.05)
      assert process.poll() is None
    # A sanitizer may speak first.
    assert any('of 20000' in line for line in iter(process.stderr.readline, '')), process.wait()
    process.send_signal(number)
    said = process.communicate(timeout=120)[1]
    assert process.returncode == FAILED and 'stopped' in said, (process.returncode, said)
    assert not list(folder.iterdir()), list(folder.iterdir())


if __name__ == '__main__':
  sys.exit(kithctl.main())
