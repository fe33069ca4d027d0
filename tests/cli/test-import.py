#!/usr/bin/env python3
# test-import.py: files of other programs into a practice, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument on practices in a scratch folder, with the files of the folder named as
second, and prints TAP."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

KITHCTL = os.path.abspath(sys.argv[1])
FIXTURES = pathlib.Path(sys.argv[2])
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')
FAMILY = FIXTURES / 'family-utf-8.ged'
CASE_7 = sorted(FIXTURES.glob('case_7_*.csv'))
CASE_8 = sorted(FIXTURES.glob('case_8_*.csv'))

# What the address sanitizer says about every program with fibers.
FIBER_WARNING = re.compile(r"==\d+==WARNING: ASan doesn't fully support makecontext.*\n")

DONE, FAILED, USAGE = range(3)
SCRATCH = None
CASES = []


def case(function):
  CASES.append(function)
  return function


def run(*words, code=DONE, feed=b''):
  done = subprocess.run([KITHCTL, *map(str, words)], input=feed, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                        env=ENVIRONMENT, timeout=120)
  complaint = FIBER_WARNING.sub('', done.stderr.decode())
  assert done.returncode == code, f'exit {done.returncode}, not {code}: {complaint}'
  return done.stdout.decode() if code == DONE else complaint


def secret_file(name):
  path = SCRATCH / name
  path.write_text(f'a passphrase for {name}\n')
  path.chmod(0o600)
  return path


class Practice:
  """A copy of a practice of Ada, who may see all, and Rex of the reception."""
  model = None

  def __init__(self, name):
    self.path = SCRATCH / name
    shutil.copytree(Practice.model, self.path)

  def run(self, verb, *words, user='ada', **wanted):
    return run(*verb.split(), self.path, *words, '--user', user, '--passphrase-file', SCRATCH / user, **wanted)

  def bring(self, *words, **wanted):
    answer = json.loads(self.run('import', *words, **wanted))
    for subject in ('people', 'ties'):
      counts = answer[subject]
      assert counts['read'] == counts['added'] + counts['merged'] + counts['skipped'], answer
    return answer

  def count(self):
    info = json.loads(self.run('info'))
    return info['clients'], info['people'], info['ties']

  def people(self, client):
    return {person['name']: person for person in json.loads(self.run('people', '--client', client))}


def make_model():
  Practice.model = SCRATCH / 'model'
  run('create', Practice.model, '--name', 'Practice', '--user', 'ada', '--zone', 'Europe/Berlin', '--kdf-memory', 64,
      '--passphrase-file', secret_file('ada'), '--recovery-file', SCRATCH / 'recovery')
  run('users', 'add', Practice.model, '--name', 'rex', '--role', 'office', '--kdf-memory', 64,
      '--new-passphrase-file', secret_file('rex'), '--passphrase-file', SCRATCH / 'ada')


def numbers(answer, subject):
  return tuple(answer[subject][word] for word in ('read', 'added', 'merged', 'skipped'))


@case
def family_comes_once():
  practice = Practice('family')
  answer = practice.bring('--new-client', 'Client', FAMILY)
  assert numbers(answer, 'people') == (6, 6, 0, 0) and numbers(answer, 'ties') == (8, 8, 0, 0), answer
  assert answer['skipped'] == [] and len(answer['clients']) == 1, answer
  again = practice.bring('--client', answer['clients'][0]['id'], FAMILY)
  assert numbers(again, 'people') == (6, 0, 6, 0) and numbers(again, 'ties') == (8, 0, 8, 0), again
  other = practice.bring('--client', 'Client', FIXTURES / 'family-7.ged')
  assert numbers(other, 'people') == (6, 0, 6, 0), 'the same family as another program writes it'
  assert practice.count() == (1, 6, 8)
  assert json.loads(practice.run('check'))['ok']


@case
def one_import_is_one_action():
  practice = Practice('action')
  practice.run('client add', '--name', 'Client')
  practice.bring('--client', 'Client', FAMILY)
  before = len(json.loads(practice.run('history')))
  practice.bring('--client', 'Client', FAMILY)
  assert len(json.loads(practice.run('history'))) == before, 'an import that adds nothing is no action'
  practice.run('undo', '--client', 'Client')
  assert practice.count() == (1, 0, 0)
  practice.run('redo', '--client', 'Client')
  assert practice.count() == (1, 6, 8)


@case
def relations_to_the_client():
  practice = Practice('self')
  answer = practice.bring('--new-client', 'Zoë', '--self', '@I1@', FAMILY)
  assert numbers(answer, 'people') == (6, 5, 1, 0), answer
  found = {name: person['relation'] for name, person in practice.people('Zoë').items()}
  assert found == {'Jürgen Brøk': 'father', 'Renée Præst': 'mother', 'Émile Brøk': 'brother', 'Ida Lund': 'partner',
                   'Theo Brøk': 'child'}, found
  again = practice.bring('--client', 'Zoë', '--self', 'I1', FAMILY)
  assert again['people']['added'] == 0 and again['ties']['added'] == 0, again
  practice.run('import', '--client', 'Zoë', '--self', 'I99', FAMILY, code=USAGE)


