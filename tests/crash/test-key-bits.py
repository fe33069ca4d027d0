#!/usr/bin/env python3
# test-key-bits.py: every kind of damage to the key file is found, or the generation before is used
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-key-bits.py KITHCTL [--all | --flips N]

Damages practice.keys: single bits flipped, cut short at each 64 bytes, emptied, lengthened, removed. Without
practice.keys.previous the answer must be 4 (damaged); with it, 4 or the practice with the clients it had. Never a
signal, never other clients. A process for each: so by default 100 bits, spread over the whole file, are flipped in either
way, with --all every one. (The test of the key file in C flips every bit, too.)"""

import argparse
import json
import os
import pathlib
import sys

import practice

KEYS = 'practice.keys'
PREVIOUS = 'practice.keys.previous'
SHORT = 100


class Damage:
  """Writes damaged key files and counts what kithctl makes of them."""

  def __init__(self, report, scratch, folder):
    self.report, self.scratch, self.folder = report, scratch, folder
    self.keys = (folder / KEYS).read_bytes()
    self.previous = (folder / PREVIOUS).read_bytes()
    self.clients = scratch.read('clients', folder, user='Owner')
    self.answers = {}
    self.wrong = []

  def put(self, name, content):
    path = self.folder / name
    if content is None:
      path.unlink(missing_ok=True)
      return
    path.write_bytes(content)
    os.chmod(path, 0o600)

  def try_damage(self, what, keys, previous, allowed):
    self.put(KEYS, keys)
    self.put(PREVIOUS, previous)
    result = self.scratch.call('clients', self.folder, '--json', user='Owner')
    self.answers[result.returncode] = self.answers.get(result.returncode, 0) + 1
    if practice.died_by_signal(result):
      self.wrong.append(f'{what}: ended by {practice.name_signal(result.returncode)}')
    elif result.returncode not in allowed:
      self.wrong.append(f'{what}: answered {result.returncode}: {result.stderr.strip()}')
    elif result.returncode == practice.DONE and json.loads(result.stdout) != self.clients:
      self.wrong.append(f'{what}: showed other clients')

  def close_group(self, name):
    """One test point for what was tried since the last."""
    answers = ', '.join(f'{number} × exit {code}' for code, number in sorted(self.answers.items()))
    self.report.note(f'{name}: {answers}')
    for sentence in self.wrong[:10]:
      self.report.note(sentence)
    self.report.expect(not self.wrong and self.answers, name)
    tried = sum(self.answers.values())
    wrong = len(self.wrong)
    self.answers, self.wrong = {}, []
    return tried, wrong


def flip(content, bit):
  changed = bytearray(content)
  changed[bit // 8] ^= 1 << (bit % 8)
  return bytes(changed)


def choose_bits(size, number):
  """`number` bits over the whole file, of every place in a byte: an odd stride visits all eight."""
  total = size * 8
  if number is None or number >= total:
    return range(total)
  stride = total // number
  return range(0, total, stride + (stride % 2 == 0))


def list_cuts(content):
  for size in range(0, len(content), 64):
    yield f'cut to {size} bytes', content[:size]
  yield 'lengthened by a byte', content + b'\0'
  yield 'lengthened by rubbish', content + b'rubbish' * 1000
  yield 'longer than any key file', content + bytes(1 << 20)
  yield 'zeros', bytes(len(content))


def find_damage(damage, bits):
  only, either = (practice.DAMAGED,), (practice.DONE, practice.DAMAGED)
  totals = []
  for bit in bits:
    damage.try_damage(f'bit {bit}', flip(damage.keys, bit), None, only)
  totals.append(damage.close_group('a flipped bit is found'))
  for bit in bits:
    damage.try_damage(f'bit {bit}', flip(damage.keys, bit), damage.previous, either)
  totals.append(damage.close_group('a flipped bit is found or the generation before is used'))
  for what, content in list_cuts(damage.keys):
    damage.try_damage(what, content, None, only)
  totals.append(damage.close_group('a file of another length is found'))
  for what, content in list_cuts(damage.keys):
    damage.try_damage(what, content, damage.previous, either)
  totals.append(damage.close_group('a file of another length is found or the generation before is used'))
  return totals


def find_losses(damage):
  """Both generations gone or damaged; and the control, that undamaged files are accepted by the same eyes."""
  damage.try_damage('both damaged', flip(damage.keys, 800), flip(damage.previous, 800), (practice.DAMAGED,))
  damage.try_damage('emptied, the one before damaged', b'', flip(damage.previous, 800), (practice.DAMAGED,))
  damage.close_group('with both generations damaged nothing opens')
  damage.try_damage('removed', None, damage.previous, (practice.DONE, practice.FAILED, practice.DAMAGED))
  damage.try_damage('both removed', None, None, (practice.FAILED, practice.DAMAGED))
  damage.close_group('with key files missing nothing false is shown')
  damage.try_damage('undamaged', damage.keys, damage.previous, (practice.DONE,))
  damage.close_group('control: undamaged files open')
  damage.try_damage('undamaged', damage.keys, damage.previous, (practice.DAMAGED,))
  damage.report.expect(len(damage.wrong) == 1, 'control: the test tells an opened practice from a refused one')


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    folder = scratch.root / 'practice'
    scratch.create(folder)
    scratch.add_client(folder, 'Client')
    # A change of the users makes the second generation, in which the owner is as in the first.
    desk = scratch.write_secret('desk', 'another passphrase for the desk')
    scratch.demand('users', 'add', folder, '--name', 'Desk', '--role', 'office', '--new-passphrase-file', desk,
                   *practice.CHEAP, user='Owner')
    damage = Damage(report, scratch, folder)
    bits = choose_bits(len(damage.keys), None if arguments.all else arguments.flips)
    report.note(f'{len(damage.keys)} bytes; {len(bits)} of {len(damage.keys) * 8} bits flipped, each with and without '
                'the generation before')
    totals = find_damage(damage, bits)
    find_losses(damage)
    report.figures(size=len(damage.keys), bits=len(bits), tried=sum(tried for tried, _ in totals),
                   wrong=sum(wrong for _, wrong in totals))
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--all', action='store_true')
  parser.add_argument('--flips', type=int, default=SHORT)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
