# scenes.py: what a test of the window is made of
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test of the window is a file of functions marked `case`, each played with what `perform` is given made for it in a scratch
folder, in a process of its own, since one process can know one accessibility bus. `perform` prints TAP; the third argument of
the program and those after it choose cases by name."""

import os
import pathlib
import sys
import tempfile
import traceback

CASES = []


def case(function):
  CASES.append(function)
  return function


def play(function, make):
  """Whether the case passed."""
  child = os.fork()
  if child:
    return os.waitpid(child, 0)[1] == 0
  code = 1
  try:
    with tempfile.TemporaryDirectory(prefix=f'{pathlib.Path(sys.argv[0]).stem}-') as root:
      function(make(root))
    code = 0
  except Exception:
    print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()), flush=True)
  os._exit(code)


def perform(make, cases=None):
  """`make`: from a folder to what each case takes. The exit code."""
  failed = 0
  wanted = [function for function in cases or CASES if not sys.argv[3:] or function.__name__ in sys.argv[3:]]
  print(f'1..{len(wanted)}', flush=True)
  for number, function in enumerate(wanted, 1):
    passed = play(function, make)
    failed |= not passed
    print(f'{"ok" if passed else "not ok"} {number} - {function.__name__}', flush=True)
  return failed
