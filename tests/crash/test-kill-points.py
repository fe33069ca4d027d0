#!/usr/bin/env python3
# test-kill-points.py: one operation, killed at each of its file-changing calls
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-kill-points.py KITHCTL OPERATION [--all | --points N]

Kills OPERATION at each point (by default at no more than 8, spread evenly, and says so), opens what is left, every
other time after the folder has been moved, and asks for three things: nothing corrupt, nothing half done, nothing lost
that had been acknowledged. With --all every point is tried, both moved and unmoved. The operation "control" is a
writer that is unsafe on purpose: there all three must be found."""

import argparse
import pathlib
import shutil
import sys

import killing
import operations
import practice

SHORT = 8
TRIES = 6


class Tally:
  def __init__(self):
    self.tried = self.moved = self.unreached = self.astray = 0
    self.faults = {'corrupt': [], 'half done': [], 'lost': []}

  def add(self, kind, sentence):
    self.faults[kind].append(sentence)


class Killer:
  def __init__(self, operation, scratch, report):
    self.operation, self.scratch, self.report = operation, scratch, report
    self.base = scratch.root / 'base'
    self.tally = Tally()
    self.base.mkdir()
    operation.prepare(self.base)

  def run(self, trigger=None):
    """One run on a fresh copy. Returns the copy, the log and the exit code."""
    world = self.scratch.root / 'world'
    path = self.scratch.root / 'home' / 'strace'
    shutil.rmtree(world, ignore_errors=True)
    shutil.rmtree(self.scratch.root / 'moved', ignore_errors=True)
    practice.copy_tree(self.base, world)
    code = killing.trace(self.operation.command(world), path, world / 'answer', trigger, self.scratch.environment)
    return world, killing.Log(path, world), code

  def strike(self, point, triggers):
    """Kills at `point`, again where the threads took other turns than in the clean run."""
    for attempt in range(TRIES if triggers else 0):
      trigger = triggers[attempt % len(triggers)]
      world, log, code = self.run(trigger)
      if code != 0 and log.was_struck_at(trigger, point):
        return world
      self.tally.astray += 1
    return None

  def judge(self, point, world, move):
    answer = (world / 'answer').read_text(encoding='utf-8')
    acknowledged = answer if answer.endswith('\n') else ''
    if move:
      world = world.rename(self.scratch.root / 'moved')
      self.tally.moved += 1
    for kind, sentence in self.operation.judge(world, acknowledged):
      self.tally.add(kind, f'point {point}{" (moved)" if move else ""}: {sentence}')

  def try_controls(self):
    """The judge itself: work that was acknowledged and never begun is lost, a bit turned over in a file is damage."""
    idle = self.scratch.root / 'idle'
    practice.copy_tree(self.base, idle)
    kinds = {kind for kind, _ in self.operation.judge(idle, 'ok 00000000-0000-7000-8000-000000000000\n')}
    self.report.expect('lost' in kinds, f'control: {self.operation.name} that was only said to be done is found out')
    shutil.rmtree(idle)
    world, _, _ = self.run()
    file = self.operation.find_practice(world) / 'office.db'
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    kinds = {kind for kind, _ in self.operation.judge(world, '')}
    self.report.expect('corrupt' in kinds, f'control: a damaged practice is found out after {self.operation.name}')

  def try_points(self, points, log, moves):
    for order, point in enumerate(points):
      for move in moves(order):
        world = self.strike(point, log.triggers[point])
        if world is None:
          self.tally.unreached += 1
          self.report.note(f'point {point} was not reached: {log.changes[point].name} ({log.changes[point].text}')
          break
        self.tally.tried += 1
        self.judge(point, world, move)

  def finish_one(self):
    """The state after the last point: a run to the end."""
    world, log, code = self.run()
    if code != 0:
      raise practice.Surprise(f'{self.operation.name} failed without being killed: {code}')
    self.judge(len(log.changes), world, False)
    return log


def sum_up(killer, count, points):
  tally, name = killer.tally, killer.operation.name
  corrupt, half, lost = (len(tally.faults[kind]) for kind in ('corrupt', 'half done', 'lost'))
  killer.report.note(f'{name}: {count} file-changing calls; killed at {len(points) - tally.unreached} of {count} points, '
                     f'{tally.tried} kills ({tally.astray} more went astray), {tally.moved} of them opened after moving '
                     f'the folder; '
                     f'{corrupt} corrupt, {half} half done, {lost} acknowledged and lost')
  for sentences in tally.faults.values():
    for sentence in sentences[:10]:
      killer.report.note(sentence)
  killer.report.figures(operation=name, calls=count, points=len(points) - tally.unreached, kills=tally.tried,
                        moved=tally.moved, corrupt=corrupt, half=half, lost=lost)
  return corrupt, half, lost


def report_verdict(killer, found):
  report, name = killer.report, killer.operation.name
  if killer.operation.unsafe:
    for number, kind in zip(found, killer.tally.faults):
      report.expect(number > 0, f'control: the unsafe writer is found out: {kind}')
    return
  for number, kind in zip(found, killer.tally.faults):
    report.expect(number == 0, f'{name}: nothing {kind}')


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    operation = operations.OPERATIONS[arguments.operation](scratch)
    killer = Killer(operation, scratch, report)
    log = killer.finish_one()
    count = len(log.changes)
    report.expect(count >= operation.fewest, f'{operation.name}: at least {operation.fewest} calls change files')
    points = killing.choose_points(count, count if arguments.all else arguments.points)
    moves = (lambda order: (False, True)) if arguments.all else (lambda order: (order % 2 == 1,))
    if not operation.unsafe:
      killer.try_controls()
    killer.try_points(points, log, moves)
    # Two threads that make the same call on a descriptor of the same number can't be told apart.
    report.expect(killer.tally.unreached <= max(1, count // 100), f'{operation.name}: the chosen points were reached')
    report_verdict(killer, sum_up(killer, count, points))
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('operation', choices=operations.OPERATIONS)
  parser.add_argument('--all', action='store_true')
  parser.add_argument('--points', type=int, default=SHORT)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
