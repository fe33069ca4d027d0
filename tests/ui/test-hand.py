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


def open_map(window, life):
  enter(window, life)
  window.press('page tab', 'Clients')
  window.press('button', CLIENT, 'row.open')
  window.press('page tab', 'Map')
  return {name: window.get_place(find_person(window, name)) for name in ('Lena', 'Otto')}


def both(life):
  return life.closeness('Lena'), life.closeness('Otto')


@case
def several_are_chosen_and_dragged_together(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    centre = window.get_place(window.find(None, 'Relationship map'))
    window.hand.hold(hand.CONTROL, True)
    for name in ('Lena', 'Otto'):
      window.hand.click(places[name])
    window.hand.hold(hand.CONTROL, False)
    window.find('label', '2 people chosen')
    window.hand.drag(places['Lena'], towards(places['Lena'], centre, 0.6))
    desk.wait_for(lambda: life.closeness('Lena') > 50 and life.closeness('Otto') != 80, 'both to move')
    window.find('label', '2 people moved')
    window.press('button', 'Undo')
    desk.wait_for(lambda: both(life) == (10, 80), 'both to be where they were')
    window.quit()


@case
def a_frame_chooses_those_in_it(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    x, y = places['Lena']
    window.hand.hold(hand.SHIFT, True)
    window.hand.drag((x - 45, y - 45), (x + 45, y + 45))
    window.hand.hold(hand.SHIFT, False)
    window.find('label', '1 person chosen')
    window.find('button', 'Lena, closeness 10 of 100, chosen')
    assert both(life) == (10, 80)
    window.quit()


@case
def a_right_click_shows_a_menu_and_a_double_click_opens(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    window.hand.click(places['Lena'], hand.RIGHT)
    window.find('menu item')
    window.hand.chord(ord('n'))
    desk.wait_for(lambda: life.closeness('Lena') == 43, 'Lena to come a ring nearer')
    window.hand.chord(hand.F9)
    window.gone('text', 'Add someone by name')
    otto = desk.wait_for(lambda: (place := window.get_place(find_person(window, 'Otto'))) != places['Otto'] and place,
                         'the map to take the room of the pane')
    window.hand.click(otto, times=2)
    window.find('slider', 'Closeness')
    window.quit()


def can(window, name):
  return any(node.has('SENSITIVE') for node in window.look('button', name))


@case
def what_is_drawn_freely_fades_unless_it_is_kept(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    window.hand.click(places['Lena'])
    window.hand.chord(ord('d'))
    window.find('label', 'Draw over the map')
    assert not can(window, 'Keep') and not can(window, 'Erase')
    window.hand.drag(places['Lena'], places['Otto'])
    desk.wait_for(lambda: can(window, 'Keep'), 'a stroke to keep')
    desk.wait_for(lambda: not can(window, 'Erase'), 'the stroke to fade')
    window.hand.drag(places['Otto'], places['Lena'])
    desk.wait_for(lambda: can(window, 'Keep'), 'another stroke')
    window.press('button', 'Keep')
    desk.wait_for(lambda: not can(window, 'Keep'), 'the stroke to be kept')
    window.hand.drag(places['Lena'], places['Otto'])
    desk.wait_for(lambda: can(window, 'Keep'), 'a third stroke')
    desk.wait_for(lambda: not can(window, 'Keep'), 'the third stroke to fade')
    assert can(window, 'Erase'), 'what was kept is still there'
    window.press('button', 'Erase')
    desk.wait_for(lambda: not can(window, 'Erase'), 'nothing to erase any more')
    window.hand.chord(hand.ESCAPE)
    window.gone('label', 'Draw over the map')
    assert both(life) == (10, 80)
    window.quit()


@case
def whoever_is_dropped_beside_the_map_stays(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    centre = window.get_place(window.find(None, 'Relationship map'))
    window.hand.drag(places['Lena'], (centre[0] - 400, centre[1] - 310))
    window.hand.drag(places['Otto'], towards(places['Otto'], centre, -0.8))
    desk.wait_for(lambda: life.closeness('Otto') < 75, 'Otto to go farther')
    assert life.closeness('Lena') == 10
    assert window.get_place(find_person(window, 'Lena')) == places['Lena']
    window.quit()


@case
def a_tie_has_a_menu(life):
  life.run('tie', 'add', life.practice, '--client', CLIENT, '--person', 'Lena', '--with', 'Otto', '--kind', 'friend')
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    x, y = towards(places['Lena'], places['Otto'], 0.5)
    across, down = (b - a for a, b in zip(places['Lena'], places['Otto']))
    length = math.hypot(across, down)
    for aside in sorted(range(-90, 91, 6), key=abs):
      window.hand.click((x - aside * down / length, y + aside * across / length), hand.RIGHT)
      window.find('menu item')
      if len(window.look('menu item')) == 2:
        break
      window.hand.chord(hand.ESCAPE)
      window.gone('menu item')
    window.hand.chord(ord('r'))
    desk.wait_for(lambda: not json.loads(life.run('ties', life.practice, '--client', CLIENT)), 'the tie to be taken out')
    window.press('button', 'Undo')
    desk.wait_for(lambda: json.loads(life.run('ties', life.practice, '--client', CLIENT)), 'the tie to be there again')
    window.quit()


@case
def a_tie_is_drawn_from_one_to_the_other(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    places = open_map(window, life)
    window.hand.click(places['Lena'])
    window.hand.chord(ord('t'))
    window.find('label', lambda name: name is not None and 'Who is tied to' in name)
    window.hand.click(places['Otto'])
    desk.wait_for(lambda: any(row.do('row.press') for row in window.look(None, 'Friends')), 'the kinds of tie')
    desk.wait_for(lambda: json.loads(life.run('ties', life.practice, '--client', CLIENT)), 'the tie to be stored')
    window.quit()


@case
def the_cursor_is_dragged_along_the_sessions(life):
  life.run('course', 'start', life.practice, '--client', CLIENT, '--template', 'ipt-16-us', '--on', '2026-01-05')
  for day in ('2026-01-05', '2026-01-12', '2026-01-19'):
    life.run('session', 'add', life.practice, '--client', CLIENT, '--on', day)
  life.run('score', life.practice, 'PHQ-9', '--client', CLIENT, '--total', 18, '--on', '2026-01-05')
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Timeline')
    first, second, third = (window.get_place(window.find('button', f'Session {number}, {day} Jan 2026, held'))
                            for number, day in ((1, 5), (2, 12), (3, 19)))
    window.hand.click(second)
    window.find('label', lambda name: name.startswith('As of Session 2 · '))
    first, second, third = (window.get_place(window.find('button', f'Session {number}, {day} Jan 2026, held'))
                            for number, day in ((1, 5), (2, 12), (3, 19)))
    window.hand.drag((second[0], second[1] - 90), (first[0], second[1] - 90))
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    window.hand.drag(first, (third[0] + 4 * (third[0] - second[0]), third[1]))
    window.gone('label', lambda name: name.startswith('As of Session'))
    window.press('page tab', 'Map')
    left, top, width, height = window.find('slider', 'As of session').extents()
    window.hand.drag((left + width - 30, top + height / 2), (left + 20, top + height / 2))
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    window.quit()


def find_row(window, *names):
  """Where the buttons are, once the side pane has made room for them to be in one row, and no longer moves them."""
  seen = []

  def rest():
    seen.append([window.get_place(window.find('button', name)) for name in names])
    return seen[-2:] == [seen[-1]] * 2 and len({place[1] for place in seen[-1]}) == 1 and seen[-1]
  return desk.wait_for(rest, 'the bins to be side by side, and at rest')


@case
def a_person_is_dragged_into_a_bin(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Inventory')
    window.press('button', 'Sort into Bins')
    wider, inner = find_row(window, 'Lena, Wider', 'Otto, Inner')
    window.hand.drag(wider, (inner[0], inner[1] + 10))
    window.find('button', 'Lena, Inner')
    desk.wait_for(lambda: life.closeness('Lena') == 83, 'Lena to be in the inner ring')
    assert life.closeness('Otto') == 80
    window.press('button', 'Undo')
    window.find('button', 'Lena, Wider')
    assert life.closeness('Lena') == 10
    window.quit()


def carry(window, start, name):
  """Takes what is at `start`, waits for the button `name` to come, and lets go above it."""
  window.hand.go_to(*start)
  window.hand.press(True)
  for step in range(1, 9):
    window.hand.go_to(start[0], start[1] + 4 * step)
  where = window.get_place(window.find('button', name))
  window.hand.go_to(*towards(start, where, 0.9))
  window.hand.go_to(*where)
  # What is dragged has come there once the place says so.
  desk.wait_for(lambda: window.get_place(window.find('button', name)) == where, 'the area to be at rest')
  window.hand.go_to(where[0] + 1, where[1])
  window.hand.press(False)


@case
def an_event_is_dragged_into_a_problem_area(life):
  life.run('course', 'start', life.practice, '--client', CLIENT, '--template', 'ipt-16-us', '--on', '2026-01-05')
  life.run('event', 'add', life.practice, '--client', CLIENT, '--kind', 'move', '--on', '2026-01-08', '--text', 'Moved out')
  def areas():
    said = json.loads(life.run('area', 'list', life.practice, '--client', CLIENT))
    return [(area['kind'], area['event'] is not None) for area in said]
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True) as window:
    enter(window, life)
    window.press('page tab', 'Clients')
    window.press('button', CLIENT, 'row.open')
    window.press('page tab', 'Timeline')
    event = window.get_place(window.find('button', 'Moved out, 8 Jan 2026'))
    carry(window, event, 'Role transition')
    desk.wait_for(lambda: areas() == [('role-transition', True)], 'the event to be in the area')
    window.gone('button', 'Role transition')
    window.press_toast('Undo')
    desk.wait_for(lambda: areas() == [], 'no area')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
