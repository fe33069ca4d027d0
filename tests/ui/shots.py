#!/usr/bin/env python3
# shots.py: the pictures of the README and of the metainfo, all at once
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev shot --all FOLDER [NAME…]: makes the pictures of SHOTS, or those named, in FOLDER, of one demo practice, or of one made
for their day. Each is what `./dev shot FOLDER/NAME.png` makes with the words beside its name."""

import argparse
import datetime
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import shot  # noqa: E402 (found beside this file)

TODAY = datetime.date.today()
# The demo's fullest day, of this week.
TUESDAY = TODAY - datetime.timedelta(days=TODAY.weekday() - 1)
# What a software centre shows unscaled.
WIDE, NARROW = '--size 1000x700', '--size 360x700'
SHOTS = {
  'welcome': f'--page welcome {WIDE}',
  'unlock': f'--page unlock {WIDE}',
  'today': f'--page everyone {WIDE} --on {TUESDAY}',
  'clients': f'--page clients {WIDE}',
  'overview': f'--page overview {WIDE}',
  'inventory': f'--page inventory {WIDE}',
  'map': f'--page map {WIDE}',
  'map-dark': f'--page map {WIDE} --dark',
  'map-narrow': f'--page map {NARROW}',
  'timeline': f'--page timeline {WIDE}',
  'plan': f'--page plan {WIDE}',
  'session': f'--page session {WIDE}',
  'measure': f'--page measure {WIDE}',
  'schedule': f'--page schedule {WIDE}',
  'search': f'--page search {WIDE}',
  'import': f'--page import {WIDE}',
  'print': f'--page print {WIDE}',
  'changes': f'--page changes {WIDE}',
  'preferences': f'--page preferences {WIDE}',
}
LARGEST = 150_000


def parse_arguments():
  parser = argparse.ArgumentParser(prog='./dev shot --all', description='Makes the pictures of the README.')
  parser.add_argument('folder', type=pathlib.Path)
  parser.add_argument('names', nargs='*', metavar='NAME', help='only these: ' + ', '.join(SHOTS))
  arguments = parser.parse_args()
  unknown = set(arguments.names) - set(SHOTS)
  if unknown:
    parser.error('there is no picture ' + ', '.join(sorted(unknown)))
  return arguments


def main():
  arguments = parse_arguments()
  arguments.folder.mkdir(parents=True, exist_ok=True)
  with tempfile.TemporaryDirectory(prefix='kith-shots-') as scratch:
    practice = shot.make_demo(scratch)
    for name in arguments.names or SHOTS:
      path = arguments.folder / f'{name}.png'
      words = SHOTS[name].split()
      subprocess.run([sys.executable, HERE / 'shot.py', path, *([] if '--on' in words else ['--practice', practice]), *words],
                     check=True)
      if path.stat().st_size > LARGEST:
        sys.exit(f'shot: {path} is larger than {LARGEST // 1000} kB')
  return 0


if __name__ == '__main__':
  try:
    sys.exit(main())
  except subprocess.CalledProcessError as error:
    sys.exit(error.returncode)
