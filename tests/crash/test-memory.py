#!/usr/bin/env python3
# test-memory.py: nothing of a key stays in the memory of kithctl, and nothing clinical comes into that of the desk
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-memory.py KITHCTL TELL-KEYS: prints TAP."""

import os
import pathlib
import signal
import sys

sys.dont_write_bytecode = True

import memory  # noqa: E402 (found beside this file)
import practice  # noqa: E402

OWNER = 'Owner'
SECRET, DESK_SECRET = 'zyx otters in a lighthouse', 'vwq badgers under a bridge'
MARKERS = {'note': b'Zyxmarknote', 'person': b'Zyxmarkperson', 'task': b'Zyxmarktask', 'event': b'Zyxmarkevent'}


def write_record(scratch, folder):
  client = scratch.add_client(folder, 'Anna Keller')
  for line in (('person', 'add', '--name', 'Zyxmarkperson', '--relation', 'friend'),
               ('course', 'start', '--template', 'ipt-16-us'),
               ('session', 'add', '--on', '2026-01-05'),
               ('session', 'note', '--session', '1', '--text', 'Zyxmarknote'),
               ('task', 'add', '--text', 'Zyxmarktask'),
               ('event', 'add', '--kind', 'move', '--on', '2020', '--text', 'Zyxmarkevent')):
    scratch.demand(*line[:2], folder, '--client', client, *line[2:], user=OWNER)
  return client


def read_all(talk, client, full):
  """Whatever this user may read."""
  for line in (('clients',), ('info',), ('check',), ('history',), ('search', 'Zyx'), ('therapist', 'list')):
    talk.ask(*line)
  if full:
    for line in (('people',), ('session', 'list'), ('task', 'list'), ('event', 'list'), ('history',)):
      talk.ask(*line, '--client', client)


def ask_forbidden(talk, client):
  for line in (('people',), ('session', 'list'), ('map', '-o', '/nonexistent/map.svg')):
    try:
      talk.ask(*line, '--client', client)
    except practice.Surprise as refused:
      assert 'may see the records' in str(refused), refused
    else:
      raise practice.Surprise(f'the desk could {line}')


def test_lock(report, scratch, tell_keys, folder, client):
  needles = memory.list_keys(tell_keys, folder, OWNER, SECRET, scratch.environment)
  with scratch.talk(folder, user=OWNER) as talk:
    read_all(talk, client, True)
    open_now = memory.search(talk.process.pid, needles)
    talk.ask('lock')
    locked = memory.search(talk.process.pid, needles)
  report.note(f'open: {open_now}')
  report.note(f'locked: {locked}')
  report.expect(all(name in open_now for name in memory.NEEDED), 'control: the keys are found while the practice is open')
  report.expect('passphrase' not in open_now and 'slot key' not in open_now, 'the passphrase and its key go with the unlocking')
  report.expect(not locked, 'after the lock there is no copy of a key or of the passphrase')
  report.figures(needles=len(needles), found=sum(map(len, locked.values())))


def test_desk(report, scratch, folder, client, desk):
  with scratch.talk(folder, user='Desk', secret=desk) as talk:
    read_all(talk, client, False)
    ask_forbidden(talk, client)
    seen = memory.search(talk.process.pid, MARKERS)
  with scratch.talk(folder, user=OWNER) as talk:
    read_all(talk, client, True)
    control = memory.search(talk.process.pid, MARKERS)
  files = [path.name for path in folder.rglob('*') if path.is_file()
           and any(marker in path.read_bytes() for marker in MARKERS.values())]
  report.note(f'desk: {seen}; therapist: {sorted(control)}; files: {files}')
  report.expect(sorted(control) == sorted(MARKERS), 'control: a therapist has every marker in memory')
  report.expect(not seen, 'the desk has no clinical word in memory')
  report.expect(not files, 'no file holds one')


def test_fault(report, scratch, folder):
  """A program that is ended by a fault of its own leaves nothing behind."""
  with scratch.talk(folder, user=OWNER) as talk:
    talk.ask('clients')
    limits = pathlib.Path(f'/proc/{talk.process.pid}/limits').read_text(encoding='utf-8')
    os.kill(talk.process.pid, signal.SIGSEGV)
    _, status = os.waitpid(talk.process.pid, 0)
    talk.process.returncode = -signal.SIGSEGV
  report.expect(os.WIFSIGNALED(status) and not os.WCOREDUMP(status), 'a fault leaves no core')
  report.expect(any(line.split()[:6] == ['Max', 'core', 'file', 'size', '0', '0'] for line in limits.splitlines()),
                'and none could be wished for')
  left = [path for path in (scratch.root).rglob('core*')]
  report.expect(not left, 'nor does one lie about')


def work(report, kithctl, tell_keys):
  scratch = practice.Scratch(kithctl)
  try:
    scratch.passphrase = scratch.write_secret('passphrase', SECRET)
    desk = scratch.write_secret('desk', DESK_SECRET)
    folder = scratch.root / 'practice'
    scratch.create(folder)
    client = write_record(scratch, folder)
    scratch.demand('users', 'add', folder, '--name', 'Desk', '--role', 'office', '--new-passphrase-file', desk, *practice.CHEAP,
                   user=OWNER)
    test_lock(report, scratch, tell_keys, folder, client)
    test_desk(report, scratch, folder, client, desk)
    test_fault(report, scratch, folder)
  finally:
    scratch.close()


if __name__ == '__main__':
  practice.run_reported(work, *sys.argv[1:3])
