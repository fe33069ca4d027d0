#!/usr/bin/env python3
# attacks.py: what a careless and a curious user would do to a practice
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""attacks.py KITHCTL NAME: plays one attack on practices made for it. Each try must be refused or do no harm, must change nothing
where it is refused, and must be answered with what to do. The figures say how many tries were made and how many held."""

import argparse
import os
import pathlib
import random
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'crash'))

import practice  # noqa: E402 (found beside this folder)

DATABASES = ('office.db', 'clinical.db')
KEYS = ('practice.keys', 'practice.keys.previous')
MARKER = 'Marianne'


class World:
  """A practice with clinical words in it, an owner, a therapist and someone at the desk."""

  def __init__(self, scratch, name='practice'):
    self.scratch = scratch
    self.folder = scratch.root / name
    self.desk = scratch.write_secret('desk', 'a passphrase for the desk')
    self.other = scratch.write_secret('other', 'a passphrase for another')
    scratch.create(self.folder)
    for user, role, secret in (('Desk', 'office', self.desk), ('Other', 'full', self.other)):
      scratch.demand('users', 'add', self.folder, '--name', user, '--role', role, '--new-passphrase-file', secret, *practice.CHEAP,
                     user='Owner')
    with self.talk() as talk:
      for number in range(3):
        talk.ask('client', 'add', '--name', f'Client {number}')
      talk.ask('person', 'add', '--client', 'Client 0', '--name', MARKER, '--relation', 'sister')

  def talk(self, folder=None):
    return self.scratch.talk(folder or self.folder, user='Owner')

  def call(self, *words, folder=None, user='Owner', **options):
    return self.scratch.call(*words, folder or self.folder, user=user, **options)

  def copy(self, name):
    target = self.scratch.root / name
    practice.copy_tree(self.folder, target)
    return target

  def is_whole(self, folder=None):
    return self.call('check', folder=folder).returncode == practice.DONE

  def knows(self, name, folder=None):
    answer = self.call('clients', folder=folder)
    return answer.returncode == practice.DONE and name in answer.stdout


def read_all(folder):
  return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != 'practice.lock'}


def is_refusal(answer, code=None):
  """Whether it ended of itself with a sentence, and without a word of the record."""
  sentences = answer.stderr.strip().count('.')
  right = answer.returncode == code if code else answer.returncode in range(practice.FAILED, practice.IN_USE + 1)
  return right and sentences >= (1 if answer.returncode == practice.USAGE else 2) and MARKER not in answer.stdout + answer.stderr


def guess(world):
  """Passphrases and recovery codes are guessed."""
  before = {name: (world.folder / name).read_bytes() for name in KEYS}
  guesses = ['', ' ', 'password', '123456', 'a passphrase', 'A passphrase for breaking things', 'x' * 10000, 'Owner', '\u0000', 'ß' * 40]
  for number, words in enumerate(guesses * 3):
    secret = world.scratch.write_secret('guess', words)
    for user in ('Owner', 'Desk', 'recovery', 'Nobody'):
      yield is_refusal(world.call('info', user=user, secret=secret)), f'guess {number} as {user}'
  yield {name: (world.folder / name).read_bytes() for name in KEYS} == before, 'the keys are what they were'
  yield world.is_whole(), 'the practice is whole'


def read_as_desk(world):
  """Everything that can be asked is asked with the passphrase of the desk."""
  questions = (
    ('people', '--client', 'Client 0'), ('search', MARKER), ('history', '--client', 'Client 0'), ('timeline', '--client', 'Client 0'),
    ('session', 'list', '--client', 'Client 0'), ('map', '--client', 'Client 0', '-o', world.scratch.root / 'map.svg'),
    ('export', '--client', 'Client 0', '-o', world.scratch.root / 'client.json'), ('backup', world.scratch.root / 'desk.backup'),
    ('person', 'add', '--client', 'Client 0', '--name', 'Someone'), ('erase', '--client', 'Client 0', '--reason', 'request', '--confirm'),
    ('rekey',), ('users', 'remove', '--name', 'Owner'), ('users', 'owner', '--name', 'Desk'), ('log',), ('info',), ('clients',), ('check',),
  )
  for words in questions:
    place = 2 if words[0] in ('session', 'person', 'users') else 1
    answer = world.scratch.call(*words[:place], world.folder, *words[place:], user='Desk', secret=world.desk)
    made = [path for path in (world.scratch.root / 'map.svg', world.scratch.root / 'client.json') if path.exists()]
    yield MARKER not in answer.stdout + answer.stderr and not any(MARKER in path.read_text(errors='replace') for path in made), \
      f'no clinical word in the answer to {words[0]}'
  people = world.scratch.read('people', world.folder, '--client', 'Client 0', user='Owner')
  yield [person['name'] for person in people] == [MARKER], 'nothing clinical was changed'
  yield world.call('users', 'list').returncode in (practice.DONE, practice.USAGE) and world.is_whole(), 'the owner is still there'


def put_back_the_old(world):
  """Files of an old copy are put over the new ones, each and all."""
  old = world.copy('old')
  with world.talk() as talk:
    talk.ask('client', 'add', '--name', 'Newest')
    talk.ask('person', 'add', '--client', 'Newest', '--name', 'New person')
  for names in (('office.db',), ('clinical.db',), DATABASES):
    mixed = world.copy(f'mixed-{"-".join(names)}')
    for name in names:
      shutil.copy2(old / name, mixed / name)
    answer = world.call('info', folder=mixed)
    yield is_refusal(answer, practice.DAMAGED), f'an old {" and ".join(names)} is told'
  yield world.is_whole(old) and not world.knows('Newest', old), 'the old copy by itself opens as what it was'
  yield world.is_whole() and world.knows('Newest'), 'and the new one is whole'


def use_old_keys(world):
  """Whoever was sent away puts back the key file of before."""
  before = {name: (world.folder / name).read_bytes() for name in KEYS if (world.folder / name).exists()}
  world.scratch.demand('users', 'remove', world.folder, '--name', 'Other', user='Owner')
  yield is_refusal(world.call('info', user='Other', secret=world.other)), 'whoever was sent away is not let in'
  after = read_all(world.folder)
  for name, content in before.items():
    (world.folder / name).write_bytes(content)
  answer = world.call('people', '--client', 'Client 0', user='Other', secret=world.other)
  yield is_refusal(answer), 'nor with the old key file'
  for name, content in after.items():
    (world.folder / name).write_bytes(content)
  yield world.is_whole(), 'with its own keys it is whole'


def swap_files(world):
  """The files of two practices, and the two of one, are mixed."""
  other = World(world.scratch, 'other')
  for name in (*DATABASES, *KEYS, 'office.head', 'clinical.head'):
    if not (other.folder / name).exists():
      continue
    mixed = world.copy(f'with-{name}')
    shutil.copy2(other.folder / name, mixed / name)
    answer = world.call('check', folder=mixed)
    yield answer.returncode in (practice.DONE, practice.DAMAGED, practice.WRONG_PASSPHRASE, practice.FAILED) \
      and not practice.died_by_signal(answer) and (answer.returncode == practice.DONE or is_refusal(answer)), f'{name} of another'
    yield name not in DATABASES or answer.returncode != practice.DONE, f'{name} of another is noticed'
  mixed = world.copy('crossed')
  (mixed / 'office.db').rename(mixed / 'aside')
  (mixed / 'clinical.db').rename(mixed / 'office.db')
  (mixed / 'aside').rename(mixed / 'clinical.db')
  yield is_refusal(world.call('info', folder=mixed)), 'the two files of one, exchanged'


def take_files_away(world):
  """Each file is deleted, emptied, cut, made unreadable, or a link."""
  for name in sorted(read_all(world.folder)):
    for harm in ('delete', 'empty', 'halve', 'link', 'hard link', 'folder'):
      harmed = world.copy(f'{harm.replace(" ", "-")}-{name}')
      harm_file(harmed / name, harm)
      before = read_all(harmed)
      answer = world.call('clients', folder=harmed)
      yield not practice.died_by_signal(answer), f'{harm} {name}: ended of itself'
      if answer.returncode == practice.DONE:
        yield 'Client 2' in answer.stdout, f'{harm} {name}: nothing is missing'
      else:
        yield is_refusal(answer) and read_all(harmed) == before, f'{harm} {name}: refused with a sentence, left as it was'


def harm_file(path, harm):
  content = path.read_bytes()
  aside = path.parent.parent / f'aside-{path.parent.name}'
  if harm == 'hard link':
    os.link(path, aside)
    return
  path.unlink()
  if harm == 'empty':
    path.write_bytes(b'')
  elif harm == 'halve':
    path.write_bytes(content[:len(content) // 2])
  elif harm == 'link':
    aside.write_bytes(content)
    path.symlink_to(aside)
  elif harm == 'folder':
    path.mkdir()


def edit_bytes(world):
  """Bytes are edited here and there, a hundred times in each file."""
  dice = random.Random(7)
  for name in sorted(read_all(world.folder)):
    for number in range(100):
      harmed = world.copy('edited')
      content = bytearray((harmed / name).read_bytes())
      for _ in range(dice.randint(1, 20)):
        if content:
          content[dice.randrange(len(content))] = dice.randrange(256)
      (harmed / name).write_bytes(content)
      answer = world.call('check', folder=harmed)
      same = answer.returncode == practice.DONE and world.knows('Client 2', harmed)
      yield same or is_refusal(answer), f'{name}, edit {number}'
      shutil.rmtree(harmed)


def copy_while_written(world):
  """The folder is copied with the file manager while someone works in it."""
  copies = []
  with world.talk() as talk:
    for number in range(40):
      talk.ask('client', 'add', '--name', f'Busy {number}')
      if number % 2:
        copies.append(world.copy(f'copy-{number}'))
  for number, folder in enumerate(copies):
    answer = world.call('check', folder=folder)
    yield (answer.returncode == practice.DONE and world.knows(f'Busy {2 * number + 1}', folder)) or is_refusal(answer), f'copy {number}'
  yield world.is_whole() and world.knows('Busy 39'), 'the practice that was copied is whole'


def open_twice(world):
  """Two edit the same client at once."""
  with world.talk() as one, world.scratch.talk(world.folder, user='Other', secret=world.other) as two:
    for number in range(50):
      one.ask('client', 'edit', '--client', 'Client 0', '--phone', f'1-{number}')
      two.ask('client', 'edit', '--client', 'Client 0', '--born', f'19{number + 10}-05-01')
    client = next(row for row in one.ask('clients') if row['name'] == 'Client 0')
  yield (client['phone'], client['born']) == ('1-49', '1959-05-01'), 'both edits of both are there'
  yield world.is_whole(), 'the practice is whole'


ATTACKS = {function.__name__.replace('_', '-'): function for function in
           (guess, read_as_desk, put_back_the_old, use_old_keys, swap_files, take_files_away, edit_bytes, copy_while_written, open_twice)}


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  tried = held = 0
  try:
    for fine, sentence in ATTACKS[arguments.name](World(scratch)):
      tried += 1
      held += bool(fine)
      if not fine:
        report.note(f'did not hold: {sentence}')
    report.figures(tried=tried, held=held)
    report.expect(tried == held, f'{arguments.name}: {held} of {tried} held')
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('name', choices=ATTACKS)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
