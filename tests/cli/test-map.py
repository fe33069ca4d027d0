#!/usr/bin/env python3
# test-map.py: from a network to a picture, end to end
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
import zlib

KITHCTL = os.path.abspath(sys.argv[1])
FIXTURES = pathlib.Path(sys.argv[2])
FAMILY = FIXTURES / 'family-utf-8.ged'
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')

DONE, FAILED, USAGE = range(3)
SCRATCH = None
CASES = []


def case(function):
  CASES.append(function)
  return function


def run(*words, code=DONE, locale='C.UTF-8'):
  done = subprocess.run([KITHCTL, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                        env=dict(ENVIRONMENT, LC_ALL=locale), timeout=120)
  assert done.returncode == code, f'exit {done.returncode}, not {code}: {done.stderr.decode()}'
  return done.stdout.decode() if code == DONE else done.stderr.decode()


def secret_file(name):
  path = SCRATCH / name
  path.write_text(f'a passphrase for {name}\n')
  path.chmod(0o600)
  return path


class Life:
  """A copy of a practice of Ada, who may see all, and Rex of the reception, with a client and a family."""
  model = None

  def __init__(self, name):
    self.path = SCRATCH / name
    shutil.copytree(Life.model, self.path)

  def run(self, *words, user='ada', **wanted):
    verb = words[0].split()
    client = () if words[0] in ('undo', 'redo', 'check', 'client add') or 'import' in verb else ('--client', 'Anna Keller')
    return run(*verb, self.path, *client, *words[1:], '--user', user, '--passphrase-file', SCRATCH / user, **wanted).strip()

  def people(self, *words):
    return {person['name']: person for person in json.loads(self.run('people', *words))}

  def place(self, name, closeness, *words, **wanted):
    return self.run('place', '--person', name, '--closeness', closeness, *words, **wanted)

  def map(self, name, *words, **wanted):
    """The bytes of the picture and what was said of it."""
    path = SCRATCH / f'{self.path.name}-{name}'
    answer = self.run('map', '-o', path, *words, **wanted)
    return path.read_bytes() if path.exists() else None, answer


def make_model():
  Life.model = SCRATCH / 'model'
  run('create', Life.model, '--name', 'Practice', '--user', 'ada', '--zone', 'Europe/Berlin', '--kdf-memory', 64,
      '--passphrase-file', secret_file('ada'), '--recovery-file', SCRATCH / 'recovery')
  run('users', 'add', Life.model, '--name', 'rex', '--role', 'office', '--kdf-memory', 64,
      '--new-passphrase-file', secret_file('rex'), '--passphrase-file', SCRATCH / 'ada')
  run('import', Life.model, '--new-client', 'Anna Keller', FAMILY, '--user', 'ada', '--passphrase-file', SCRATCH / 'ada')


def set_up(name):
  """Everyone of the family on the map since the first session, and a friend."""
  life = Life(name)
  life.run('course start', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  for day in ('2026-01-05', '2026-01-12', '2026-02-09'):
    life.run('session add', '--on', day)
  for order, person in enumerate(life.people().values()):
    life.place(person['id'], 12 + 15 * order, '--session', '1', '--line', 'supportive')
  life.run('person add', '--name', 'Grete Holm', '--relation', 'friend', '--kind', 'friend', '--closeness', '40', '--session', '1')
  return life


def angles(life):
  return {name: (person['angle'], person['pinned']) for name, person in life.people().items()}


@case
def groups_are_drawn_where_they_are_asked_for():
  life = set_up('groups')
  names = list(life.people())
  plain, _ = life.map('plain.svg')
  for name in names[:2]:
    life.run('person edit', '--person', name, '--belongs', 'Choir, house')
  assert life.map('unasked.svg')[0] == plain
  shown, _ = life.map('shown.svg', '--show', 'groups')
  assert shown != plain
  life.run('person edit', '--person', names[0], '--belongs', '')
  assert life.map('alone.svg', '--show', 'groups')[0] == plain, 'one alone is no group'


@case
def the_past_stays_as_it_was():
  life = set_up('past')
  names = list(life.people())
  first, answer = life.map('first.svg', '--as-of', '1')
  facts = json.loads(answer)
  assert facts == {'file': str(SCRATCH / 'past-first.svg'), 'people': 7, 'placed': 7, 'unplaced': 0, 'as_of': '2026-01-05',
                   'gap': None}, facts
  today, _ = life.map('today.svg')
  before = angles(life)
  for name in names[:2]:
    life.place(name, 90, '--session', '3')
  moved, answer = life.map('moved.svg', '--as-of', '3')
  again, _ = life.map('again.svg', '--as-of', '1')
  assert json.loads(answer)['as_of'] == '2026-02-09'
  assert moved != first and again == first
  assert angles(life) == before, 'whoever had a seat keeps it'
  life.run('undo')
  life.run('undo')
  assert life.map('undone.svg')[0] == today
  assert re.search(rb'<svg[^>]*viewBox="0 0 1280 800"', first)
  assert b'<title>Anna Keller</title>' in first and b'Session 1 \xc2\xb7 5 January 2026' in first


@case
def a_newcomer_moves_nobody():
  life = set_up('newcomer')
  before = angles(life)
  assert all(angle is not None and not pinned for angle, pinned in before.values()), before
  life.run('person add', '--name', 'Nils Brandt', '--relation', 'colleague', '--kind', 'work', '--closeness', '50')
  after = angles(life)
  assert after.pop('Nils Brandt')[0] is not None and after == before
  life.place('Grete Holm', 41, '--angle', '200')
  assert angles(life)['Grete Holm'] == (200, True)
  life.run('undo')
  assert angles(life)['Grete Holm'] == before['Grete Holm']
  life.run('undo')
  assert angles(life) == before
  life.run('redo')
  assert {name: angle for name, angle in angles(life).items() if name in before} == before
  assert json.loads(life.run('check'))['ok']


@case
def what_was_drawn_is_what_is_stored():
  life = Life('stored')
  for order, person in enumerate(life.people().values()):
    life.place(person['id'], 20 + 10 * order, '--on', '2026-01-05')
  before = angles(life)
  while any(angle is not None for angle, _ in angles(life).values()):
    life.run('undo')
  assert len(before) == 6 and all(person['unplaced'] for person in life.people().values())


@case
def reading_writes_no_seat():
  life = set_up('reading')
  before = life.run('people'), life.run('ties'), life.run('history')
  life.map('one.svg')
  life.map('two.png', '--theme', 'dark', '--width', '400', '--height', '300')
  assert (life.run('people'), life.run('ties'), life.run('history')) == before


def unfold_pdf(content):
  """Everything that a PDF says, its streams unpacked."""
  parts = [content]
  for stream in re.findall(rb'stream\r?\n(.*?)endstream', content, re.S):
    try:
      parts.append(zlib.decompress(stream.strip(b'\r\n')))
    except zlib.error:
      parts.append(stream)
  return b'\n'.join(parts)


@case
def initials_leave_no_name():
  life = set_up('initials')
  names = [word for name in [*life.people(), 'Anna Keller'] for word in name.split() if len(word) > 3]
  for ending in ('svg', 'pdf', 'png'):
    named, _ = life.map(f'named.{ending}')
    hidden, _ = life.map(f'hidden.{ending}', '--anonymous')
    text = unfold_pdf(hidden) if ending == 'pdf' else hidden
    for word in names:
      for form in (word.encode(), word.encode('utf-16-be'), word.upper().encode()):
        assert form not in text, (ending, word)
    assert ending == 'png' or b'Keller' in (unfold_pdf(named) if ending == 'pdf' else named), 'the control'
    assert named != hidden


@case
def files_are_whole_and_private():
  life = set_up('files')
  content, _ = life.map('picture.pdf')
  path = SCRATCH / 'files-picture.pdf'
  assert content.startswith(b'%PDF') and b'/MarkInfo' in unfold_pdf(content)
  assert re.search(rb'/MediaBox \[ 0 0 842 595 \]', unfold_pdf(content)), 'A4, lying'
  assert path.stat().st_mode & 0o777 == 0o600
  said = life.run('map', '-o', path, code=FAILED)
  assert 'already' in said and path.read_bytes() == content
  life.run('map', '-o', path, '--replace', '--anonymous')
  assert path.read_bytes() != content and path.stat().st_mode & 0o777 == 0o600
  target = SCRATCH / 'elsewhere.svg'
  target.write_text('mine')
  (SCRATCH / 'link.svg').symlink_to(target)
  life.run('map', '-o', SCRATCH / 'link.svg', '--replace', code=FAILED)
  assert target.read_text() == 'mine'
  for place in (life.path / 'map.svg', life.path / 'backups' / 'map.svg', SCRATCH / 'files' / '..' / 'files' / 'map.svg'):
    life.run('map', '-o', place, code=FAILED)
    assert not place.exists()
  life.run('map', '-o', SCRATCH / 'nowhere' / 'map.svg', code=FAILED)
  assert not [name for name in os.listdir(SCRATCH) if name.startswith('files-picture.pdf.')], 'nothing half written'


@case
def every_form():
  life = set_up('forms')
  pictures = {}
  table = {
    'plain': (), 'dark': ('--theme', 'dark'), 'contrast': ('--theme', 'contrast'), 'bw': ('--theme', 'bw'),
    'five': ('--rings', '5'), 'small': ('--width', '500', '--height', '700'), 'bare': ('--hide', 'legend,tray,ties,wishes,names'),
    'marked': ('--person', 'Grete Holm'), 'free': ('--layout', 'free'), 'family': ('--layout', 'family'),
    'focus': ('--focus', 'Grete Holm'),
  }
  for name, words in table.items():
    pictures[name], _ = life.map(f'{name}.svg', *words)
  assert len(set(pictures.values())) == len(table)
  assert life.map('plain-again.svg')[0] == pictures['plain']
  assert life.map('rings.svg', '--layout', 'rings')[0] == pictures['plain']
  for name in ('free', 'family'):
    assert life.map(f'{name}-again.svg', *table[name])[0] == pictures[name], name
    assert b'Grete' in pictures[name] and life.map(f'{name}.pdf', *table[name])[0].startswith(b'%PDF'), name
  right, _ = life.map('right.svg', locale='ar_EG.UTF-8')
  assert right != pictures['plain'], 'Arabic is read from the right'
  png, _ = life.map('plain.PNG')
  assert png[16:24] == (2560).to_bytes(4, 'big') + (1600).to_bytes(4, 'big')


@case
def usage_errors():
  life = set_up('usage')
  table = [
    ('--theme', 'pink'), ('--rings', '2'), ('--rings', '7'), ('--rings', 'many'), ('--width', '10'), ('--height', '99999'),
    ('--hide', 'clients'), ('--layout', 'pink'), ('--show', 'legend'), ('--as-of', 'Xylo'), ('--as-of', '2026-13'),
  ]
  for words in table:
    said = life.run('map', '-o', SCRATCH / 'usage.svg', *words, code=USAGE)
    assert 'Keller' not in said, said
  life.run('map', '-o', SCRATCH / 'usage.gif', code=USAGE)
  life.run('map', code=USAGE)
  life.run('map', '-o', SCRATCH / 'usage.svg', '--as-of', '9', code=FAILED)
  for option in ('--person', '--focus'):
    life.run('map', '-o', SCRATCH / 'usage.svg', option, 'Nobody', code=FAILED)
  assert not (SCRATCH / 'usage.svg').exists()


@case
def reception_draws_nothing():
  life = set_up('reception')
  said = life.run('map', '-o', SCRATCH / 'reception.svg', user='rex', code=FAILED)
  assert 'records' in said and not (SCRATCH / 'reception.svg').exists()


def main():
  global SCRATCH
  failed = 0
  with tempfile.TemporaryDirectory(prefix='kith-map-') as scratch:
    SCRATCH = pathlib.Path(scratch)
    make_model()
    print(f'1..{len(CASES)}')
    for number, function in enumerate(CASES, 1):
      try:
        function()
        print(f'ok {number} {function.__name__}')
      except Exception:
        failed += 1
        print(f'not ok {number} {function.__name__}')
        print('\n'.join(f'# {line}' for line in traceback.format_exc().splitlines()))
      sys.stdout.flush()
  return failed > 0


if __name__ == '__main__':
  sys.exit(main())