@case
def the_client_is_known_again():
  practice = Practice('known')
  practice.bring('--new-client', 'Zoë', '--self', '@I1@', FAMILY)
  before = practice.count()
  again = practice.bring('--client', 'Zoë', FAMILY)
  assert numbers(again, 'people') == (6, 0, 6, 0) and numbers(again, 'ties') == (8, 0, 8, 0), again
  assert practice.count() == before
  more = FAMILY.read_text().replace('0 TRLR', '0 @I99@ INDI\n1 NAME Kim Brøk\n1 SEX F\n0 @F99@ FAM\n1 HUSB @I1@\n1 CHIL @I99@\n0 TRLR')
  longer = SCRATCH / 'longer.ged'
  longer.write_text(more)
  assert practice.bring('--client', 'Zoë', longer)['people']['added'] == 1
  assert practice.people('Zoë')['Kim Brøk']['relation'] == 'daughter'
  other = practice.bring('--new-client', 'Other', FAMILY)
  assert numbers(other, 'people') == (6, 6, 0, 0), 'whose client it is'


@case
def attributes_stay_with_the_person():
  practice = Practice('attributes')
  practice.bring('--new-client', 'Client', FAMILY)
  person = practice.people('Client')['Zoë Marie Brøk']
  shown = json.loads(practice.run('person show', '--client', 'Client', '--person', person['id']))
  assert shown['extra']['OCCU'] == 'gardener' and shown['extra']['import']['id'] == 'I1', shown
  assert shown['nickname'] == 'Zo' and shown['born'] == '1984-05-03', shown


@case
def typed_people_are_known_again():
  practice = Practice('typed')
  practice.run('client add', '--name', 'Client')
  practice.run('person add', '--client', 'Client', '--name', 'zoe marie brøk', '--born', '1984-05-03')
  practice.run('person add', '--client', 'Client', '--name', 'Ida Lund')
  answer = practice.bring('--client', 'Client', FAMILY)
  assert numbers(answer, 'people') == (6, 5, 1, 0), 'by name and birthday, and by a name alone never'
  assert numbers(answer, 'ties') == (8, 8, 0, 0), answer


@case
def a_dry_run_changes_nothing():
  practice = Practice('dry')
  answer = practice.bring('--new-client', 'Client', '--dry-run', FAMILY)
  assert numbers(answer, 'people') == (6, 6, 0, 0) and answer['clients'][0]['id'] is None, answer
  practice.bring('--client-per-ego', '--dry-run', *CASE_7, *CASE_8)
  assert practice.count() == (0, 0, 0)
  assert json.loads(practice.run('history')) == []


@case
def several_egos():
  practice = Practice('egos')
  said = practice.run('import', '--new-client', 'Client', *CASE_7, *CASE_8, code=FAILED)
  assert 'case 7' in said and 'case 8' in said, said
  assert practice.count() == (0, 0, 0)
  answer = practice.bring('--client-per-ego', *CASE_7, *CASE_8)
  assert numbers(answer, 'people') == (5, 5, 0, 0) and numbers(answer, 'ties') == (4, 3, 1, 0), answer
  assert set(practice.people('case 7')) == {'Mika Sand', 'Noor', 'Oda, of Sand'}
  assert set(practice.people('case 8')) == {'Pim', 'Quin'}
  again = practice.bring('--client-per-ego', *CASE_7, *CASE_8)
  assert again['people']['added'] == 0 and again['ties']['added'] == 0, again
  assert practice.count() == (2, 5, 3)
  practice.run('import', '--client-per-ego', FAMILY, code=FAILED)


@case
def what_is_reported():
  practice = Practice('reported')
  answer = practice.bring('--new-client', 'Client', FIXTURES / 'session.graphml')
  assert numbers(answer, 'ties') == (5, 2, 2, 1), answer
  lines = [entry['line'] for entry in answer['skipped']]
  assert lines[:3] == [35, 41, 44], answer
  assert all(entry['file'] == 'session.graphml' and entry['reason'].endswith('.') for entry in answer['skipped']), answer


@case
def what_cannot_be_read_changes_nothing():
  practice = Practice('broken')
  whole = FAMILY.read_bytes()
  broken = SCRATCH / 'broken.ged'
  for content, line in [(b'', None), (whole[:300], True), (b'\0\1\2' * 100, None), (b'name,age\nAda,3\n', True)]:
    broken.write_bytes(content)
    said = practice.run('import', '--new-client', 'Client', broken, code=FAILED)
    assert 'broken.ged' in said and said.strip().endswith('Nothing has changed.'), said
    assert not line or 'line' in said, said
  practice.run('import', '--new-client', 'Client', SCRATCH / 'absent.ged', code=FAILED)
  practice.run('import', '--new-client', 'Client', SCRATCH, code=FAILED)
  assert practice.count() == (0, 0, 0)


