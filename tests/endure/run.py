#!/usr/bin/env python3
# run.py: the long forms of the tests, and tests/endurance.md, which they write
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py [NAME...]: runs all rows, or those named, and puts what they found into tests/endurance.md. Rows that did not
run stay as they were. kithctl is the first on PATH. Exits 1 when a row failed.

Rows of one process at a time share the processors, the others have them alone. Where deriving keys is not what a row is about, it is
cut short as in ./dev test: it would be nine tenths of the time."""

import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import threading
import time

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(TESTS / 'crash'))

import edits  # noqa: E402 (found beside this folder)

PAPER = TESTS / 'endurance.md'
LIBRARIES = ('sqlcipher', 'libsodium', 'glib-2.0', 'libdex-1')
OPERATIONS = ('create', 'client-add', 'users-add', 'users-passphrase', 'users-owner', 'users-remove', 'rekey', 'undo', 'backup',
              'backup-daily', 'erase', *edits.EDITS, 'control')

# Name → script, its arguments after kithctl, and what the figures say.
ATTACKS = {
  'guess': 'Passphrases and recovery codes guessed',
  'read-as-desk': 'Everything asked with the passphrase of the desk, and clinical words looked for in the answers',
  'put-back-the-old': 'Files of an old copy put over new ones',
  'use-old-keys': 'The key file of before put back by who was sent away',
  'swap-files': 'Files of two practices, and the two of one, mixed',
  'take-files-away': 'Each file deleted, emptied, cut, or made a link or a folder',
  'edit-bytes': 'Bytes edited here and there in each file, a hundred times',
  'copy-while-written': 'The folder copied while someone works in it',
  'open-twice': 'The same client edited by two at once',
}
ROWS = {
  'random-kills': ('crash/test-random-kills.py', ['--kills', '10000', '--check-every', '50', '--workers', '2'],
                   'Killed {kills} times while adding clients: of {rows} acknowledged rows {lost} lost, {corrupt} corrupt'),
  **{f'kill-{name}': ('crash/test-kill-points.py', [name, '--all'],
                      'Killed at {points} of {calls} file-changing calls, {kills} times, {moved} of them opened after '
                      'moving the folder: {corrupt} corrupt, {half} half done, {lost} acknowledged and lost')
     for name in OPERATIONS},
  **{f'cuts-{name}': ('crash/test-power-cuts.py', [name, '--cuts', '1000'],
                      'The power cut {cuts} times over {calls} calls that change the disk, {states} different states opened: '
                      '{corrupt} corrupt, {half} half done, {lost} acknowledged and lost')
     for name in OPERATIONS},
  **{f'fails-{name}': ('crash/test-failing-calls.py', [name, '--all'],
                       'No room or a broken disk at {points} of {calls} calls, {tried} tries, done all the same {overcome} times: '
                       '{corrupt} corrupt, {half} half done, {lost} acknowledged and lost, {silent} without a word')
     for name in OPERATIONS if name != 'control'},
  'backups': ('crash/test-backups.py', ['--backups', '100'],
              'Of {backups} backups made while {writers} processes wrote {written} records {broken} are not whole and {dangling} '
              'hold a record without its client; of {controls} copies made without the locks {caught} do'),
  'rescue': ('crash/test-rescue.py', ['--pages', '0'],
             'Each of {pages} pages damaged and the rest rescued: {lost} rows lost that stood on it, {alone} that hung on those; '
             '{unread} times a file could not be read at all; {faults} not told'),
  'key-bits': ('crash/test-key-bits.py', ['--all'],
               'All {bits} bits of the key file ({size} bytes) flipped and the file cut, {tried} tries: {wrong} wrong answers'),
  **{f'bits-{name}': ('crash/test-file-bits.py', [file, '--flips', '10000'],
                      '{bits} bits of {file} ({size} bytes) flipped, {changes} other kinds of damage: {wrong} not found')
     for name, file in (('office', 'office.db'), ('clinical', 'clinical.db'), ('backup', 'backup'))},
  'plaintext': ('crash/test-plaintext.py', ['--clients', '10000'],
                '{clients} clients, {writes} writes read: {written} writes and {files} files with a marker'),
  'together': ('crash/test-together.py', ['--number', '3334'],
               'Four processes, {writes} writes and {backups} backups at once: {lost} lost, {refused} times told to wait'),
  **{f'attack-{name}': ('endure/attacks.py', [name], f'{sentence}: {{held}} of {{tried}} tries held')
     for name, sentence in ATTACKS.items()},
  'many-clients': ('endure/many-clients.py', [], '{clients} clients in one batch in {seconds} s; check answered {check}'),
}
# These keep all processors busy by themselves, or measure how long something takes.
ALONE = {'random-kills', 'backups', 'together', 'many-clients'}
# What is looked for here is what a real derivation leaves behind, or how long guessing takes.
DERIVING = {'plaintext', 'many-clients', *(f'attack-{name}' for name in ATTACKS)}
HEAD = '''# Endurance

Written by `./dev endure`; not to be edited. A run replaces only the rows that it ran. `kill-control` and `cuts-control` are a
writer that is unsafe on purpose: there the tests must find faults. Deriving keys is cut short where it is not the subject.

{machine}

| Row | Verdict | What was found | When | Took |
|---|---|---|---|---|
'''
ROW = re.compile(r'^\| ([a-z-]+) \|')
FIGURES = '# figures '
PAPER_LOCK = threading.Lock()


def read_version(library):
  result = subprocess.run(['pkg-config', '--modversion', library], capture_output=True, text=True, check=False)
  return f'{library} {result.stdout.strip() or "unknown"}'


def describe_machine():
  """The kind of machine, not which one."""
  match = re.search(r'^model name\s*:\s*(.+)$', pathlib.Path('/proc/cpuinfo').read_text(encoding='utf-8'), re.MULTILINE)
  model = match[1].strip() if match else platform.machine()
  kernel = re.match(r'[\d.]+', platform.release())
  libraries = ', '.join(map(read_version, LIBRARIES))
  return (f'Last run on {datetime.date.today()}: {model}, {len(os.sched_getaffinity(0))} cores, '
          f'Linux {kernel[0] if kernel else "unknown"}; {libraries}.')


def find_environment(name, kithctl):
  if name in DERIVING:
    return None
  quick = pathlib.Path(kithctl).resolve().parents[1] / 'tests' / 'libquick-derivation.so'
  return dict(os.environ, LD_PRELOAD=str(quick))


def run_row(name, kithctl):
  """Runs a row, showing what it says. Returns whether it passed and its figures."""
  script, arguments, _ = ROWS[name]
  figures = {}
  with subprocess.Popen([sys.executable, '-B', TESTS / script, kithctl, *arguments], stdout=subprocess.PIPE,
                        env=find_environment(name, kithctl), text=True) as process:
    for line in process.stdout:
      print(f'{name}: {line}', end='', flush=True)
      if line.startswith(FIGURES):
        figures = json.loads(line[len(FIGURES):])
  return process.returncode == 0, figures


def format_row(name, passed, figures, took):
  try:
    sentence = ROWS[name][2].format(**figures)
  except KeyError:
    sentence = 'did not get to its end'
  verdict = 'passed' if passed else '**failed**'
  return f'| {name} | {verdict} | {sentence} | {datetime.date.today()} | {datetime.timedelta(seconds=round(took))} |'


def read_rows():
  if not PAPER.exists():
    return {}
  lines = PAPER.read_text(encoding='utf-8').splitlines()
  return {match[1]: line for line in lines if (match := ROW.match(line)) and match[1] in ROWS}


def write_paper(name, row):
  with PAPER_LOCK:
    put_row(name, row)


def put_row(name, row):
  rows = read_rows() | {name: row}
  lines = [rows[known] for known in ROWS if known in rows]
  aside = PAPER.with_suffix('.md.new')
  aside.write_text(HEAD.format(machine=describe_machine()) + '\n'.join(lines) + '\n', encoding='utf-8')
  aside.replace(PAPER)


def run_rows(names, kithctl, at_once):
  """Returns those that failed."""
  def run(name):
    start = time.monotonic()
    passed, figures = run_row(name, kithctl)
    write_paper(name, format_row(name, passed, figures, time.monotonic() - start))
    return passed

  with concurrent.futures.ThreadPoolExecutor(at_once) as pool:
    return [name for name, passed in zip(names, pool.map(run, names)) if not passed]


def main():
  parser = argparse.ArgumentParser(description='Runs the long tests and writes tests/endurance.md.')
  parser.add_argument('names', nargs='*', metavar='NAME', help=', '.join(ROWS))
  names = parser.parse_args().names
  unknown = [name for name in names if name not in ROWS]
  kithctl = shutil.which('kithctl')
  if unknown or not kithctl:
    parser.error(f'there is no {unknown[0]} among {", ".join(ROWS)}' if unknown else 'there is no kithctl on PATH')
  names = names or list(ROWS)
  failed = run_rows([name for name in names if name in ALONE], kithctl, 1)
  failed += run_rows([name for name in names if name not in ALONE], kithctl, len(os.sched_getaffinity(0)))
  print(f'failed: {", ".join(failed)}' if failed else 'all passed')
  return 1 if failed else 0


if __name__ == '__main__':
  sys.exit(main())
