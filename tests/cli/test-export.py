#!/usr/bin/env python3
# test-export.py: what a practice holds, out of it and into another one
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument on practices in a scratch folder, with the program named as second that reads
GraphML by igraph, and prints TAP."""

import csv
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as xml

KITHCTL, READ_GRAPHML = map(os.path.abspath, sys.argv[1:])
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')

DONE, FAILED, USAGE = range(3)
SCRATCH = None
CASES = []

# What a row can hold at its worst, and what no one but those who may see the records may read.
SECRET = 'Her brother drinks'
NASTY = '=cmd|’/c calc’!A1 "quoted", \\ and 🌿'


def case(function):
  CASES.append(function)
  return function


def run(*words, code=DONE, feed=b''):
  done = subprocess.run([KITHCTL, *map(str, words)], input=feed, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                        env=ENVIRONMENT, timeout=120)
  assert done.returncode == code, f'{words}: exit {done.returncode}, not {code}: {done.stderr.decode()}'
  return done.stdout.decode() if code == DONE else done.stderr.decode()


def secret_file(name):
  path = SCRATCH / name
  path.write_text(f'a passphrase for {name}\n')
  path.chmod(0o600)
  return path


class Practice:
  """A copy of a practice of Ada, who may see all, and Rex of the reception: empty, or with two clients' records."""
  empty = None
  full = None

  def __init__(self, name, full=False):
    self.path = SCRATCH / name
    shutil.copytree(Practice.full if full else Practice.empty, self.path)

  def run(self, verb, *words, user='ada', **wanted):
    return run(*verb.split(), self.path, *words, '--user', user, '--passphrase-file', SCRATCH / user, **wanted)

  def batch(self, *lines, fine=True):
    done = subprocess.run([KITHCTL, 'batch', self.path, '--user', 'ada', '--passphrase-file', SCRATCH / 'ada'], env=ENVIRONMENT,
                          input='\n'.join(lines).encode() + b'\n', stdout=subprocess.PIPE, timeout=120)
    answers = done.stdout.decode().splitlines()
    for line, answer in zip(lines, answers, strict=True):
      assert answer.startswith('ok') or not fine, f'{line}: {answer}'
    return [answer.removeprefix('ok ') for answer in answers]

  def export(self, name, *words, form='json', **wanted):
    path = SCRATCH / name
    said = self.run('export', '--format', form, '-o', path, *words, **wanted)
    return path, (json.loads(said) if wanted.get('code', DONE) == DONE else said)

  def bring(self, path, *words, **wanted):
    said = self.run('import', path, *words, **wanted)
    return json.loads(said) if wanted.get('code', DONE) == DONE else said

  def counts(self):
    info = json.loads(self.run('info'))
    return tuple(info[word] for word in ('clients', 'people', 'ties', 'sessions', 'appointments'))

  def history(self):
    return json.loads(self.run('history'))

  def check(self):
    assert json.loads(self.run('check'))['ok']


def make_empty():
  Practice.empty = SCRATCH / 'empty'
  run('create', Practice.empty, '--name', 'Practice', '--user', 'ada', '--zone', 'Europe/Berlin', '--kdf-memory', 64,
      '--passphrase-file', secret_file('ada'), '--recovery-file', SCRATCH / 'recovery')
  run('users', 'add', Practice.empty, '--name', 'rex', '--role', 'office', '--kdf-memory', 64,
      '--new-passphrase-file', secret_file('rex'), '--passphrase-file', SCRATCH / 'ada')


def quote(text):
  return "'" + text.replace("'", "'\\''") + "'"


