#!/usr/bin/env python3
"""That the fuzzer would find something: faults are planted behind a change that few files get.

    test-fuzz-control.py FUZZ-IMPORT FIXTURES sanitized|plain

SPDX-License-Identifier: GPL-3.0-or-later
"""
import os
import re
import subprocess
import sys

FUZZER, FIXTURES, BUILD = sys.argv[1:]
FAULTS = {'slow': 'took more than a second'}
if BUILD == 'sanitized':
  FAULTS['overflow'] = 'heap-buffer-overflow'


def fuzz(kind, fault, seconds, seed):
  environment = dict(os.environ, KITH_FUZZ_PLANT=fault)
  return subprocess.run([FUZZER, kind, str(seconds), FIXTURES, str(seed)], env=environment, stdout=subprocess.PIPE,
                        stderr=subprocess.STDOUT, timeout=100, errors='replace')


def check(kind, fault):
  found = fuzz(kind, fault, 60, 1)
  assert found.returncode != 0, f'{kind}: nothing was found'
  assert FAULTS[fault] in found.stdout, found.stdout
  seed = re.search(r'^Bail out! The file of seed (\d+) ', found.stdout, re.M)
  assert seed, found.stdout
  again = fuzz(kind, fault, 0, seed.group(1))
  assert again.returncode != 0 and FAULTS[fault] in again.stdout, f'{kind}: seed {seed.group(1)} alone finds nothing'


def main():
  cases = [(kind, fault) for kind in ('gedcom', 'csv', 'graphml') for fault in FAULTS]
  print(f'1..{len(cases)}')
  failed = False
  for number, (kind, fault) in enumerate(cases, 1):
    try:
      check(kind, fault)
      print(f'ok {number} {kind} {fault}')
    except AssertionError as error:
      failed = True
      print(f'not ok {number} {kind} {fault}')
      print('\n'.join(f'# {line}' for line in str(error).splitlines()))
  return failed


if __name__ == '__main__':
  sys.exit(main())
