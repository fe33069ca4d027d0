#!/usr/bin/env python3
# count-tests.py: how many test cases passed, failed and were skipped
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the testlog.json files of `meson test` named as arguments and prints one line, `N passed, N failed`,
with `, N skipped` where there are such. Every TAP line counts, and a program without TAP counts as one. A program
that crashed, ran out of time or left test points out counts as failed, whatever its lines said. Above that line
stands each failure once more, with what its program said last before it, for who sees only the end of a long log.
Exits 1 if any failed or none ran."""

import json
import re
import sys

POINT = re.compile(r'^( *)(not )?ok\b([^#\n]*)(?:#\s*(SKIP|TODO)\b)?', re.IGNORECASE | re.MULTILINE)
PLAN = re.compile(r'^1\.\.[0-9]+', re.MULTILINE)
LINES_TOLD = 12
FINE = {'OK', 'SKIP', 'EXPECTEDFAIL', 'IGNORED'}


def judge(match):
  refused, directive = match[2], (match[4] or '').upper()
  if directive == 'TODO' or (directive == 'SKIP' and not refused):
    return 'skipped'
  return 'failed' if refused else 'passed'


def read_points(output):
  """The verdict of each test point, without those that only sum up the points indented before them."""
  verdicts = []
  depth = 0
  for line in output.splitlines():
    match = POINT.match(line)
    if not match:
      continue
    indent = len(match[1])
    sums_up = indent < depth
    depth = indent
    if not sums_up:
      verdicts.append(judge(match))
  return verdicts


def read_program(entry):
  output = entry.get('stdout') or ''
  verdicts = read_points(output) if PLAN.search(output) else []
  if entry['result'] not in FINE and 'failed' not in verdicts:
    verdicts.append('failed')
  if not verdicts:
    verdicts.append('skipped' if entry['result'] == 'SKIP' else 'passed')
  return verdicts


def last_lines(text):
  return [f'  {line[:200]}' for line in text.splitlines()[-LINES_TOLD:]]


def tell_failures(entry):
  """The lines that say which points of a program failed, and what it said before each; none where all went well."""
  output, errors = entry.get('stdout') or '', entry.get('stderr') or ''
  refused = [match for match in POINT.finditer(output) if judge(match) == 'failed'] if PLAN.search(output) else []
  if entry['result'] in FINE and not refused:
    return []
  told = [f'{entry["name"]}: {entry["result"]}']
  if not refused:
    told += last_lines(output)
  for match in refused:
    told += last_lines(output[:match.end()])
  return told + last_lines(errors)


def main(paths):
  verdicts = []
  failures = []
  for path in paths:
    with open(path, encoding='utf-8') as log:
      for line in log:
        entry = json.loads(line)
        verdicts += read_program(entry)
        failures += tell_failures(entry)
  if failures:
    print('Failed', *failures, sep='\n')
  passed, failed, skipped = (verdicts.count(word) for word in ('passed', 'failed', 'skipped'))
  print(f'{passed} passed, {failed} failed' + (f', {skipped} skipped' if skipped else ''))
  return 1 if failed or not passed else 0


if __name__ == '__main__':
  sys.exit(main(sys.argv[1:]))
