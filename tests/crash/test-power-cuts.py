#!/usr/bin/env python3
# test-power-cuts.py: one operation, and the power fails in it
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-power-cuts.py KITHCTL OPERATION [--cuts N] [--workers N]

Runs OPERATION once, and then cuts the power N times (by default 100), spread over all of its calls that change something
on the disk: for each cut one state is drawn that a disk may be left in (see cutting.py), and what kithctl makes of it is
judged as after a kill: nothing corrupt, nothing half done, nothing lost that had been acknowledged. States that were
judged already count and are not judged again. On a disk that does not sync, the test must find faults. The operation "control" is a writer that is unsafe on purpose."""

import argparse
import concurrent.futures
import hashlib
import pathlib
import random
import sys
import threading

import cutting
import operations
import practice

SHORT = 100
DEAF = 20
SEED = 20261128
KINDS = ('corrupt', 'half done', 'lost')


class Cutter:
  def __init__(self, operation, scratch, workers):
    self.operation, self.scratch, self.workers = operation, scratch, workers
    self.base, self.world = scratch.root / 'base', scratch.root / 'world'
    self.faults = {kind: [] for kind in KINDS}
    self.cuts = self.judged = 0
    self.seen = set()
    self.spaces = threading.local()
    self.base.mkdir()
    operation.prepare(self.base)

  def record(self):
    """The calls of a run to its end that change the disk, as (name, parts, answer)."""
    log = self.scratch.root / 'home' / 'strace'
    practice.copy_tree(self.base, self.world)
    code = cutting.trace(self.operation.command(self.world), log, self.world / 'answer', self.scratch.environment)
    if code != 0:
      raise practice.Surprise(f'{self.operation.name} failed with the power on: {code}')
    return list(cutting.read_calls(log))

  def count(self, calls):
    disk = cutting.Disk(self.world, self.base, 'answer')
    return sum(disk.play(*call) for call in calls)

  def draw(self, calls, cuts, deaf):
    """(number, point, what the disk holds, what was said): of each cut whose like was not seen yet."""
    chance = random.Random(SEED)
    disk = cutting.Disk(self.world, self.base, 'answer', deaf)
    points, due = self.count(calls), 0.0
    point = 0
    for call in calls:
      if not disk.play(*call):
        continue
      point += 1
      due += cuts / points
      while due >= 1 or (point == points and self.cuts < cuts):
        due -= 1
        self.cuts += 1
        fallen, said = disk.fall(chance)
        if self.is_new(fallen, said):
          yield self.cuts, point, fallen, said

  def is_new(self, fallen, said):
    digest = hashlib.blake2b(said.encode())
    add_folder(digest, fallen)
    new = digest.digest() not in self.seen
    self.seen.add(digest.digest())
    return new

  def judge(self, number, point, fallen, said):
    world = self.scratch.root / f'fallen-{threading.get_ident()}'
    cutting.clear(world)
    cutting.write_folder(world, fallen)
    acknowledged = said if said.endswith('\n') else ''
    return [(kind, f'cut {number} after call {point}: {sentence}') for kind, sentence in self.operation.judge(world, acknowledged)]

  def cut(self, calls, cuts, deaf=False):
    """No more states wait than there are workers, for each is a whole practice."""
    with concurrent.futures.ThreadPoolExecutor(self.workers) as pool:
      running = set()
      for state in self.draw(calls, cuts, deaf):
        running.add(pool.submit(self.judge, *state))
        if len(running) >= self.workers:
          done, running = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
          self.gather(done)
      self.gather(running)

  def gather(self, judgements):
    for judgement in judgements:
      self.judged += 1
      for kind, sentence in judgement.result():
        self.faults[kind].append(sentence)


def add_folder(digest, fallen):
  for name, content in fallen.items():
    digest.update(f'{name}\0{len(content)}\0'.encode())
    if isinstance(content, dict):
      add_folder(digest, content)
    else:
      digest.update(content)


def try_model(report, cutter, calls):
  """The control of the model: with all of a run played and everything synced, it holds what the disk holds."""
  disk = cutting.Disk(cutter.world, cutter.base, 'answer')
  for call in calls:
    disk.play(*call)
  sync_all(disk.tree)
  fallen, said = disk.fall(random.Random(SEED))
  report.expect(said == (cutter.world / 'answer').read_text(encoding='utf-8'), 'control: the model has heard what was said')
  report.expect(fallen == read_real(cutter.world, 'answer'), 'control: the model of the disk holds what the disk holds')


def try_deaf_disk(report, cutter, calls):
  """The control of the judge: on a disk that does not sync, an operation can't be safe."""
  cutter.cut(calls, DEAF, True)
  report.expect(any(cutter.faults.values()), f'control: {cutter.operation.name} on a disk that does not sync is found out')
  cutter.faults = {kind: [] for kind in KINDS}
  cutter.cuts = cutter.judged = 0
  cutter.seen.clear()


def sync_all(folder):
  folder.sync()
  for child in folder.kept.values():
    if isinstance(child, cutting.Folder):
      sync_all(child)
    else:
      child.sync()


def read_real(path, skipped=None):
  return {child.name: read_real(child) if child.is_dir() else child.read_bytes()
          for child in sorted(path.iterdir()) if child.name != skipped}


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    operation = operations.OPERATIONS[arguments.operation](scratch)
    cutter = Cutter(operation, scratch, arguments.workers)
    calls = cutter.record()
    count = cutter.count(calls)
    try_model(report, cutter, calls)
    report.expect(count >= operation.fewest, f'{operation.name}: at least {operation.fewest} calls change the disk')
    try_deaf_disk(report, cutter, calls)
    cutter.cut(calls, arguments.cuts)
    corrupt, half, lost = (len(cutter.faults[kind]) for kind in KINDS)
    report.note(f'{operation.name}: {count} calls; {cutter.cuts} cuts, {cutter.judged} different states judged, seed {SEED}: '
                f'{corrupt} corrupt, {half} half done, {lost} acknowledged and lost')
    for sentences in cutter.faults.values():
      for sentence in sentences[:10]:
        report.note(sentence)
    report.figures(operation=operation.name, calls=count, cuts=cutter.cuts, states=cutter.judged, corrupt=corrupt, half=half, lost=lost)
    report.expect(cutter.cuts >= arguments.cuts, f'{operation.name}: the power was cut {arguments.cuts} times')
    for number, kind in zip((corrupt, half, lost), KINDS):
      if operation.unsafe:
        report.expect(number > 0, f'control: the unsafe writer is found out: {kind}')
      else:
        report.expect(number == 0, f'{operation.name}: nothing {kind}')
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('operation', choices=operations.OPERATIONS)
  parser.add_argument('--cuts', type=int, default=SHORT)
  parser.add_argument('--workers', type=int, default=1)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
