#!/usr/bin/env python3
# test-trouble.py: what the window says where a practice can't be opened or written, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-trouble.py KITH KITHCTL NETWORK [CASE...]: prints TAP. NETWORK is a library with which a folder is on a network. Each
sentence has to say what happened, what is safe, and what to do."""

import hashlib
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
NETWORK = sys.argv.pop(3)

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import KITH, KITHCTL, PASSPHRASE, House, unlock  # noqa: E402
from scenes import case  # noqa: E402

PAGE = 4096
KEYS = ('practice.keys', 'practice.keys.previous')
SAFE = ('nothing was changed', 'nothing in it was changed', 'is safe', 'is not lost', 'stays as it is')


def says_all(sentence, happened, way_out):
  words = sentence.lower().replace('’', "'")
  assert sentence.startswith(happened), sentence
  assert any(safe in words for safe in SAFE), f'what is safe: {sentence}'
  assert way_out in words, f'what to do: {sentence}'
  assert '!' not in sentence, sentence


def find_sentence(window, happened):
  return window.find('label', lambda name: (name or '').startswith(happened)).name


def spoil_keys(house):
  for name in KEYS:
    path = house.practice / name
    content = bytearray(path.read_bytes())
    content[40] ^= 1
    path.write_bytes(content)


def age_kith(house):
  """What a later Kith has written: only the first and the last bytes are known of it."""
  content = b'KITHKEYS' + (9).to_bytes(4, 'little') + bytes(300)
  content += hashlib.blake2b(content, digest_size=32).digest()
  for name in KEYS:
    (house.practice / name).write_bytes(content)


def remove_keys(house):
  for name in KEYS:
    (house.practice / name).unlink()


# What is done to the practice, how the sentence begins, and what it advises.
BEFORE_THE_DOOR = (
  (spoil_keys, 'The key file of this practice is damaged.', 'restore the newest backup'),
  (age_kith, 'This practice was last used with a newer Kith.', 'update kith'),
  (remove_keys, 'This folder holds no practice.', 'choose another folder'),
)


@case
def what_is_the_matter_is_said_before_the_door(house):
  keys = {name: (house.practice / name).read_bytes() for name in KEYS}
  for harm, happened, way_out in BEFORE_THE_DOOR:
    harm(house)
    with desk.Desk(KITH) as window:
      window.open(house.practice)
      window.find('label', 'This Practice Can’t Be Opened')
      says_all(find_sentence(window, happened), happened, way_out)
      window.find('button', 'Restore a Backup…')
      for name, content in keys.items():
        (house.practice / name).write_bytes(content)
        (house.practice / name).chmod(0o600)
      window.press('button', 'Try Again')
      unlock(window, 'Dr. Weiss')
      window.find('button', 'Anna Keller')
      window.quit()


@case
def a_wrong_passphrase(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss', 'not this one', tab=None)
    says_all(find_sentence(window, 'This passphrase doesn'), 'This passphrase doesn', 'caps lock')
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.quit()


@case
def a_folder_on_a_network(house):
  with desk.Desk(KITH) as window:
    window.environment['KITH_TEST_NETWORK'] = str(house.practice)
    window.open(house.practice, preload=NETWORK)
    unlock(window, 'Dr. Weiss', tab=None)
    says_all(find_sentence(window, 'This folder is on a network'), 'This folder is on a network', 'disk of this computer')
    window.quit()


def ask(house, verb):
  return subprocess.run([KITHCTL, verb, house.practice, '--user', 'Dr. Weiss', '--passphrase-file', house.root / 'weiss'],
                        capture_output=True, check=False).returncode


def damage_quietly(house):
  """A page that nothing at the door reads. What the file is then."""
  path = house.practice / 'clinical.db'
  sound = path.read_bytes()
  for page in reversed(range(1, len(sound) // PAGE)):
    content = bytearray(sound)
    content[page * PAGE + PAGE // 2] ^= 1
    path.write_bytes(content)
    if ask(house, 'info') == 0 and ask(house, 'check') != 0:
      return bytes(content)
  raise desk.Missing('a page that is not read at the door')


@case
def damage_in_a_practice_that_opens(house):
  """A check finds it, and from there everything leads to what can be done."""
  content = damage_quietly(house)
  with desk.Desk(KITH, height=1000) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('backups')
    window.press('button', 'Check…')
    window.find('label', 'The Practice Is Damaged')
    window.press('button', 'Lock and Go On…')
    window.find('text', 'Passphrase')
    window.find('button', 'Restore a Backup…')
    window.press('button', 'Rescue What Is Readable…')
    window.write('Passphrase', PASSPHRASE, inside=window.find('dialog', 'Rescue What Is Readable'))
    window.press('button', 'Rescue')
    window.press('button', 'Open the New Practice')
    # The door of the damaged one looks like that of the new one otherwise.
    window.gone('button', 'Rescue What Is Readable…')
    unlock(window, 'Dr. Weiss')
    window.find('button', 'Anna Keller')
    window.quit()
  assert (house.practice / 'clinical.db').read_bytes() == content


@case
def a_practice_that_is_sound(house):
  with desk.Desk(KITH, height=1000) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('backups')
    window.press('button', 'Check…')
    window.find('label', 'No Damage Found')
    window.press('button', 'Close')
    window.gone('label', 'No Damage Found')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
