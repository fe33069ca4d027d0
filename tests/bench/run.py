#!/usr/bin/env python3
# run.py: what Kith costs, beside what cannot be saved
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py [--json] [--rounds N] [--clients N] [--appointments N] [--notes N] [--demo N]: runs the benchmarks beside the first kithctl on PATH and
prints a table, or an array of rows {name, value, unit, baseline, ratio, goal}. A baseline is measured in the same run, in turns with the value.
Everything lies in a scratch folder on the disk of the build, so that a commit costs what it costs."""

import argparse
import datetime
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True
for folder in ('crash', 'ui'):
  sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / folder))

import desk  # noqa: E402 (found beside this folder)
import practice  # noqa: E402 (found beside this folder)
import together  # noqa: E402 (found beside this folder)

TOP = pathlib.Path(__file__).resolve().parents[2]
MOST_EDIT = 2.0
MOST_UNLOCK = 100
MOST_LOCK = 200
MOST_TOGETHER = 5.0
MOST_WAKES, IDLE_SECONDS = 1.0, 20
# Until the cursor no longer blinks, the first backup is made, and threads that have nothing to do have ended.
CALM_SECONDS = 20
MOST_PAGE = 1.2
MOST_AS_OF = 1.2
N_PEOPLE = 10
SESSIONS = (16, 160)
MOST_PLAN = 2.0
MOST_IMPORT = 3.0
MOST_MAP = 50
MOST_LAYOUT = 1.0
N_MAPPED = 25
# People, the most fills that a frame may cost, the layout it is measured beside and the most of that, rounds, copies.
CROWDS = ((60, 14, 'neato', 1.0, 15, 50), (200, 28, 'neato', 0.25, 9, 10), (1000, 90, 'sfdp', 1.0, 3, 3))
N_COPIES = 100
N_NETWORKS, MOST_CROSSINGS, MOST_STRESS = 200, 1.0, 1.02
MOST_DEMO, DEMO_CLIENTS = 120, 10000
MOST_SEARCH = {'newest': 2, 'client': 3, 'best': 50}
MOST_START, MOST_UNLOCKED, MOST_MEMORY = 1.2, 0.5, 15
MOST_PEOPLE, MOST_WEEK, MOST_KEY, MOST_LIST = 1.5, 2.0, 1.5, 1.1
WINDOW_ROUNDS = 9
N_WEEK, N_TODAY, N_SHOWN = 40, 6, 8
COLUMNS = ('name', 'value', 'unit', 'baseline', 'ratio', 'goal', '')


class Bench:
  """`rows` as printed, each with whether it met its goal (None where it has none)."""

  def __init__(self, scratch, programs, arguments):
    self.scratch, self.programs = scratch, programs
    self.rounds, self.clients, self.appointments = arguments.rounds, arguments.clients, arguments.appointments
    self.demo, self.notes = arguments.demo, arguments.notes
    self.life = None
    self.rows = []
    self.verdicts = []

  def run(self, name, *arguments, environment=None):
    command = [str(self.programs / f'bench-{name}'), *map(str, arguments)]
    result = subprocess.run(command, env=environment or self.scratch.environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
      raise practice.Surprise(f'bench-{name} answered {result.returncode}: {result.stderr.strip()}')
    return {key: float(value) for key, value in map(str.split, result.stdout.splitlines())}

  def add(self, name, value, unit, baseline, goal='', met=None):
    self.rows.append({'name': name, 'value': round(value, 3), 'unit': unit, 'baseline': round(baseline, 3),
                      'ratio': round(value / baseline, 2), 'goal': goal})
    self.verdicts.append(met)

  def make(self, name, clients=0, cost=practice.CHEAP):
    """A practice with clients. Returns its folder, and how long adding them took."""
    folder = self.scratch.root / name
    self.scratch.create(folder, cost)
    if not clients:
      return folder, 0
    lines = [f'client add --name "Client {order * 7919 % clients:06d}" --phone "030 {order}"' for order in range(clients)]
    with self.scratch.start_batch(folder) as batch:
      took = feed(batch, lines)
    return folder, took

  def measure_edit(self):
    folder, _ = self.make('edit')
    raw = self.scratch.root / 'raw'
    raw.mkdir()
    found = self.run('edit', folder, self.scratch.passphrase, raw, self.rounds)
    ratio = found['service-wall'] / found['raw-wall']
    self.add('one edit: service, journal, audit, search, notice / raw SQLCipher insert', found['service-wall'], 'ms',
             found['raw-wall'], f'ratio <= {MOST_EDIT}', ratio <= MOST_EDIT)
    self.add('the same / raw insert into a table with its search index', found['service-wall'], 'ms', found['searched-wall'])
    self.add('the same, processor time / raw insert', found['service-cpu'], 'ms', found['raw-cpu'])
    return found['raw-wall']

  def measure_unlock(self):
    folder, _ = self.make('unlock', cost=())
    found = self.run('unlock', folder, self.scratch.passphrase, 9)
    self.add('unlock / its Argon2id', found['unlock'], 'ms', found['argon2id'], f'value - baseline <= {MOST_UNLOCK} ms',
             found['unlock'] - found['argon2id'] <= MOST_UNLOCK)
    self.add('lock: heads written, keys wiped, files closed / unlock', found['lock'], 'ms', found['unlock'],
             f'value <= {MOST_LOCK} ms', found['lock'] <= MOST_LOCK)

  def measure_together(self):
    """What a commit waits for when three write and one backs up, beside one who is alone."""
    folder = self.scratch.root / 'together'
    clients = together.make(self.scratch, folder)
    alone = together.work_alone(self.scratch, folder, clients, self.rounds // 2)
    people = together.work_together(self.scratch, folder, clients, self.rounds // 2, 3)
    refused = [sentence for person in people for sentence in person.refused]
    if refused:
      raise practice.Surprise(f'someone was refused: {refused[0]}')
    one, many = (together.find_percentile(seconds, 0.99) * 1000
                 for seconds in (alone.seconds, [second for person in people[:3] for second in person.seconds]))
    self.add('a commit among four processes, 99 of 100 / of one alone', many, 'ms', one, f'ratio <= {MOST_TOGETHER}',
             many / one <= MOST_TOGETHER)

  def measure_idle(self):
    """How often the threads of a window wake with a practice open and nobody there."""
    folder, _ = self.make('idle', 12)
    with desk.Desk(self.programs.parents[1] / 'src' / 'kith') as window:
      window.environment['GSETTINGS_SCHEMA_DIR'] = str(self.programs.parents[1] / 'data')
      window.open(folder)
      window.write('Passphrase', self.scratch.passphrase.read_text(encoding='utf-8').strip())
      window.press('button', 'Unlock')
      window.find('page tab', 'Clients')
      window.settle()
      time.sleep(CALM_SECONDS)
      wakes = watch_wakes(window.kith.pid, IDLE_SECONDS)
    self.add('an open practice with nobody there, wakes in a second / the most', wakes, '', MOST_WAKES, f'value <= {MOST_WAKES}',
             wakes <= MOST_WAKES)

  def measure_clients(self, raw):
    """The batch of many clients, whose practice then serves for the first page."""
    small, _ = self.make('small', 10)
    large, took = self.make('large', self.clients)
    self.add(f'{self.clients} clients in one batch / as many raw inserts', took, 's', raw * self.clients / 1000)
    self.add('one client of that batch / raw insert', took * 1000 / self.clients, 'ms', raw)
    found = self.run('page', small, large, self.scratch.passphrase, max(self.rounds, 500))
    for limit, goal in ((10, True), (50, False)):
      ratio = found[f'large-{limit}'] / found[f'small-{limit}']
      rows = f'{found[f"large-{limit}-rows"]:.0f} rows of {self.clients} / {found[f"small-{limit}-rows"]:.0f} rows of 10'
      self.add(f'first page of clients, {rows}', found[f'large-{limit}'], 'ms', found[f'small-{limit}'],
               f'ratio <= {MOST_PAGE}' if goal else '', ratio <= MOST_PAGE if goal else None)

  def measure_as_of(self):
    """Everyone in two clients' lives as of the last day, each of them moved once a day, few times and many."""
    folder = self.scratch.root / 'as-of'
    self.scratch.create(folder, practice.CHEAP)
    lines = [line for n_sessions in SESSIONS for line in movements(n_sessions)]
    with self.scratch.start_batch(folder) as batch:
      clients = answer_ids(batch, [f'client add --name "{n_sessions} sessions"' for n_sessions in SESSIONS])
      feed(batch, lines)
    found = self.run('as-of', folder, self.scratch.passphrase, *clients, '2025-12-31', self.rounds)
    ratio = found['many'] / found['few']
    self.add(f'{N_PEOPLE} people as of a day after {SESSIONS[1]} sessions / after {SESSIONS[0]}', found['many'], 'ms',
             found['few'], f'ratio <= {MOST_AS_OF}', ratio <= MOST_AS_OF)

  def measure_plan(self):
    """Sixteen appointments among very many: as a service with closures and hours, as the storage's verb, and bare."""
    folder, _ = self.make('plan')
    found = self.run('plan', folder, self.scratch.passphrase, self.appointments, self.rounds)
    ratio = found['storage'] / found['bare']
    self.add(f'conflicts of 16 appointments among {self.appointments} / the bare statements', found['storage'], 'ms',
             found['bare'], f'ratio <= {MOST_PLAN}', ratio <= MOST_PLAN)
    self.add('the same as a service: plan, closures, hours, thread', found['service'], 'ms', found['bare'])

  def measure_import(self):
    folder, _ = self.make('import')
    raw = self.scratch.root / 'raw-import'
    raw.mkdir()
    file = find_family(self.scratch.root)
    found = self.run('import', folder, self.scratch.passphrase, raw, file, 5)
    ratio = found['service-wall'] / found['raw-wall']
    self.add(f'import of {file.name}, {found["people"]:.0f} people and {found["ties"]:.0f} ties / raw inserts of its rows',
             found['service-wall'], 'ms', found['raw-wall'], f'ratio <= {MOST_IMPORT}', ratio <= MOST_IMPORT)
    self.add('the same, processor time / raw inserts', found['service-cpu'], 'ms', found['raw-cpu'])

  def measure_map(self):
    """25 people and their ties: everything from the query to an SVG, and the layout beside that of graphviz."""
    folder, client = self.life = self.make_life()
    graph = self.scratch.root / 'map.dot'
    found = self.run('map', folder, self.scratch.passphrase, client, graph, self.rounds // 4)
    neato = measure_graphviz('neato', graph)
    self.add(f'map of {found["people"]:.0f} people, from the query to SVG / its layout alone', found['map'], 'ms', found['layout'],
             f'value <= {MOST_MAP} ms', found['map'] <= MOST_MAP)
    self.add('the first map of a process / a later one', found['first'], 'ms', found['map'])
    ratio = found['layout'] / neato
    self.add('layout of that map, nobody seated before / graphviz neato without its start', found['layout'], 'ms', neato,
             f'ratio <= {MOST_LAYOUT}', ratio <= MOST_LAYOUT)

  def measure_crowds(self):
    """Many people at once: a whole frame beside a plain fill of it, and the layout beside that of graphviz."""
    for people, most_fills, program, most, rounds, copies in CROWDS:
      graph = self.scratch.root / f'crowd-{people}.dot'
      found = self.run('draw', people, graph, rounds)
      other = measure_graphviz(program, graph, copies, rounds=3)
      self.add(f'a frame of {people} people at 1600 × 1200, as on a screen / a plain fill of it', found['frame'], 'ms', found['fill'],
               f'ratio <= {most_fills}', found['frame'] <= found['fill'] * most_fills)
      self.add(f'layout of {people} people, labels included / graphviz {program}', found['layout'], 'ms', other, f'ratio <= {most}',
               found['layout'] <= other * most)
      self.add(f'discs of {people} people that lie over another / the most', found['overlaps'], '', 1, 'value <= 0',
               found['overlaps'] == 0)

  def measure_quality(self):
    """Many networks as neato lays them out: its directions on the circles of the map, and all of it without bands."""
    folder = self.scratch.root / 'quality'
    folder.mkdir()
    shared = find_shared()
    arguments = [folder, shared] if shared.is_dir() else [folder]
    self.run('quality', 'write', *arguments)
    for name in ('bands', 'free'):
      graphs = sorted(folder.glob(f'{name}-*.dot'))
      with open(folder / f'{name}.plain', 'wb') as plain:
        subprocess.run([find_graphviz('neato'), '-Tplain', *graphs], stdout=plain, check=True)
    found = self.run('quality', 'weigh', *arguments)
    self.add(f'crossings of ties, mean of {N_NETWORKS} networks / in the directions that neato finds, on the same circles', found['crossings'], '',
             found['neato-crossings'], f'ratio <= {MOST_CROSSINGS}', found['crossings'] <= found['neato-crossings'] * MOST_CROSSINGS)
    self.add('stress of the same without bands / of neato', found['stress'], '', found['neato-stress'], f'ratio <= {MOST_STRESS}',
             found['stress'] <= found['neato-stress'] * MOST_STRESS)
    self.add('crossings of the same without bands / of neato', found['free-crossings'], '', found['neato-free-crossings'])

  def measure_search(self):
    """The twentieth part that waits longest, beside the first search after an unlock, which has nothing in its cache."""
    folder, _ = self.make('search')
    found = self.run('search', folder, self.scratch.passphrase, self.notes, max(self.rounds // 4, 20))
    for way, words in (('newest', 'newest first'), ('client', 'in one record'), ('best', 'best first')):
      self.add(f'search among {self.notes} notes, {words}, 95 of 100, processor time / the first after unlock', found[way], 'ms', found['first'],
               f'value <= {MOST_SEARCH[way]} ms', found[way] <= MOST_SEARCH[way])

  def measure_demo(self):
    """A practice of ten years, all of it: keys, users, and every client's record."""
    took = time.monotonic()
    self.scratch.demand('demo', self.scratch.root / 'demo', '--zone', 'Europe/Berlin', '--clients', self.demo, '--years', 10,
                        *practice.CHEAP)
    took = time.monotonic() - took
    self.add(f'demo of {self.demo} clients over 10 years / the goal', took, 's', MOST_DEMO * self.demo / DEMO_CLIENTS,
             f'value <= {MOST_DEMO} s for {DEMO_CLIENTS}', took <= MOST_DEMO * self.demo / DEMO_CLIENTS)


  def look(self, environment, way, folder=None, what='', number=0):
    """One process of bench-window, or of bench-bare, which has no practice."""
    if folder is None:
      return self.run('bare', way, what, number, environment=environment)
    return self.run('window', way, folder, self.scratch.passphrase, what, number, environment=environment)

  def take_turns(self, environment, ways):
    """Medians of what several ways print, each run so many times in turns."""
    found = [[self.look(environment, *way) for way in ways] for _ in range(WINDOW_ROUNDS)]
    return [{key: statistics.median(turn[order][key] for turn in found) for key in found[0][order]} for order in range(len(ways))]

  def book(self, name, n, days):
    """A practice with `n` appointments, on the `days` in turn, hour after hour."""
    folder, _ = self.make(name, n)
    with self.scratch.start_batch(folder) as batch:
      feed(batch, ['therapist add --name "Dr. Berg"'] + [
        f'plan --client "Client {order:06d}" --pattern 16-weekly-50 --therapist "Dr. Berg" --force "for measuring" '
                   f'--first {days[order % len(days)]}T{8 + order // len(days):02}:00' for order in range(n)])
    return folder

  def measure_window(self):
    """Processor time of the whole window beside bare ones, on a display without a monitor."""
    today = datetime.date.today()
    monday = today - datetime.timedelta(today.weekday())
    day = self.book('day', N_TODAY, [today])
    week = self.book('week', N_WEEK, [monday + datetime.timedelta(order) for order in range(5)])
    few, _ = self.make('few', 12)
    notes, client = self.life
    with desk.Desk(self.programs / 'bench-window', width=1100, height=720) as screen:
      environment = dict(screen.environment, GTK_A11Y='none', GSETTINGS_SCHEMA_DIR=str(self.programs.parents[1] / 'data'))
      bare, kith = self.take_turns(environment, [('bare',), ('kith', day, 'Client 000000')])
      self.add_window('start to the first frame, processor time / a bare window', kith['start'], 'ms', bare['start'], MOST_START)
      unlocked = kith['today'] - kith['derive']
      self.add('from the passphrase to Today with its data, without Argon2id / a bare window', unlocked, 'ms', bare['start'],
               f'ratio <= {MOST_UNLOCKED}', unlocked <= bare['start'] * MOST_UNLOCKED)
      self.add('anonymous memory / of a bare window', kith['memory'], 'MB', bare['memory'],
               f'value - baseline <= {MOST_MEMORY} MB', kith['memory'] - bare['memory'] <= MOST_MEMORY)
      bare, people = self.take_turns(environment, [('bare-people', None, '', N_MAPPED), ('people', notes, client, N_SHOWN)])
      self.add_window(f'opening a client with {N_MAPPED} people / the same rows swapped into a bare window', people['people'], 'ms',
                      bare['made'] + bare['swap'], MOST_PEOPLE)
      bare, kith = self.take_turns(environment, [('bare-week', None, '', N_WEEK), ('week', week, '', N_WEEK)])
      self.add_window(f'going on to a week with {N_WEEK} appointments / their texts swapped into a bare window', kith['week'], 'ms',
                      bare['made'] + bare['swap'], MOST_WEEK)
      self.add('opening the schedule on such a week for the first time / the same', kith['schedule'], 'ms', bare['made'] + bare['swap'])
      found, bare, key = self.take_turns(environment, [(way, folder, 'Person 24', 1)
                                                       for way, folder in (('find', notes), ('bare-key', None), ('key', notes))])
      self.add_window('a letter more of a search / its search, and the letter and its row in a bare dialog', key['key'], 'ms',
                      found['find'] + bare['frames'], MOST_KEY)
      small, large = self.take_turns(environment, [('clients', few, '', N_SHOWN), ('clients', self.scratch.root / 'large', '', N_SHOWN)])
      self.add_window(f'the list of {self.clients} clients / of 12', large['clients'], 'ms', small['clients'], MOST_LIST)

  def add_window(self, name, value, unit, baseline, most):
    self.add(name, value, unit, baseline, f'ratio <= {most}', value / baseline <= most)

  def make_life(self):
    """A practice with one client, who has people. Returns its folder, and the client's id."""
    folder = self.scratch.root / 'life'
    self.scratch.create(folder, practice.CHEAP)
    with self.scratch.start_batch(folder) as batch:
      client, = answer_ids(batch, ['client add --name "Someone"'])
      feed(batch, list(acquaintances(client)))
    return folder, client


def count_wakes(pid):
  """How often its threads have gone to sleep."""
  total = 0
  for status in pathlib.Path(f'/proc/{pid}/task').glob('*/status'):
    total += sum(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith('voluntary_ctxt'))
  return total


def watch_wakes(pid, seconds):
  before = count_wakes(pid)
  time.sleep(seconds)
  return (count_wakes(pid) - before) / seconds


def acquaintances(client):
  """The lines of a batch that fill a client's life as it may well be."""
  kinds = ('kin', 'kin', 'friend', 'work', 'kin', 'friend', 'neighbour')
  kind_of_line = ('supportive', 'close', 'strained', 'open-conflict', 'distant', 'cut-off', 'supportive')
  for order in range(N_MAPPED):
    yield (f'person add --client {client} --name "Person {order}" --relation "relation {order}" --kind {kinds[order % 7]} '
           f'--closeness {order * 37 % 101} --line {kind_of_line[order * 3 % 7]}')
  for order in range(0, N_MAPPED * 7 // 5):
    a, b = order * 11 % N_MAPPED, (order * 11 + 1 + order % 6) % N_MAPPED
    yield f'tie add --client {client} --person "Person {a}" --with "Person {b}" --kind friend'


def find_graphviz(program):
  if not shutil.which(program):
    raise practice.Surprise(f'there is no {program} (package graphviz) on PATH')
  return program


def measure_graphviz(program, graph, copies=N_COPIES, rounds=9):
  """Milliseconds for one layout: many copies of the graph in one process less one copy, which takes the start away."""
  find_graphviz(program)
  found = []
  for _ in range(rounds):
    one = time_graphviz(program, [str(graph)])
    found.append((time_graphviz(program, [str(graph)] * (copies + 1)) - one) * 1000 / copies)
  return sorted(found)[len(found) // 2]


def time_graphviz(program, files):
  start = time.monotonic()
  subprocess.run([program, '-Tplain', '-o', os.devnull, *files], check=True, capture_output=True)
  return time.monotonic() - start


def movements(n_sessions):
  """The lines of a batch that fill the life of the client of so many sessions."""
  client = f'--client "{n_sessions} sessions"'
  for person in range(N_PEOPLE):
    yield f'person add {client} --name "Person {person}"'
  for session in range(n_sessions):
    day = f'2025-{1 + session // 28:02}-{1 + session % 28:02}'
    for person in range(N_PEOPLE):
      yield f'place {client} --person "Person {person}" --closeness {(person * 7 + session) % 101} --on {day}'


def answer_ids(batch, lines):
  ids = []
  for line in lines:
    batch.stdin.write(line + '\n')
    batch.stdin.flush()
    ids.append(batch.stdout.readline().split()[1])
  return ids


def find_shared():
  """The sample files of other programs, which are not part of Kith."""
  return pathlib.Path(os.environ.get('KITH_SHARED_DATA', TOP.parent / 'shared' / 'data'))


def find_family(root):
  """The royal houses of Europe where that file is at hand, else a family as large."""
  shared = find_shared() / 'gedcom' / 'royal92.ged'
  if shared.exists():
    return shared
  lines = ['0 HEAD', '1 CHAR UTF-8']
  for order in range(3000):
    lines += [f'0 @I{order}@ INDI', f'1 NAME Given{order} /Family{order // 3}/', f'1 SEX {"MF"[order % 2]}', '1 BIRT',
              f'2 DATE {1 + order % 28} MAY {1500 + order // 10}', '2 PLAC Somewhere']
  for order in range(0, 2400, 2):
    lines += [f'0 @F{order}@ FAM', f'1 HUSB @I{order}@', f'1 WIFE @I{order + 1}@', '1 MARR',
              f'1 CHIL @I{order // 2 * 3 % 3000}@', f'1 CHIL @I{(order // 2 * 3 + 500) % 3000}@']
  family = root / 'family.ged'
  family.write_text('\n'.join([*lines, '0 TRLR', '']))
  return family


def feed(batch, lines):
  """Sends the lines one by one, as a person's program would. Returns the seconds from the first answer to the last."""
  start = None
  for line in lines:
    batch.stdin.write(line + '\n')
    batch.stdin.flush()
    if not batch.stdout.readline().startswith('ok '):
      raise practice.Surprise('batch did not answer ok')
    start = start or time.monotonic()
  took = time.monotonic() - start
  batch.stdin.close()
  batch.wait()
  return took


def print_table(bench):
  words = {None: '', True: 'met', False: 'missed'}
  table = [COLUMNS] + [(*map(str, row.values()), words[met]) for row, met in zip(bench.rows, bench.verdicts)]
  widths = [max(map(len, column)) for column in zip(*table)]
  for row in table:
    print('  '.join(f'{cell:<{width}}' for cell, width in zip(row, widths)).rstrip())


def main():
  parser = argparse.ArgumentParser(description='Measures what Kith costs.')
  parser.add_argument('--json', action='store_true')
  parser.add_argument('--rounds', type=int, default=400)
  parser.add_argument('--clients', type=int, default=10000)
  parser.add_argument('--appointments', type=int, default=1000000)
  parser.add_argument('--notes', type=int, default=1000000)
  parser.add_argument('--demo', type=int, default=0, help='clients of a demo practice to be made; long')
  arguments = parser.parse_args()
  kithctl = shutil.which('kithctl')
  if not kithctl:
    parser.error('there is no kithctl on PATH')
  build = pathlib.Path(kithctl).resolve().parent.parent
  scratch = practice.Scratch(kithctl, place=build)
  try:
    bench = Bench(scratch, build / 'tests' / 'bench', arguments)
    raw = bench.measure_edit()
    bench.measure_unlock()
    bench.measure_together()
    bench.measure_clients(raw)
    bench.measure_as_of()
    bench.measure_plan()
    bench.measure_import()
    bench.measure_map()
    bench.measure_crowds()
    bench.measure_quality()
    bench.measure_search()
    bench.measure_window()
    bench.measure_idle()
    if bench.demo:
      bench.measure_demo()
  except practice.Surprise as surprise:
    print(surprise, file=sys.stderr)
    return 1
  finally:
    scratch.close()
  if arguments.json:
    print(json.dumps(bench.rows, indent=2))
  else:
    print_table(bench)
  return 0


if __name__ == '__main__':
  sys.exit(main())
