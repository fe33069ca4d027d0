#!/usr/bin/env python3
# test-rescue.py: one damaged page costs its own rows
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-rescue.py KITHCTL [--pages N]

Damages one page of a file of a practice of invented people (12 of them by default, spread evenly over both files), rescues what is
readable, and compares exports row by row. Every row that is missing must be told as lost; rows that could not be read are of
one table, for a page belongs to one; no row has changed; what is rescued passes check and is found by search; the damaged
practice is byte for byte as it was. The first page holds the key to all others: without it the file is told as unread.

The control rescues a practice that is whole: nothing is lost."""

import argparse
import json
import pathlib
import shutil
import sys

import killing
import practice

SHORT = 12
PAGE = 4096
USER = 'Dr. Hanna Weiss'
PASSPHRASE = 'quiet willow lantern harbour'
# Where one of these is lost that others refer to, an empty one stands in its place.
HELD = {'contact', 'session', 'appointment_kind'}
BOOKKEEPING = {'version', 'changed', 'actor'}


class Tally:
  def __init__(self):
    self.pages = self.rescued = self.lost = self.alone = self.unread = 0
    self.faults = []


def read_rows(scratch, folder):
  """Every row of an export, by file, table and id."""
  output = scratch.root / 'export.json'
  output.unlink(missing_ok=True)
  scratch.demand('export', folder, '--format', 'json', '--output', output, user=USER)
  content = json.loads(output.read_text(encoding='utf-8'))
  return {(file, table, row['id']): row for file in ('office', 'clinical') for table, rows in content[file].items() for row in rows}


def rescue(scratch, folder):
  new = scratch.root / 'rescued'
  shutil.rmtree(new, ignore_errors=True)
  return new, json.loads(scratch.demand('rescue', folder, new, user=USER))


def same(before, after):
  """Whether a row is what it was, but for a reference that leads to something lost."""
  return all(after.get(name) in (value, None) for name, value in before.items() if name not in BOOKKEEPING)


def judge(before, after, told):
  """The faults of a rescue."""
  lost = {(loss['file'], loss['table'], loss['id']): loss['cause'] for loss in told['lost']}
  # Where no index tells which rows stood in a place, the table alone is told.
  unknown = {key[:2] for key in lost if key[2] is None}
  missing = {key for key in before if key not in after and key[0] not in told['unread']}
  yield from (f'{key[1]} is missing and not told' for key in missing if key not in lost and key[:2] not in unknown)
  yield from (f'{key[1]} is told as lost and is there' for key in lost if key in after and key[1] not in HELD)
  tables = {key[:2] for key, cause in lost.items() if cause == 'unreadable'}
  if len(tables) > 1:
    yield f'one page has cost rows of {sorted(table for _, table in tables)}'
  yield from (f'{key[1]} has changed' for key in before if key in after and not same(before[key], after[key])
              and not (key[1] in HELD and (key in lost or key[0] in told['unread'])))


def try_page(scratch, tally, folder, before, file, page):
  world = scratch.root / 'damaged'
  shutil.rmtree(world, ignore_errors=True)
  practice.copy_tree(folder, world)
  path = world / file
  content = bytearray(path.read_bytes())
  content[page * PAGE + 1000] ^= 1
  path.write_bytes(content)
  new, told = rescue(scratch, world)
  tally.pages += 1
  tally.unread += len(told['unread'])
  tally.lost += sum(loss['cause'] == 'unreadable' for loss in told['lost'])
  tally.alone += sum(loss['cause'] == 'alone' for loss in told['lost'])
  tally.rescued += told['rows']
  faults = list(judge(before, read_rows(scratch, new), told))
  if path.read_bytes() != bytes(content):
    faults.append('the damaged file has changed')
  if page == 0 and told['unread'] != [file[:-3]]:
    faults.append('without its first page the file is not told as unread')
  scratch.demand('check', new, user=USER)
  tally.faults += [f'{file}, page {page}: {fault}' for fault in faults]


def try_whole(scratch, report, folder, before):
  new, told = rescue(scratch, folder)
  report.expect(told['ok'] and not told['lost'], 'control: of a practice that is whole nothing is lost')
  report.expect(read_rows(scratch, new) == before, 'control: every row of it is there')
  report.expect(scratch.read('search', new, 'mother', user=USER) == scratch.read('search', folder, 'mother', user=USER),
                'control: the search finds the same')
  verbs = scratch.read('history', new, user=USER)
  report.expect(verbs == [], 'control: the history begins anew')


def work(report, arguments):
  scratch, tally = practice.Scratch(arguments.kithctl), Tally()
  try:
    scratch.passphrase.write_text(PASSPHRASE + '\n', encoding='utf-8')
    folder = scratch.root / 'practice'
    scratch.demand('demo', folder, '--zone', 'Europe/Berlin', *practice.CHEAP)
    before = read_rows(scratch, folder)
    try_whole(scratch, report, folder, before)
    pages = [(file, page) for file in ('office.db', 'clinical.db') for page in range((folder / file).stat().st_size // PAGE)]
    for index in killing.choose_points(len(pages), arguments.pages or len(pages)):
      try_page(scratch, tally, folder, before, *pages[index])
    for fault in tally.faults[:20]:
      report.note(fault)
    report.expect(tally.lost > 0, f'damage costs something: {tally.lost} rows of {tally.pages} pages')
    report.expect(not tally.faults, f'what is lost is told, and is of one page ({len(tally.faults)} faults)')
    report.figures(pages=tally.pages, lost=tally.lost, alone=tally.alone, unread=tally.unread, faults=len(tally.faults))
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--pages', type=int, default=SHORT, help='0 for all')
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