def make_client(practice, name, first):
  client, = practice.batch(f'client add --name {quote(name)} --born ~1980-05 --phone "+49 30 {first[-5:-3]}"')
  practice.batch(
    f'plan --client {client} --pattern 4-weekly-50 --first {first} --therapist Weiss --room Green --kind intake',
    f'course start --client {client} --template ipt-16-uk --on 2026-01-05',
    f'person add --client {client} --name Eva --relation sister --kind kin --closeness 33.3 --desired 80 --line strained '
    '--gives practical --confides yes --arguments dropped --on 2026-01-05 --angle 12.5',
    f'person add --client {client} --name Otto --kind work --status past --born 1970 --about {quote(NASTY)}',
    f'place --client {client} --person Eva --closeness 61.7 --on 2026-03-02',
    f'tie add --client {client} --person Eva --with Otto --kind friend --line close --from 2001',
    f'tie add --client {client} --person Eva --with Otto --kind partner',
    f'expect add --client {client} --person Eva --holder me --text {quote("calls on Sundays")} --said yes',
    f'session add --client {client} --on 2026-01-05 --mood 4',
    f'session note --client {client} --session 1 --text {quote(SECRET)}',
    f'technique add --client {client} --session 1 --kind role-play --person Eva',
    f'task add --client {client} --text {quote("write a letter")} --person Eva --due 2026-02-01',
    f'event add --client {client} --kind move --on ~1998 --person Eva --text {quote("to the sea")}',
    f'score PHQ-9 --client {client} --items 1,2,0,3,1,2,1,0,0 --on 2026-01-05',
    f'area add --client {client} --kind role-dispute --person Eva --main --text {quote("who calls whom")}',
    f'goal add --client {client} --text {quote("to be asked")} --rating 3',
    f'formulation add --client {client} --text {quote("It began with the move.")}',
    f'course edit --client {client} --sessions 20 --reason illness --agreed-by both')
  return client


def make_full():
  Practice.full = SCRATCH / 'full'
  shutil.copytree(Practice.empty, Practice.full)
  practice = Practice.__new__(Practice)
  practice.path = Practice.full
  practice.batch('therapist add --name Weiss', 'room add --name Green --step-free yes', 'pattern add --count 4 --cadence 7 --minutes 50',
                 'hours add --weekday mon --from 8:00 --to 20:00', 'closure add --from 2027-12-24 --to 2027-12-26 --label Christmas')
  make_client(practice, 'Anna Beck', '2027-01-11T15:00')
  make_client(practice, 'Bert Çelik', '2027-01-11T17:00')
  practice.check()


def rows_of(path):
  dump = json.loads(path.read_text())
  return {f'{file}.{table}': rows for file in ('office', 'clinical') for table, rows in dump.get(file, {}).items()}


@case
def whole_practice_there_and_back():
  practice = Practice('whole', full=True)
  first, answer = practice.export('whole.json')
  again, _ = practice.export('again.json')
  assert first.read_bytes() == again.read_bytes(), 'two exports of the same state differ'
  assert stat.S_IMODE(first.stat().st_mode) == 0o600
  assert answer['encrypted'] is False and 'not encrypted' in answer['message'], answer
  filled = {table for table, rows in rows_of(first).items() if rows}
  assert len(filled) >= 23, sorted(filled)
  other = Practice('other')
  said = other.bring(first)
  assert said['office']['added'] > 10 and said['clinical']['added'] > 40, said
  assert said['clinical']['read'] == said['clinical']['added'] and said['clinical']['there'] == 0, said
  back, _ = other.export('back.json')
  assert first.read_bytes() == back.read_bytes(), 'the dump is another one'
  assert other.counts() == practice.counts()
  other.check()
  found = other.run('search', 'drinks')
  assert SECRET in found, found


@case
def a_second_time_adds_nothing():
  other = Practice('second')
  path, _ = Practice('second-from', full=True).export('second.json')
  other.bring(path)
  before = len(other.history())
  said = other.bring(path)
  for file in ('office', 'clinical'):
    assert said[file]['added'] == 0 and said[file]['there'] == said[file]['read'] and said[file]['other'] == 0, said
  assert len(other.history()) == before


