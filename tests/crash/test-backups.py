#!/usr/bin/env python3
# test-backups.py: backups while several processes write
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-backups.py KITHCTL [--backups N]

Two processes add clients, each with a person, so that a record refers to a client from the other file. Meanwhile N backups are
made (6 by default). Each is restored and must open, pass check, and hold what was acknowledged before it was begun and
nothing that was not begun by its end; the last, made when all is quiet, has the content of the practice, line by line.

The control copies the two files as they stand, one after the other and without a lock, as someone might who knows no better:
such copies must be found out to hold a record whose client they do not have, or not to open at all."""

import argparse
import json
import pathlib
import shutil
import sys
import threading

import practice

SHORT = 6
WRITERS = 2
MOST_CONTROLS = 10


class Writer(threading.Thread):
  """A process that adds clients, each with a person, until it is told to stop. `acknowledged`, `begun`: of people."""

  def __init__(self, scratch, folder, number):
    super().__init__()
    self.scratch, self.folder, self.number = scratch, folder, number
    self.acknowledged, self.begun = 0, 0
    self.over = threading.Event()
    self.fault = None

  def run(self):
    try:
      with self.scratch.talk(self.folder) as talk:
        while not self.over.is_set():
          client = talk.ask('client', 'add', '--name', f'Client {self.number}.{self.begun}')
          self.begun += 1
          talk.ask('person', 'add', '--client', client, '--name', f'Person {self.number}.{self.begun}')
          self.acknowledged += 1
    except (practice.Surprise, OSError) as fault:
      self.fault = fault


def count(writers):
  return sum(writer.acknowledged for writer in writers)


class Tally:
  def __init__(self):
    self.broken = self.dangling = self.controls = self.caught = 0


def judge(result):
  """What a practice that was opened and checked is: "whole", "dangling" or "broken"."""
  if result.returncode == practice.DONE:
    return 'whole'
  faults = json.loads(result.stdout)['faults'] if result.stdout.startswith('{') else []
  return 'dangling' if any('office file does not have' in fault['what'] for fault in faults) else 'broken'


def look_at(scratch, report, tally, file, least, most):
  """Restores `file`, which must hold from `least` to `most` people."""
  folder = scratch.root / 'restored'
  restored = scratch.call('restore', file, folder)
  verdict = 'broken'
  if restored.returncode == practice.DONE:
    verdict = judge(scratch.call('check', folder, '--json'))
    people = scratch.read('info', folder)['people']
    if not least <= people <= most:
      verdict = 'broken'
      report.note(f'{people} people in a backup, where {least} to {most} were to be')
  elif 'office file does not have' in restored.stderr:
    verdict = 'dangling'
  if verdict != 'whole':
    report.note(f'{file.name}: {verdict}: {restored.stderr.strip()}')
  tally.broken += verdict == 'broken'
  tally.dangling += verdict == 'dangling'
  shutil.rmtree(folder, ignore_errors=True)


def back_up(scratch, report, tally, folder, writers, times):
  for number in range(times):
    file = scratch.root / f'backup-{number}'
    least = count(writers)
    made = scratch.call('backup', folder, file)
    most = sum(writer.begun for writer in writers)
    if made.returncode != practice.DONE:
      tally.broken += 1
      report.note(f'a backup was refused: {made.stderr.strip()}')
      continue
    look_at(scratch, report, tally, file, least, most)
    file.unlink()


def copy_without_locks(scratch, tally, folder, writers):
  """The office file first, then the record: what is written between the two has a record and no client. Of so many there is
  at least one that was not begun before."""
  copy = scratch.root / 'copy'
  copy.mkdir(mode=0o700)
  for name in ('practice.keys', 'office.db'):
    shutil.copyfile(folder / name, copy / name)
  before = count(writers)
  while count(writers) <= before + WRITERS and all(writer.is_alive() for writer in writers):
    writers[0].over.wait(0.01)
  shutil.copyfile(folder / 'clinical.db', copy / 'clinical.db')
  tally.controls += 1
  tally.caught += judge(scratch.call('check', copy, '--json')) != 'whole'
  shutil.rmtree(copy)


def compare_quiet(scratch, report, folder):
  """Row by row, as an export has them."""
  file, other = scratch.root / 'quiet', scratch.root / 'other'
  scratch.demand('backup', folder, file)
  scratch.demand('restore', file, other)
  dumps = []
  for place in (folder, other):
    output = scratch.root / f'{place.name}.json'
    scratch.demand('export', place, '--format', 'json', '--output', output)
    content = json.loads(output.read_text(encoding='utf-8'))
    dumps.append({name: value for name, value in content.items() if name not in ('made', 'exported')})
  report.expect(dumps[0] == dumps[1], 'a backup made when all is quiet has every row of the practice')


def work(report, arguments):
  scratch, tally = practice.Scratch(arguments.kithctl), Tally()
  try:
    folder = scratch.root / 'practice'
    scratch.create(folder)
    writers = [Writer(scratch, folder, number) for number in range(WRITERS)]
    for writer in writers:
      writer.start()
    try:
      back_up(scratch, report, tally, folder, writers, arguments.backups)
      while tally.caught == 0 and tally.controls < MOST_CONTROLS:
        copy_without_locks(scratch, tally, folder, writers)
    finally:
      for writer in writers:
        writer.over.set()
      for writer in writers:
        writer.join()
    written = count(writers)
    report.expect(not any(writer.fault for writer in writers), 'nobody who wrote was refused')
    for writer in writers:
      if writer.fault:
        report.note(writer.fault)
    report.expect(written >= arguments.backups, f'there was a load: {written} records were written')
    report.expect(tally.broken == 0, f'{arguments.backups} backups are whole')
    report.expect(tally.dangling == 0, 'no backup has a record without its client')
    report.expect(tally.caught > 0, f'control: a copy without locks is found out ({tally.controls} tried)')
    compare_quiet(scratch, report, folder)
    report.figures(backups=arguments.backups, writers=WRITERS, written=written, broken=tally.broken, dangling=tally.dangling,
                   controls=tally.controls, caught=tally.caught)
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--backups', type=int, default=SHORT)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
