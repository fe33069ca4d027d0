#!/usr/bin/env python3
# test-failing-calls.py: one operation, and a disk that is full or broken in the middle of it
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-failing-calls.py KITHCTL OPERATION [--all | --points N]

Lets a file-changing call of OPERATION answer "no space left" or "input/output error", that call alone or it and all like it
from there on. The program must go on and do it all the same, or say what happened and end; whatever it answered is then
judged as after a kill: nothing corrupt, nothing half done, nothing lost that had been acknowledged. By default at no more
than 12 calls, spread evenly; with --all at each."""

import argparse
import pathlib
import shutil
import sys

import killing
import operations
import practice

SHORT = 12
ERRORS = ('ENOSPC', 'EIO')
KINDS = ('corrupt', 'half done', 'lost', 'silent')
# With these a disk can't say that it has no room.
ROOMLESS = {'fsync', 'fdatasync', 'unlink', 'unlinkat', 'rmdir', 'fchmod', 'chmod', 'fchmodat'}


class Spoiler:
  def __init__(self, operation, scratch):
    self.operation, self.scratch = operation, scratch
    self.base, self.world = scratch.root / 'base', scratch.root / 'world'
    self.faults = {kind: [] for kind in KINDS}
    self.tried = self.overcome = self.unreached = 0
    self.base.mkdir()
    operation.prepare(self.base)

  def run(self, trigger=None, fate=None, ever=False):
    """One run on a fresh copy. Returns its log and exit code; what it said is in `answer` and `errors`."""
    path = self.scratch.root / 'home' / 'strace'
    shutil.rmtree(self.world, ignore_errors=True)
    practice.copy_tree(self.base, self.world)
    code = killing.trace(self.operation.command(self.world), path, self.world / 'answer', trigger, self.scratch.environment,
                         fate, ever, self.scratch.root / 'home' / 'errors')
    return killing.Log(path, self.world), code

  def spoil(self, call, triggers, error, ever):
    where = f'{call.name} answers {error}{" from there on" if ever else ""}'
    for trigger in triggers:
      log, code = self.run(trigger, f'error={error}', ever)
      if log.spoiled:
        self.tried += 1
        self.judge(where, code)
        return
    self.unreached += 1

  def judge(self, where, code):
    said = (self.scratch.root / 'home' / 'errors').read_text(encoding='utf-8').strip()
    answer = (self.world / 'answer').read_text(encoding='utf-8')
    if code == practice.DONE:
      self.overcome += 1
    elif code < 0 or code >= 128 or not said:
      self.faults['silent'].append(f'{where}: exit code {code}, and it said: {said}')
    acknowledged = answer if code == practice.DONE and answer.endswith('\n') else ''
    for kind, sentence in self.operation.judge(self.world, acknowledged):
      self.faults[kind].append(f'{where}: {sentence}')


def try_control(report, spoiler):
  """The eyes of this test: a program that fails without a word is found out."""
  shutil.rmtree(spoiler.world, ignore_errors=True)
  practice.copy_tree(spoiler.base, spoiler.world)
  (spoiler.world / 'answer').touch()
  (spoiler.scratch.root / 'home' / 'errors').write_text('', encoding='utf-8')
  spoiler.judge('control', practice.FAILED)
  report.expect(len(spoiler.faults['silent']) == 1, 'control: a failure without a word is found out')
  spoiler.faults['silent'].clear()


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    operation = operations.OPERATIONS[arguments.operation](scratch)
    spoiler = Spoiler(operation, scratch)
    log, code = spoiler.run()
    if code != practice.DONE:
      raise practice.Surprise(f'{operation.name} failed on a whole disk: {code}')
    count = len(log.changes)
    points = killing.choose_points(count, count if arguments.all else arguments.points)
    try_control(report, spoiler)
    for point in points:
      for error in ERRORS:
        for ever in (False, True):
          if error != 'ENOSPC' or log.changes[point].name not in ROOMLESS:
            spoiler.spoil(log.changes[point], log.own[point], error, ever)
    sum_up(report, spoiler, count, points)
  finally:
    scratch.close()


def sum_up(report, spoiler, count, points):
  name = spoiler.operation.name
  numbers = {kind: len(sentences) for kind, sentences in spoiler.faults.items()}
  report.note(f'{name}: {count} file-changing calls, {len(points)} of them spoiled, {spoiler.tried} tries, done all the same '
              f'{spoiler.overcome} times; {", ".join(f"{number} {kind}" for kind, number in numbers.items())}; '
              f'{spoiler.unreached} were not reached')
  for sentences in spoiler.faults.values():
    for sentence in sentences[:10]:
      report.note(sentence)
  report.figures(operation=name, calls=count, points=len(points), tried=spoiler.tried, overcome=spoiler.overcome,
                 corrupt=numbers['corrupt'], half=numbers['half done'], lost=numbers['lost'], silent=numbers['silent'])
  report.expect(spoiler.unreached <= max(2, spoiler.tried // 20), f'{name}: the chosen calls were reached')
  for kind, number in numbers.items():
    report.expect(number == 0, f'{name}: nothing {kind}')


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('operation', choices=[name for name, kind in operations.OPERATIONS.items() if not kind.unsafe])
  parser.add_argument('--all', action='store_true')
  parser.add_argument('--points', type=int, default=SHORT)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