@case
def one_action_for_each_file():
  other = Practice('undo')
  path, _ = Practice('undo-from', full=True).export('undo.json')
  empty = other.counts()
  assert json.loads(other.run('import', path, '--dry-run'))['clinical']['added'] > 40
  assert other.counts() == empty and other.history() == []
  other.bring(path)
  assert len(other.history()) == 2
  full = other.counts()
  other.run('undo')
  other.run('undo')
  assert other.counts() == empty
  other.run('redo')
  other.run('redo')
  assert other.counts() == full
  other.check()


@case
def signed_notes_stay_signed():
  practice = Practice('signed', full=True)
  practice.run('session sign', '--client', 'Anna Beck', '--session', '1')
  path, _ = practice.export('signed.json')
  other = Practice('signed-to')
  said = other.bring(path)
  assert said['signed'] == 1 and 'signed' in said['message'], said
  other.check()
  back, _ = other.export('signed-back.json')
  assert path.read_bytes() == back.read_bytes()
  other.run('undo', code=FAILED)
  assert other.counts() == practice.counts()


@case
def one_client_between_two_practices():
  practice, other = Practice('from', full=True), Practice('to', full=True)
  path, answer = practice.export('anna.json', '--client', 'Anna Beck')
  text = path.read_text()
  assert 'Çelik' not in text and 'Anna Beck' in text and SECRET in text
  left = {it['what'] for it in answer['left_out']}
  assert {'office.closure', 'office.hours', 'clinical.process_note', 'office.contact.folded'} <= left, sorted(left)
  bare = Practice('bare')
  bare.run('client add', '--name', 'Someone else')
  said = bare.bring(path)
  assert said['client'] and said['clinical']['added'] > 20, said
  back, _ = bare.export('anna-back.json', '--client', said['client'])
  assert path.read_bytes() == back.read_bytes()
  bare.check()
  assert bare.counts()[0] == 2
  said = other.bring(path)
  assert said['office']['added'] == said['clinical']['added'] == 0, said
  bare.run('undo', '--client', said['client'])
  bare.run('undo', '--client', said['client'])
  assert bare.counts()[0] == 1


@case
def a_practice_with_content_is_left_alone():
  path, _ = Practice('busy-from', full=True).export('busy.json')
  other = Practice('busy')
  other.run('client add', '--name', 'Someone')
  before, history = other.counts(), len(other.history())
  said = other.bring(path, code=FAILED)
  assert 'content of its own' in said, said
  assert other.counts() == before and len(other.history()) == history


@case
def the_reception_sees_no_record():
  practice = Practice('desk', full=True)
  path, answer = practice.export('desk.json', user='rex')
  dump = json.loads(path.read_text())
  assert 'clinical' not in dump and dump['schema'] == {'office': 1}
  assert {'what': 'clinical', 'reason': 'It is only for users who may see the records.'} in dump['left_out']
  for word in (SECRET, 'Eva', 'PHQ', 'person', 'note', 'course', 'phq'):
    assert word not in json.dumps([dump['office'], dump['users']]).replace('desk_note', ''), word
  other = Practice('desk-to')
  said = other.bring(path, user='rex')
  assert said['office']['added'] > 10 and 'clinical' not in said, said
  back, _ = other.export('desk-back.json', user='rex')
  assert path.read_bytes() == back.read_bytes()
  _, said = practice.export('desk.graphml', form='graphml', user='rex', code=FAILED)
  assert not (SCRATCH / 'desk.graphml').exists()
  whole, _ = practice.export('desk-whole.json')
  said = Practice('desk-other').bring(whole, user='rex', code=FAILED)
  assert 'records' in said, said
  tables, _ = practice.export('desk-tables', form='csv', user='rex')
  assert not [name for name in os.listdir(tables) if name.startswith('clinical')]


