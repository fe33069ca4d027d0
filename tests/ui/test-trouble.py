#!/usr/bin/env python3
# test-trouble.py: what the window says where a practice can't be opened or written, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-trouble.py KITH KITHCTL TROUBLE [CASE...]: prints TAP. TROUBLE is a library with which a folder gets into trouble. Each
sentence has to say what happened, what is safe, and what to do."""

import datetime
import hashlib
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
TROUBLE = sys.argv.pop(3)

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


def open_in_trouble(window, house, word=None):
  """What its file says befalls the practice."""
  trouble = house.root / 'trouble'
  if word:
    trouble.write_text(word)
  window.environment['KITH_TEST_FOLDER'] = str(house.practice)
  window.environment['KITH_TEST_TROUBLE'] = str(trouble)
  window.open(house.practice, preload=TROUBLE)
  return trouble


@case
def a_folder_that_no_practice_can_be_in(house):
  for word, happened, way_out in (('network', 'This folder is on a network', 'disk of this computer'),
                                  ('read-only', '“office.db” can', 'check the permissions of the folder')):
    with desk.Desk(KITH) as window:
      open_in_trouble(window, house, word)
      unlock(window, 'Dr. Weiss', tab=None)
      says_all(find_sentence(window, happened), happened, way_out)
      window.quit()


def open_lena(window):
  window.press('button', 'Anna Keller', 'row.open')
  window.press('page tab', 'Inventory')
  window.press('button', lambda name: name.startswith('Lena,'), 'row.open')
  window.find('text', 'Relation')


def know_relation(house):
  lena, = house.ctl('people', house.practice, '--client', 'Anna Keller')
  return lena['relation']


@case
def what_can_not_be_stored_is_stored_when_it_can(house):
  for word, happened, way_out in (('full', 'The disk is full.', 'make some room'),
                                  ('read-only', '“clinical.db” can', 'check the permissions of the folder')):
    with desk.Desk(KITH, height=1600) as window:
      trouble = open_in_trouble(window, house)
      unlock(window, 'Dr. Weiss')
      open_lena(window)
      trouble.write_text(word)
      window.write('Relation', f'neighbour, {word}')
      says_all(find_sentence(window, happened), happened, way_out)
      assert know_relation(house) != f'neighbour, {word}'
      trouble.unlink()
      desk.wait_for(lambda word=word: know_relation(house) == f'neighbour, {word}', 'it to be stored')
      window.gone('label', lambda name, happened=happened: (name or '').startswith(happened))
      window.quit()


@case
def what_can_not_be_stored_is_not_lost_unasked(house):
  with desk.Desk(KITH, height=1600) as window:
    trouble = open_in_trouble(window, house)
    unlock(window, 'Dr. Weiss')
    open_lena(window)
    trouble.write_text('full')
    window.write('Relation', 'neighbour')
    find_sentence(window, 'The disk is full.')
    window.press_key('ctrl+l')
    window.press('button', 'Cancel')
    window.gone('button', 'Lock Anyway')
    window.press_key('ctrl+q')
    window.press('button', 'Cancel')
    window.gone('button', 'Lock Anyway')
    window.press_key('ctrl+l')
    window.press('button', 'Lock Anyway')
    window.find('text', 'Passphrase')
    trouble.unlink()
    unlock(window, 'Dr. Weiss', tab=None)
    window.find('text', 'Relation')
    assert know_relation(house) == 'friend'
    window.quit()


@case
def a_note_waits_for_room(house):
  about = (house.practice, '--client', 'Anna Keller')
  today = datetime.date.today()
  house.ctl('course', 'start', *about, '--template', 'ipt-16-uk', '--on', today)
  house.ctl('session', 'add', *about, '--on', today)
  with desk.Desk(KITH, width=1400, height=1700) as window:
    trouble = open_in_trouble(window, house)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('button', 'Session')
    window.find('text', 'What we worked on')
    trouble.write_text('full')
    window.write('What we worked on', 'How she told him')
    window.find('label', 'Not stored yet')
    find_sentence(window, 'The disk is full.')
    trouble.unlink()
    window.find('label', 'Stored')
    window.quit()
  session, = house.ctl('session', 'list', *about)
  note, = session['notes']
  assert note['text'] == 'How she told him', note


@case
def a_note_that_waits_is_stored_on_the_way_out(house):
  """Locking tries once more, and waits for it."""
  about = (house.practice, '--client', 'Anna Keller')
  today = datetime.date.today()
  house.ctl('course', 'start', *about, '--template', 'ipt-16-uk', '--on', today)
  house.ctl('session', 'add', *about, '--on', today)
  with desk.Desk(KITH, width=1400, height=1700) as window:
    trouble = open_in_trouble(window, house)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('button', 'Session')
    window.find('text', 'What we worked on')
    trouble.write_text('full')
    window.write('What we worked on', 'How she told him')
    window.find('label', 'Not stored yet')
    find_sentence(window, 'The disk is full.')
    window.press_key('ctrl+l')
    window.find('button', 'Lock Anyway')
    trouble.unlink()
    window.press('button', 'Lock Anyway')
    window.find('text', 'Passphrase')
    window.quit()
  session, = house.ctl('session', 'list', *about)
  assert [note['text'] for note in session['notes']] == ['How she told him'], session


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


@case
def a_lost_key_file(house):
  (house.practice / 'practice.keys').unlink()
  with desk.Desk(KITH, height=1000) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('backups')
    window.press('button', 'Check…')
    window.find('label', 'No Damage Found')
    sentence = find_sentence(window, 'The key file is damaged or missing')
    assert 'everything can be opened' in sentence and 'passphrase' in sentence, sentence
    window.press('button', 'Close')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
