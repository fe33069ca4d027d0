#!/usr/bin/env python3
# test-hand.py: what is done with a pointer, on a Wayland screen
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-hand.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import datetime
import json
import math
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import hand  # noqa: E402
import scenes  # noqa: E402
from scenes import case  # noqa: E402

KITH, KITHCTL = sys.argv[1:3]
PASSPHRASE = 'correct horse battery staple'
CLIENT = 'Anna Keller'


class Life:
  """A practice with one client, two people in her life and a block of appointments."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    self.practice = self.root / 'practice'
    (self.root / 'secret').write_text(f'{PASSPHRASE}\n')
    (self.root / 'secret').chmod(0o600)
    self.run('create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin', '--recovery-file',
             self.root / 'code', '--kdf-memory', '64')
    self.run('client', 'add', self.practice, '--name', CLIENT)
    self.run('therapist', 'add', self.practice, '--name', 'Dr. Weiss')
    for name, closeness in (('Lena', 10), ('Otto', 80)):
      self.run('person', 'add', self.practice, '--client', CLIENT, '--name', name, '--closeness', closeness)

  def run(self, *words):
    done = subprocess.run([KITHCTL, *map(str, words), '--passphrase-file', self.root / 'secret'], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, f'{words}: {done.stderr}'
    return done.stdout

  def closeness(self, name):
    people = json.loads(self.run('people', self.practice, '--client', CLIENT, '--json'))
    return next(person['closeness'] for person in people if person['name'] == name)

  def starts(self):
    said = self.run('schedule', self.practice, '--from', '2026-01-01', '--to', '2040-12-31', '--json')
    return [entry['start'][:16] for entry in json.loads(said)]


def enter(window, life):
  window.open(life.practice)
  window.write('Passphrase', PASSPHRASE)
  window.press('button', 'Unlock')


def find_person(window, name):
  """On the map: the list beside it calls everyone the same."""
  return window.find('button', lambda said: said is not None and said.startswith(f'{name}, '), window.find(None, 'Relationship map'))


def towards(start, end, part):
  return tuple(a + (b - a) * part for a, b in zip(start, end))


@case
def a_person_is_dragged_to_another_ring(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Map')
    lena = window.get_place(find_person(window, 'Lena'))
    centre = window.get_place(window.find(None, 'Relationship map'))
    assert math.dist(lena, centre) > 100, (lena, centre)
    window.hand.drag(lena, towards(lena, centre, 0.6))
    desk.wait_for(lambda: life.closeness('Lena') > 50, 'Lena to come nearer')
    assert life.closeness('Otto') == 80
    window.press('button', 'Undo')
    desk.wait_for(lambda: life.closeness('Lena') == 10, 'Lena to be where she was')
    window.quit()


@case
def an_appointment_is_dragged_to_another_time(life):
  monday = datetime.date.today() + datetime.timedelta(days=7 - datetime.date.today().weekday())
  life.run('plan', life.practice, '--client', CLIENT, '--pattern', '4-weekly-50', '--first', f'{monday}T10:00', '--therapist', 'Dr. Weiss')
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Schedule')
    window.press('button', 'Later')
    appointment = window.find('button', lambda name: name is not None and '10:00' in name and CLIENT in name)
    ten = window.get_place(appointment)
    hour = appointment.extents()[3] * 60 / 50
    window.hand.drag(ten, (ten[0], ten[1] + 2 * hour))
    desk.wait_for(lambda: f'{monday}T11:45' <= life.starts()[0] <= f'{monday}T12:15', 'the first appointment to be later')
    assert life.starts()[1].endswith('T10:00'), life.starts()
    window.press('button', 'Undo')
    desk.wait_for(lambda: life.starts()[0] == f'{monday}T10:00', 'the first appointment to be where it was')
    window.quit()


@case
def a_map_seen_from_near_is_dragged_like_one_seen_whole(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Map')
    centre = window.get_place(window.find(None, 'Relationship map'))
    otto = window.get_place(find_person(window, 'Otto'))
    window.hand.chord(hand.CONTROL, ord('+'))
    farther = desk.wait_for(lambda: math.dist(window.get_place(find_person(window, 'Otto')), centre) > math.dist(otto, centre) * 1.2
                            and window.get_place(find_person(window, 'Otto')), 'Otto to be seen from nearer')
    empty = (centre[0] * 2 - farther[0], farther[1])
    window.hand.drag(empty, (empty[0] + 40, empty[1] + 30))
    panned = desk.wait_for(lambda: math.dist(window.get_place(find_person(window, 'Otto')), (farther[0] + 40, farther[1] + 30)) < 3
                           and window.get_place(find_person(window, 'Otto')), 'the map to be carried along')
    assert life.closeness('Otto') == 80 and life.closeness('Lena') == 10
    window.hand.drag(panned, towards(panned, (centre[0] + 40, centre[1] + 30), -0.8))
    desk.wait_for(lambda: life.closeness('Otto') < 75, 'Otto to go farther')
    window.quit()


def side_by_side(window, *names):
  """Where the buttons are, once the side pane has made room for them to be in one row."""
  places = [window.get_place(window.find('button', name)) for name in names]
  return len({place[1] for place in places}) == 1 and places


@case
def a_person_is_dragged_into_a_bin(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Inventory')
    window.press('button', 'Sort into Bins')
    wider, inner = desk.wait_for(lambda: side_by_side(window, 'Lena, Wider', 'Otto, Inner'), 'the bins side by side')
    window.hand.drag(wider, (inner[0], inner[1] + 10))
    window.find('button', 'Lena, Inner')
    desk.wait_for(lambda: life.closeness('Lena') == 83, 'Lena to be in the inner ring')
    assert life.closeness('Otto') == 80
    window.press('button', 'Undo')
    window.find('button', 'Lena, Wider')
    assert life.closeness('Lena') == 10
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
