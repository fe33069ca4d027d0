#!/usr/bin/env python3
# many-clients.py: thousands of clients in one batch
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""many-clients.py KITHCTL [--clients N]: adds N clients in one batch; each answer must be an id, and each id be listed."""

import argparse
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'crash'))

import practice  # noqa: E402 (found beside this folder)


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    folder, number = scratch.root / 'practice', arguments.clients
    scratch.create(folder)
    start = time.monotonic()
    answers = scratch.batch(folder, [f'client add --name "Client {order * 7919 % number}"' for order in range(number)])
    took = time.monotonic() - start
    ids = {answer.split()[1] for answer in answers if answer.startswith('ok ')}
    listed = {row['id'] for row in scratch.read('clients', folder)}
    check = scratch.call('check', folder)
    report.note(f'{len(ids)} clients in {took:.1f} s; check answers {check.returncode}')
    report.figures(clients=len(ids), seconds=round(took, 1), check=check.returncode)
    report.expect(len(ids) == number, 'every client is acknowledged')
    report.expect(ids == listed, 'and listed')
    report.expect(check.returncode == practice.DONE, 'check is content')
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--clients', type=int, default=10000)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