@case
def nobody_found_changes_nothing():
  practice = Practice('nobody')
  practice.run('client add', '--name', 'Known')
  head = '0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 TRLR\n'
  files = {'empty.ged': head, 'version.ged': head.replace('5.5.1', '9.9'), 'letters.ged': head.replace('UTF-8', 'EBCDIC'),
           'case_1_attributeList_Person.csv': 'networkCanvasEgoUUID,networkCanvasUUID,name\n',
           'empty.graphml': '<graphml><graph/></graphml>'}
  paths = [FIXTURES / 'case_7_edgeList_Close.csv', FIXTURES / 'case_7_ego.csv']
  for name, text in files.items():
    paths.append(SCRATCH / name)
    paths[-1].write_text(text)
  for path in paths:
    for whose in ('--new-client', 'New'), ('--client', 'Known'), ('--new-client', 'New', '--dry-run'):
      said = practice.run('import', *whose, path, code=FAILED)
      assert said.strip().endswith('Nobody was found in these files. Nothing has changed.'), (path, said)
  assert 'version.ged, line 3: ' in practice.run('import', '--new-client', 'New', SCRATCH / 'version.ged', code=FAILED)
  assert 'letters.ged, line 4: ' in practice.run('import', '--new-client', 'New', SCRATCH / 'letters.ged', code=FAILED)
  edges = practice.run('import', '--client', 'Known', paths[0], code=FAILED)
  assert 'case_7_edgeList_Close.csv, line 2: ' in edges, edges
  practice.run('import', '--client-per-ego', FIXTURES / 'case_7_ego.csv', code=FAILED)
  assert practice.count() == (1, 0, 0)


@case
def a_file_that_is_not_there():
  practice = Practice('absent')
  said = practice.run('import', '--new-client', 'Client', SCRATCH / 'absent.ged', code=FAILED)
  assert said == 'kithctl: absent.ged: There is no such file. Nothing has changed.\n', said


@case
def what_is_no_such_file_is_said_first():
  practice = Practice('kinds')
  table = {'cards.vcf': 'BEGIN:VCARD\nVERSION:4.0\nFN:Mika\nEND:VCARD\n', 'page.html': '<!DOCTYPE html>\n<html><p>Hello</html>\n',
           'letter.txt': 'Dear Mika\n'}
  for name, text in table.items():
    path = SCRATCH / name
    path.write_text(text)
    for whose in (), ('--new-client', 'Client'):
      said = practice.run('import', *whose, path, code=FAILED)
      assert said == (f'kithctl: {name}, line 1: This is neither an export of Kith nor a GEDCOM, GraphML or Network Canvas file. '
                      'Nothing has changed.\n'), said
  empty = SCRATCH / 'empty.csv'
  empty.write_bytes(b'')
  said = practice.run('import', empty, code=FAILED)
  assert 'empty.csv: This file is empty, and a GEDCOM, GraphML or Network Canvas file was expected.' in said, said
  binary = SCRATCH / 'binary.csv'
  binary.write_bytes(b'networkCanvasEgoUUID\na\0b\n')
  assert 'binary.csv, line 2: ' in practice.run('import', '--new-client', 'Client', binary, code=FAILED)
  assert practice.run('import', FAMILY, code=USAGE).startswith('kithctl: Whose people are they?')
  assert practice.count() == (0, 0, 0)


@case
def a_huge_file_is_not_read():
  practice = Practice('huge')
  huge = SCRATCH / 'huge.graphml'
  with huge.open('wb') as file:
    file.truncate(32 * 1024 * 1024 + 1)
  said = practice.run('import', '--new-client', 'Client', huge, code=FAILED)
  assert said == 'kithctl: huge.graphml: This file is larger than can be read. Nothing has changed.\n', said


@case
def the_reception_brings_nobody():
  practice = Practice('reception')
  practice.run('import', '--new-client', 'Client', FAMILY, user='rex', code=FAILED)
  practice.run('import', '--client-per-ego', *CASE_7, user='rex', code=FAILED)
  assert practice.count() == (0, 0, 0)


@case
def wrong_words():
  practice = Practice('words')
  for words in [(FAMILY,), ('--client', 'A', '--new-client', 'B', FAMILY), ('--new-client', 'A'),
                ('--new-client', 'A', '--client-per-ego', FAMILY)]:
    practice.run('import', *words, code=USAGE)


@case
def in_a_batch():
  practice = Practice('batch')
  feed = f'import --new-client Client {FAMILY}\nimport --client Client {FAMILY}\n'.encode()
  lines = practice.run('batch', feed=feed).splitlines()
  assert [json.loads(line.removeprefix('ok '))['people']['added'] for line in lines] == [6, 0], lines


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
    make_model()
    print(f'1..{len(CASES)}', flush=True)
    passed = [report(number, function) for number, function in enumerate(CASES, 1)]
  return not all(passed)


if __name__ == '__main__':
  sys.exit(main())