@case
def tables_for_a_spreadsheet():
  practice = Practice('tables', full=True)
  folder, answer = practice.export('sheets', form='csv')
  dump, _ = practice.export('tables.json')
  assert stat.S_IMODE(folder.stat().st_mode) == 0o700
  for name, rows in rows_of(dump).items():
    path = folder / (name.replace('.', '-') + '.csv')
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    raw = path.read_bytes()
    assert raw.endswith(b'\r\n') and b'\r\n' in raw
    with path.open(newline='', encoding='utf-8') as stream:
      found = list(csv.DictReader(stream))
    assert len(found) == len(rows), name
    for cells, row in zip(found, rows):
      for column, value in row.items():
        guarded = "'" + value if isinstance(value, str) and value[:1] in tuple('=+-@\t\r') else value
        assert cells[column] == ('' if guarded is None else str(guarded)), (name, column, cells[column], value)
  people = (folder / 'clinical-person.csv').read_text()
  assert "\"'=cmd" in people
  index = (folder / 'README.txt').read_text()
  for it in answer['left_out']:
    assert it['what'] + ':' in index, it
  assert 'not encrypted' in index and "'" in index
  _, said = practice.export('sheets', form='csv', code=FAILED)
  assert 'already' in said, said


@case
def people_as_a_network():
  practice = Practice('network', full=True)
  path, answer = practice.export('network.graphml', form='graphml')
  space = {'g': 'http://graphml.graphdrawing.org/xmlns'}
  root = xml.parse(path).getroot()
  _, people, ties, *_ = practice.counts()
  assert len(root.findall('.//g:node', space)) == people == 4 and len(root.findall('.//g:edge', space)) == ties == 4
  eva = next(node for node in root.findall('.//g:node', space) if node.find("g:data[@key='name']", space).text == 'Eva')
  values = {data.get('key'): data.text for data in eva.findall('g:data', space)}
  assert values['closeness'] == '61.7' and values['from'] == '2026-03-02' and values['kind'] == 'kin', values
  left = {it['what'] for it in answer['left_out']}
  assert {'clinical.session', 'clinical.measure_score', 'office', 'clinical.subject'} <= left, left
  text = path.read_text()
  assert SECRET not in text and 'calc' not in text
  found = subprocess.run([READ_GRAPHML, path], stdout=subprocess.PIPE, check=True, env=ENVIRONMENT, timeout=60).stdout.decode()
  lines = [line.split('\t') for line in found.splitlines()]
  assert [line for line in lines if line[0] == 'person'].count(['person', 'Eva', '61.7', '2026-03-02']) == 2, found
  ends = sorted((sorted(line[1:3]), line[3]) for line in lines if line[0] == 'tie')
  assert ends == [(['Eva', 'Otto'], 'friend')] * 2 + [(['Eva', 'Otto'], 'partner')] * 2, found
  other = Practice('network-to')
  path, _ = practice.export('anna.graphml', '--client', 'Anna Beck', form='graphml')
  said = json.loads(other.run('import', '--new-client', 'Client', path))
  assert said['people']['added'] == 2 and said['ties']['added'] == 2, said
  assert sorted(tie['kind'] for tie in json.loads(other.run('ties', '--client', 'Client'))) == ['friend', 'partner']
  assert {person['name'] for person in json.loads(other.run('people', '--client', 'Client'))} == {'Eva', 'Otto'}


