#!/usr/bin/env python3
# test-random-kills.py: a writer killed at random moments loses nothing that it acknowledged
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-random-kills.py KITHCTL [--kills N] [--check-every N] [--workers N] [--seed N]

`kithctl batch` adds clients and is killed 0 to 60 ms after the first is acknowledged, again and again on the same practice,
with a new one every 100 kills. After each kill every id that was ever acknowledged must be in the list of clients, and
`check` must be content every 20 kills (or as told). The control adds ids that were acknowledged and never stored."""

import argparse
import json
import pathlib
import random
import shutil
import sys
import threading
import time
import uuid

import practice

LATEST = 0.060
LINES = 400
PER_PRACTICE = 100


class Worker(threading.Thread):
  """Kills writers of its own practice. `lost` and `corrupt` are lists of sentences."""

  def __init__(self, scratch, number, seed, kills, check_every):
    super().__init__()
    self.scratch, self.number, self.kills, self.check_every = scratch, number, kills, check_every
    self.random = random.Random(seed)
    self.folder = scratch.root / f'practice-{number}'
    self.acknowledged = set()
    self.lost, self.corrupt = [], []
    self.rows = self.killed = 0
    self.error = None

  def run(self):
    try:
      for order in range(self.kills):
        if order % PER_PRACTICE == 0:
          self.start_over()
        self.strike(order)
        if (order + 1) % self.check_every == 0 or (order + 1) % PER_PRACTICE == 0 or order + 1 == self.kills:
          self.close_group(order)
    except (practice.Surprise, OSError, ValueError) as error:
      self.error = error

  def start_over(self):
    shutil.rmtree(self.folder, ignore_errors=True)
    practice.copy_tree(self.scratch.root / 'base', self.folder)
    self.acknowledged = set()

  def strike(self, order):
    """One writer. Being the first to open the practice after the last kill, it is asked for the clients before it adds."""
    with self.scratch.start_batch(self.folder) as writer:
      names = (f'Kim {self.number} {order} {line}' for line in range(LINES))
      writer.stdin.write('clients\n' + ''.join(f'client add --name "{name}"\n' for name in names))
      writer.stdin.flush()
      clients, first = writer.stdout.readline(), writer.stdout.readline()
      time.sleep(self.random.uniform(0, LATEST))
      writer.kill()
      answers = [first] + writer.stdout.readlines()
    self.killed += writer.returncode != 0
    self.compare(order, clients)
    self.remember(answers)

  def remember(self, answers):
    """An answer that was cut off in the middle of its line acknowledges nothing."""
    words = [answer.split() for answer in answers if answer.endswith('\n')]
    if not words or any(len(word) != 2 or word[0] != 'ok' for word in words):
      raise practice.Surprise(f'batch answered {answers[:3]}')
    self.acknowledged.update(word[1] for word in words)
    self.rows += len(words)

  def compare(self, order, answer):
    """Every acknowledged client must be in what a batch answers to "clients"."""
    if not answer.startswith('ok ['):
      self.corrupt.append(f'before kill {order} of worker {self.number}: clients answered {answer[:200]}')
      return
    missing = self.acknowledged - {row['id'] for row in json.loads(answer[3:])}
    if missing:
      self.lost.append(f'before kill {order} of worker {self.number}: {len(missing)} acknowledged clients are missing')
      self.acknowledged -= missing

  def close_group(self, order):
    self.compare(order, self.scratch.batch(self.folder, ['clients'])[0])
    self.check(order)

  def check(self, order):
    result = self.scratch.call('check', self.folder)
    if result.returncode != practice.DONE:
      self.corrupt.append(f'kill {order} of worker {self.number}: check answers {result.returncode}: '
                          f'{result.stdout.strip()} {result.stderr.strip()}')


def try_control(report, scratch):
  """A writer that acknowledges before its commit: the same comparison must miss its rows."""
  liar = Worker(scratch, 'control', 0, 1, 1)
  liar.start_over()
  liar.strike(0)
  liar.close_group(0)
  report.expect(liar.rows > 0 and not liar.lost, 'control: an honest writer passes the comparison')
  liar.remember([f'ok {uuid.uuid4()}\n'])
  liar.close_group(1)
  report.expect(len(liar.lost) == 1, 'control: a row that was acknowledged and never stored is missed')


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    scratch.create(scratch.root / 'base')
    try_control(report, scratch)
    share, extra = divmod(arguments.kills, arguments.workers)
    workers = [Worker(scratch, number, arguments.seed + number, share + (number < extra), arguments.check_every)
               for number in range(arguments.workers)]
    report.note(f'seeds {arguments.seed} to {arguments.seed + arguments.workers - 1}')
    for worker in workers:
      worker.start()
    for worker in workers:
      worker.join()
    sum_up(report, workers, arguments.kills)
  finally:
    scratch.close()


def sum_up(report, workers, wanted):
  killed, rows = sum(worker.killed for worker in workers), sum(worker.rows for worker in workers)
  lost = [sentence for worker in workers for sentence in worker.lost]
  corrupt = [sentence for worker in workers for sentence in worker.corrupt]
  report.note(f'{killed} kills, {rows} acknowledged rows, {len(lost)} times lost, {len(corrupt)} times corrupt')
  for sentence in lost[:10] + corrupt[:10] + [worker.error for worker in workers if worker.error]:
    report.note(sentence)
  report.figures(kills=killed, rows=rows, lost=len(lost), corrupt=len(corrupt))
  report.expect(not any(worker.error for worker in workers), 'every writer answered as it should')
  report.expect(killed == wanted, f'{wanted} writers were killed in the middle of their work')
  report.expect(rows > wanted, 'writers got beyond their first row')
  report.expect(not lost, 'no acknowledged row is lost')
  report.expect(not corrupt, 'check is content')


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--kills', type=int, default=200)
  parser.add_argument('--check-every', type=int, default=20)
  parser.add_argument('--workers', type=int, default=1)
  parser.add_argument('--seed', type=int, default=random.SystemRandom().randrange(1 << 32))
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
