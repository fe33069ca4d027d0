#!/usr/bin/env python3
"""Exports changed at random, read and brought into a practice that is put back each time.

    fuzz-dump.py KITHCTL FUZZ-IMPORT SECONDS [control]

As a control, faults are planted behind a change that few files get, and must be found.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile

KITHCTL, FUZZER, SECONDS = sys.argv[1:4]
CONTROL = sys.argv[4:] == ['control']
EXPORT = pathlib.Path(__file__).resolve().parent.parent / 'cli' / 'test-export.py'


def load_export():
  sys.argv[1:] = [KITHCTL, '-']
  spec = importlib.util.spec_from_file_location('export', EXPORT)
  module = importlib.util.module_from_spec(spec)
  spec.loader.exec_module(module)
  return module


def main():
  export = load_export()
  with tempfile.TemporaryDirectory() as folder:
    export.SCRATCH = pathlib.Path(folder)
    seeds = export.SCRATCH / 'seeds'
    seeds.mkdir()
    export.make_empty()
    export.make_full()
    practice = export.Practice('fuzzed', full=True)
    practice.export('seeds/whole.json')
    practice.export('seeds/one.json', '--client', 'Anna Beck')
    environment = dict(os.environ, **({'KITH_FUZZ_PLANT': 'slow'} if CONTROL else {}))
    done = subprocess.run([FUZZER, 'dump', SECONDS, seeds], env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          timeout=300, errors='replace')
  if not CONTROL:
    print(done.stdout, end='')
    return done.returncode
  found = done.returncode != 0 and 'took more than a second' in done.stdout
  print(f'1..1\n{"ok" if found else "not ok"} 1 a planted fault is found')
  return not found


if __name__ == '__main__':
  sys.exit(main())