@case
def places_that_are_refused():
  practice = Practice('places', full=True)
  for form in ('json', 'csv', 'graphml'):
    for place in (practice.path / 'out', practice.path / 'backups' / 'out'):
      place.parent.mkdir(exist_ok=True)
      said = practice.run('export', '--format', form, '-o', place, code=FAILED)
      assert 'for the practice alone' in said, said
      assert not place.exists()
    practice.run('export', '--format', form, '-o', SCRATCH / 'nowhere' / 'out', code=FAILED)
  (SCRATCH / 'link').symlink_to(practice.path)
  practice.run('export', '--format', 'json', '-o', SCRATCH / 'link' / 'out', code=FAILED)
  practice.run('export', '--format', 'json', '-o', SCRATCH, code=FAILED)
  practice.run('export', '--format', 'pdf', '-o', SCRATCH / 'out', code=USAGE)
  practice.run('export', '--format', 'json', code=USAGE)
  practice.run('export', '--format', 'json', '-o', SCRATCH / 'out', '--client', 'Nobody', code=FAILED)
  old = SCRATCH / 'old.json'
  old.write_text('old')
  _, said = practice.export('old.json', code=FAILED)
  assert 'left as it is' in said and old.read_text() == 'old', said
  practice.export('old.json', '--replace')
  assert json.loads(old.read_text())['format'] == 'kith'
  folder = SCRATCH / 'old'
  folder.mkdir()
  practice.run('export', '--format', 'json', '-o', folder, '--replace', code=FAILED)
  practice.run('export', '--format', 'csv', '-o', folder, '--replace', code=FAILED)
  assert folder.is_dir() and not list(folder.iterdir())
  assert not [name for name in os.listdir(SCRATCH) if name.endswith('.part')]


def run_with_disk(disk, *words):
  """Runs a program that alone sees a small disk mounted at the folder; returns it, and what it left there."""
  script = 'mount -t tmpfs -o size=64k none "$1" && shift && { "$@"; code=$?; ls -A "$0"; exit $code; }'
  return subprocess.run(['unshare', '-Urm', 'sh', '-c', script, *map(str, (disk, disk, *words))], stdout=subprocess.PIPE,
                        stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=120, text=True)


@case
def disks_without_room():
  disk = SCRATCH / 'disk'
  disk.mkdir()
  if run_with_disk(disk, 'true').returncode != 0:
    print('# no disk of its own for a program of this user')
    return
  practice = Practice('room', full=True)
  practice.batch(f'person edit --client "Anna Beck" --person Otto --about {quote("long ago " * 20000)}')
  for form in ('json', 'csv'):
    done = run_with_disk(disk, KITHCTL, 'export', practice.path, '--format', form, '-o', disk / 'out', '--user', 'ada',
                         '--passphrase-file', SCRATCH / 'ada')
    assert done.returncode == FAILED and 'no room left on the disk' in done.stderr, (form, done)
    assert 'Nothing was written' in done.stderr and done.stdout == '', (form, done)


def tamper(text, old, new):
  assert old in text, old
  return text.replace(old, new, 1)


