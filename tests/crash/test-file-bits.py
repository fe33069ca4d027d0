#!/usr/bin/env python3
# test-file-bits.py: damage to a database or a backup is found, and never shown as content
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-file-bits.py KITHCTL FILE [--flips N]

Damages office.db, clinical.db or a backup: single bits flipped, cut short at each page, emptied, lengthened, two pages
exchanged, a page of the other file put in its place. The practice must not open (4), or `check` must find it, and what is
shown on the way must be what was there; of a damaged backup nothing may be restored but what was in it. By default 40 bits
are flipped, spread over the whole file."""

import argparse
import json
import pathlib
import shutil
import sys

import practice

SHORT = 40
PAGE = 4096
# What a database may have behind its last page is not read.
HARMLESS = ('lengthened',)


class Databases:
  """One file of a practice, damaged in a copy of the whole: opening it may write to the others."""

  def __init__(self, scratch, folder, name):
    self.scratch, self.base, self.name = scratch, folder, name
    self.folder = scratch.root / 'copy'
    self.content = (folder / name).read_bytes()
    self.other = (folder / ('office.db' if name == 'clinical.db' else 'clinical.db')).read_bytes()
    self.lines = ['check', 'clients', 'people --client Client', 'search marker']
    self.whole = self.ask(self.content)

  def ask(self, content):
    """Exit code and answers of a batch, which opens the practice once."""
    shutil.rmtree(self.folder, ignore_errors=True)
    practice.copy_tree(self.base, self.folder)
    (self.folder / self.name).write_bytes(content)
    with self.scratch.start_batch(self.folder) as batch:
      answers = batch.communicate('\n'.join(self.lines) + '\n', timeout=300)[0].splitlines()
    return batch.returncode, answers

  def find_fault(self, content, harmless):
    """What is wrong with how this content was received, or None."""
    code, answers = self.ask(content)
    if code < 0 or code >= 128:
      return f'ended by {practice.name_signal(code)}'
    if not answers:
      return None if code == practice.DAMAGED else f'did not open, with exit code {code}'
    if answers[0].startswith('ok') and not harmless:
      return 'check was content'
    shown = [(answer, whole) for answer, whole in zip(answers[1:], self.whole[1][1:]) if not answer.startswith('error')]
    return next((f'showed {answer[:60]}' for answer, whole in shown if answer != whole), None)


class Backup:
  """A backup that is damaged and restored."""

  def __init__(self, scratch, folder, name):
    self.scratch, self.folder, self.file = scratch, folder, scratch.root / name
    scratch.demand('backup', folder, self.file)
    self.content = self.file.read_bytes()
    self.other = (folder / 'clinical.db').read_bytes()
    self.whole = scratch.read('people', folder, '--client', 'Client')

  def find_fault(self, content, harmless):
    target = self.scratch.root / 'restored'
    damaged = self.scratch.root / 'damaged'
    damaged.write_bytes(content)
    result = self.scratch.call('restore', damaged, target)
    try:
      if practice.died_by_signal(result):
        return f'ended by {practice.name_signal(result.returncode)}'
      if result.returncode != practice.DONE:
        left = 'something is left of it' if target.exists() else None
        return left or (None if result.stderr.strip() else 'nothing was said')
      if len(content) != len(self.content):
        return 'was taken for whole'
      if json.loads(self.scratch.demand('people', target, '--client', 'Client', '--json')) == self.whole:
        return None
      return 'other content was restored'
    finally:
      shutil.rmtree(target, ignore_errors=True)


KINDS = {'office.db': Databases, 'clinical.db': Databases, 'backup': Backup}


def flip(content, bit):
  changed = bytearray(content)
  changed[bit // 8] ^= 1 << (bit % 8)
  return bytes(changed)


def exchange(content, one, two):
  pages = [content[start:start + PAGE] for start in range(0, len(content), PAGE)]
  pages[one], pages[two] = pages[two], pages[one]
  return b''.join(pages)


def list_flips(content, number):
  total = len(content) * 8
  stride = max(1, total // number)
  # An odd stride visits every place in a byte.
  for bit in range(0, total, stride + (stride % 2 == 0 and stride > 1)):
    yield f'bit {bit}', flip(content, bit)


def list_changes(content, other):
  """Other damage than bits, at no more than twenty places of a kind."""
  pages = len(content) // PAGE
  step = max(1, pages // 20)
  yield 'emptied', b''
  yield 'lengthened', content + b'rubbish' * 1000
  yield 'zeros', bytes(len(content))
  for page in range(1, pages, step):
    yield f'cut before page {page}', content[:page * PAGE]
  for page in range(1, pages - 1, step):
    yield f'pages {page} and {page + 1} exchanged', exchange(content, page, page + 1)
  for page in range(0, min(pages, len(other) // PAGE), step):
    yield f'page {page} of another file', content[:page * PAGE] + other[page * PAGE:(page + 1) * PAGE] + content[(page + 1) * PAGE:]


def try_all(report, target, damages, sentence):
  wrong, tried = [], 0
  for what, content in damages:
    if content == target.content:
      continue
    fault = target.find_fault(content, what in HARMLESS)
    tried += 1
    if fault:
      wrong.append(f'{what}: {fault}')
  for line in wrong[:10]:
    report.note(line)
  report.expect(tried and not wrong, sentence)
  return tried, len(wrong)


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    folder = scratch.root / 'practice'
    scratch.create(folder)
    scratch.batch(folder, ['client add --name Client', *(f'person add --client Client --name "Person {n} marker" --closeness {n}'
                                                         for n in range(30))])
    target = KINDS[arguments.file](scratch, folder, arguments.file)
    report.expect(target.find_fault(target.content, True) is None, 'control: an undamaged file is received well')
    report.expect(target.find_fault(target.content, False) is not None or arguments.file == 'backup',
                  'control: damage that nobody finds is found out')
    flips = try_all(report, target, list_flips(target.content, arguments.flips), f'{arguments.file}: every flipped bit is found')
    changes = try_all(report, target, list_changes(target.content, target.other), f'{arguments.file}: every other damage is found')
    report.figures(file=arguments.file, size=len(target.content), bits=flips[0], changes=changes[0], wrong=flips[1] + changes[1])
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('file', choices=KINDS)
  parser.add_argument('--flips', type=int, default=SHORT)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
