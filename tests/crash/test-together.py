#!/usr/bin/env python3
# test-together.py: four processes in one practice lose nothing and wait for each other in silence
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-together.py KITHCTL [--number N]: N writes for each of three people, with backups going on. Prints TAP."""

import argparse
import contextlib
import fcntl
import os
import pathlib
import sys

sys.dont_write_bytecode = True

import practice  # noqa: E402 (found beside this file)
import together  # noqa: E402

# Where SQLite says that it is about to write, and how many bytes stand for that.
PENDING, LOCK_BYTES = 0x40000000, 512


def test_nothing_lost(report, scratch, number, backups):
  folder = scratch.root / 'practice'
  clients = together.make(scratch, folder)
  people = together.work_together(scratch, folder, clients, number, backups)
  refused = [sentence for person in people for sentence in person.refused]
  weiss, brandt, desk, backup = people
  report.note(refused[:5])
  with scratch.talk(folder, user=together.WEISS) as talk:
    lost = 0
    for person, client in ((weiss, clients[together.WEISS]), (brandt, clients[together.BRANDT])):
      there = {one['id'] for one in talk.ask('people', '--client', client)}
      lost += len(set(person.answers) - there)
    lost += len(set(desk.answers) - {one['id'] for one in talk.ask('clients')})
    whole = talk.ask('check')['ok']
  report.expect(not refused, 'nobody was told that another program is in the way')
  report.expect(all(len(person.answers) == number for person in people[:3]) and not lost, 'nothing acknowledged is lost')
  report.expect(len(backup.answers) == backups, 'every backup was made meanwhile')
  report.expect(whole, 'and all is whole')
  report.figures(writes=3 * number, backups=backups, lost=lost, refused=len(refused))


@contextlib.contextmanager
def held(path):
  """The file, held by someone who does not let go."""
  descriptor = os.open(path, os.O_RDWR)
  fcntl.lockf(descriptor, fcntl.LOCK_EX, LOCK_BYTES, PENDING)
  try:
    yield
  finally:
    os.close(descriptor)


def test_control(report, scratch):
  folder = scratch.root / 'held'
  together.make(scratch, folder)
  with scratch.talk(folder, user=together.WEISS) as talk:
    talk.ask('clients')
    with held(folder / 'office.db'):
      try:
        talk.ask('client', 'add', '--name', 'Anna')
        busy = False
      except practice.Surprise as refused:
        busy = 'Another program is using' in str(refused)
    report.expect(busy, 'control: who waits in vain is told')
    talk.ask('client', 'add', '--name', 'Anna')
    report.expect(len(talk.ask('clients')) == 3, 'and can go on afterwards')


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    test_nothing_lost(report, scratch, arguments.number, max(2, arguments.number // 20))
    test_control(report, scratch)
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--number', type=int, default=60)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  main()