@case
def tampered_dumps():
  path, _ = Practice('tamper-from', full=True).export('tamper.json')
  text = path.read_text()
  anna = json.loads(text)['office']['contact'][0]['id']
  person = json.loads(text)['clinical']['person'][0]
  other = Practice('tamper')
  nothing = other.counts()
  broken = {
    'truncated': (text[:len(text) // 2], 'before it is complete'),
    'one byte short': (text.rstrip()[:-1], 'before it is complete'),
    'nothing': ('{', 'before it is complete'),
    'more': (text + '{}', 'to end here'),
    'foreign': ('{"format": "other"}', 'An export of Kith'),
    'something else': ('{"people": []}', '“format”'),
    'newer': (tamper(text, '"version": 1', '"version": 2'), 'newer Kith'),
    'newer schema': (tamper(text, '"clinical": 2', '"clinical": 3'), 'newer Kith'),
    'no schema': (tamper(text, '{"office": 1, "clinical": 2}', '{}'), '“office” was expected'),
    'a number for a text': (tamper(text, '"name": "Anna Beck"', '"name": 7'), '“name” was expected to be a text'),
    'no name': (tamper(text, '"name": "Anna Beck"', '"name": " "'), 'name'),
    'a line break in a name': (tamper(text, '"Anna Beck"', r'"Anna\nBeck"'), 'name'),
    'a NUL': (tamper(text, '"Anna Beck"', r'"Anna\u0000Beck"'), 'letter'),
    'half a letter': (tamper(text, '"Anna Beck"', r'"Anna \ud83c"'), 'letter'),
    'no such day': (tamper(text, '2026-03-02', '2026-02-30'), 'a day such as'),
    'beyond the map': (tamper(text, '"closeness": 61.7', '"closeness": 161.7'), 'person_state'),
    'too large': (tamper(text, '"closeness": 61.7', '"closeness": 1e999'), 'larger'),
    'no such kind': (tamper(text, '"kind": "kin"', '"kind": "kin2"'), 'clinical.person'),
    'an unknown column': (tamper(text, '"nickname": ', '"nick": '), 'column of person'),
    'a column twice': (tamper(text, '"nickname": null', '"name": "X"'), 'column of person'),
    'a column missing': (tamper(text, '"nickname": null, ', ''), '“nickname” was expected'),
    'a table missing': (tamper(text, '"place": [', '"places": ['), '“place” was expected'),
    'a reference to nothing': (text.replace(person['id'], person['id'][:-4] + '0000', 1), 'refers to'),
    'a client that is not there': (tamper(text, f'"subject": [\n{{"id": "{anna}"', f'"subject": [\n{{"id": "{anna[:-4]}0000"'), 'neither'),
    'a wrong id': (tamper(text, f'"id": "{anna}"', '"id": "../../etc"'), 'an id'),
    'a wrong zone': (tamper(text, '"zone": "Europe/Berlin"', '"zone": "Europe/Nowhere"'), 'time zone'),
    'too many sessions': (tamper(text, '"sessions": 20', '"sessions": 21'), 'phases'),
    'a version below 1': (tamper(text, '"version": 1, "changed"', '"version": 0, "changed"'), '“version”'),
    'nested': ('{"format": ' + '[' * 100000, 'quotation marks'),
  }
  for number, (content, expected) in enumerate(broken.values()):
    (SCRATCH / f'broken-{number}.json').write_text(content)
  answers = other.batch(*(f'import {SCRATCH}/broken-{number}.json' for number in range(len(broken))), fine=False)
  for (what, (content, expected)), said in zip(broken.items(), answers, strict=True):
    assert said.startswith('error broken-') and expected in said, f'{what}: {said}'
    assert 'Anna' not in said and SECRET not in said, said
  assert other.counts() == nothing and other.history() == []
  (SCRATCH / 'broken.json').write_bytes(text.encode().replace(b'Anna Beck', b'Anna \xff'))
  assert 'UTF-8' in other.run('import', SCRATCH / 'broken.json', code=FAILED)
  assert 'neither an export of Kith' in other.run('import', SCRATCH / 'ada', code=FAILED)
  (SCRATCH / 'twice.json').write_text(tamper(text, '"person": [\n', '"person": [\n' + json.dumps(person) + ',\n'))
  assert other.bring(SCRATCH / 'twice.json', '--dry-run')['clinical']['there'] == 1
  other.bring(path)
  other.check()


# What came after schema 1: columns that are null in an older export, and tables that it does not have.
LATER_COLUMNS = {'person_state': ['arguments'], 'problem_area': ['event']}
LATER_TABLES = []


def make_older(path):
  """The dump as the first schema of the records would have it."""
  dump = json.loads(path.read_text())
  dump['schema']['clinical'] = 1
  for table in LATER_TABLES:
    del dump['clinical'][table]
  for table, columns in LATER_COLUMNS.items():
    assert dump['clinical'][table], f'no row of {table}'
    for row in dump['clinical'][table]:
      for column in columns:
        del row[column]
  return dump


@case
def an_older_export_comes_in():
  path, _ = Practice('older-from', full=True).export('older.json')
  dump = make_older(path)
  path.write_text(json.dumps(dump))
  other = Practice('older')
  other.bring(path)
  other.check()
  again, _ = other.export('younger.json')
  assert json.loads(again.read_text())['schema']['clinical'] == 2
  rows = rows_of(again)
  assert {name: len(dump['clinical'][name]) for name in dump['clinical']} == {
    name: len(rows[f'clinical.{name}']) for name in dump['clinical']}
  for table, columns in LATER_COLUMNS.items():
    assert all(row[column] is None for row in rows[f'clinical.{table}'] for column in columns), table
  # With its own schema it is not whole without them, and an older one can't have them.
  whole = json.loads(again.read_text())
  del whole['clinical']['problem_area'][0]['event']
  (SCRATCH / 'half.json').write_text(json.dumps(whole))
  assert '“event” was expected' in other.run('import', SCRATCH / 'half.json', code=FAILED)
  early = json.loads(again.read_text())
  early['schema']['clinical'] = 1
  (SCRATCH / 'early.json').write_text(json.dumps(early))
  assert 'expected' in other.run('import', SCRATCH / 'early.json', code=FAILED)


@case
def every_column_has_its_rule():
  path, _ = Practice('rules-from', full=True).export('rules.json')
  other = Practice('rules')
  nothing = other.counts()
  # Whoever wrote a row, and what one writes freely, can be any text of one line or several.
  free = {'name', 'nickname', 'relation', 'about', 'belongs', 'body', 'value', 'phone', 'label', 'contact_channel.kind', 'reason',
          'agreed_by', 'life_event.kind', 'problem_area.kind', 'note.kind', 'tie.kind', 'technique', 'session.kind', 'measure',
          'edition', 'template', 'item', 'appointment_kind.id', 'can_say',
          'cannot_say', 'wish', 'person_state.contact', 'closure', 'outcome', 'forced'}
  wishes, lines = [], []
  for name, rows in rows_of(path).items():
    table = name.split('.')[1]
    for column in rows[0] if rows else ():
      at = next((i for i, row in enumerate(rows) if isinstance(row[column], str) and row[column] != ''), None)
      if at is None or column in free or f'{table}.{column}' in free:
        continue
      dump = json.loads(path.read_text())
      file = name.split('.')[0]
      dump[file][table][at][column] = '1980-13-45 “nonsense”'
      wrong = SCRATCH / f'rule-{len(wishes)}.json'
      wrong.write_text(json.dumps(dump, indent=0))
      wishes.append(f'{name}.{column}')
      lines.append(f'import {wrong}')
  assert len(wishes) > 60, wishes
  for wish, said in zip(wishes, other.batch(*lines, fine=False), strict=True):
    assert said.startswith('error rule-') and ('line' in said or 'refers to' in said), f'{wish}: {said}'
  assert other.counts() == nothing and other.history() == []


@case
def who_exported_what_is_noted():
  practice = Practice('noted', full=True)
  head = practice.path / 'clinical.head'
  practice.run('info')
  before = head.read_bytes()
  practice.run('clients')
  assert head.read_bytes() == before, 'nothing was noted of the records'
  practice.export('noted.json', '--client', 'Anna Beck')
  assert head.read_bytes() != before
  assert not [action for action in practice.history() if action['verb'] == 'export'], 'an export changes nothing'
  practice.check()


def report(number, function):
  try:
    function()
    print(f'ok {number} {function.__name__}', flush=True)
    return True
  except Exception:
    print(f'not ok {number} {function.__name__}')
    print('\n'.join(f'# {line}' for line in traceback.format_exc().splitlines()), flush=True)
    return False


def main():
  global SCRATCH
  with tempfile.TemporaryDirectory() as folder:
    SCRATCH = pathlib.Path(folder)
    make_empty()
    make_full()
    print(f'1..{len(CASES)}', flush=True)
    passed = [report(number, function) for number, function in enumerate(CASES, 1)]
  return not all(passed)


if __name__ == '__main__':
  sys.exit(main())
