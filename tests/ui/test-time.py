#!/usr/bin/env python3
# test-time.py: one moment for map, timeline and overview, and ways of looking at the map, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-time.py KITH KITHCTL [CASE...]: prints TAP."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
SLIDER = ('slider', 'As of session')
FIRST = 'Session 1 · 5 January 2026'
SECOND = 'Session 2 · 12 January 2026'


def begin(life):
  """Three sessions in which Lena came nearer; the first and the third were about her, the second about Tom."""
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2026-01-05')
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--desired', '80', '--on', '2026-01-02')
  life.ctl('person', 'add', '--name', 'Tom', '--closeness', '50', '--receives', 'practical', '--on', '2026-01-02')
  for day, who in (('2026-01-05', 'Lena'), ('2026-01-12', 'Tom'), ('2026-01-19', 'Lena')):
    life.ctl('session', 'add', '--on', day, '--person', who)
  life.ctl('place', '--person', 'Lena', '--closeness', '50', '--on', '2026-01-10')
  life.ctl('place', '--person', 'Lena', '--closeness', '90', '--on', '2026-01-18')
  life.ctl('score', 'PHQ-9', '--total', '18', '--on', '2026-01-05')
  life.ctl('score', 'PHQ-9', '--total', '11', '--on', '2026-01-19')


def is_now(window):
  window.gone('label', lambda name: name.startswith('As of Session'))


def is_at(window, words):
  window.find('label', f'As of {words}')


def press_letter(window, key):
  """Where the focus is not in a field."""
  window.press_key(key)


@case
def one_cursor_moves_all_views(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena, closeness 90 of 100, wished at 80')
    window.find('label', 'Gap 10 · PHQ-9 11')
    window.find(*SLIDER).turn(0)
    is_at(window, FIRST)
    window.find('label', FIRST)
    window.find('label', 'Gap 70 · PHQ-9 18')
    window.find('button', 'Lena, closeness 10 of 100, wished at 80')
    window.press('page tab', 'Timeline')
    is_at(window, FIRST)
    window.find('label', 'Session 1, 5 Jan 2026, held')
    window.press('page tab', 'Inventory')
    is_at(window, FIRST)
    window.find('button', lambda name: name.startswith('Lena, wished nearer, Wider'))
    window.press('page tab', 'Overview')
    is_at(window, FIRST)
    window.find('label', '18, moderately severe')
    window.find('label', '70')
    window.press('page tab', 'Plan')
    is_now(window)
    window.press('page tab', 'Overview')
    window.press('button', 'Back to Now')
    is_now(window)
    window.find('label', lambda name: name.startswith('11, moderate · 7 less'))
    window.find('label', '10 · 60 less than at first')
    window.press('page tab', 'Map')
    window.find('button', 'Lena, closeness 90 of 100, wished at 80')
    assert window.find(*SLIDER).value() == 3
    window.quit()


@case
def a_session_on_the_timeline_is_where_the_map_is(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    reach(window, 'button', 'Session 3, 19 Jan 2026, held')
    window.press_key('Left')
    window.find('label', 'Session 2, 12 Jan 2026, held')
    is_now(window)
    window.press_key('space')
    is_at(window, SECOND)
    window.press('page tab', 'Map')
    window.find('button', 'Lena, closeness 50 of 100, wished at 80')
    assert window.find(*SLIDER).value() == 1
    window.press_key('ctrl+Next')
    is_at(window, 'Session 3 · 19 January 2026')
    window.press('page tab', 'Timeline')
    window.find('label', 'Session 3, 19 Jan 2026, held')
    window.press_key('ctrl+Next')
    is_now(window)
    window.press('button', 'Session 2, 12 Jan 2026, held', 'node.choose')
    window.find('label', 'Note')
    window.quit()


@case
def what_is_not_held_yet_is_no_moment(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    window.press('button', 'Session 4, 26 Jan 2026, not booked yet', 'node.mark')
    window.find('label', 'This session is not booked yet')
    is_now(window)
    window.quit()


@case
def keys_go_along_the_strip(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    reach(window, *SLIDER)
    for key, value in (('Left', 2), ('Left', 1), ('Right', 2), ('Home', 0), ('Left', 0), ('End', 3), ('Right', 3), ('Prior', 0),
                       ('Next', 3)):
      window.press_key(key)
      desk.wait_for(lambda: window.find(*SLIDER).value() == value, f'{value} after {key}')
    is_now(window)
    window.quit()


def begin_long(life):
  """So many sessions that one comes to look while it runs."""
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2026-01-05')
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--on', '2026-01-02')
  for day in range(5, 17):
    life.ctl('session', 'add', '--on', f'2026-01-{day:02}')


@case
def played_it_runs_to_now(life):
  begin_long(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    reach(window, *SLIDER)
    window.press_key('space')
    window.find('button', 'Pause')
    seen = []

    def look():
      seen.append(window.find(*SLIDER).value())
      return seen[-1] == 12

    desk.wait_for(look, 'the end of it')
    assert seen == sorted(seen) and seen[0] < 12 and len(set(seen)) > 2, seen
    is_now(window)
    window.find('button', 'Play the Sessions')
    window.quit()


@case
def space_stops_it_too(life):
  begin_long(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    reach(window, *SLIDER)
    window.press_key('space')
    window.find('button', 'Pause')
    window.press_key('space')
    window.find('button', 'Play the Sessions')
    window.find('label', lambda name: name.startswith('As of Session'))
    window.quit()


@case
def whoever_moves_it_stops_it(life):
  begin_long(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.press('button', 'Play the Sessions')
    window.find('button', 'Pause')
    window.find(*SLIDER).turn(11)
    window.find('button', 'Play the Sessions')
    is_at(window, 'Session 12 · 16 January 2026')
    window.quit()


@case
def the_map_is_looked_at_in_many_ways(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('toggle button', 'Everything')
    window.find('button', 'Lena, closeness 90 of 100, wished at 80')
    reach(window, *SLIDER)
    for label in ('Closeness', 'Support', 'Conflict and Obstacles', 'Problem Areas', 'Where the Work Went', 'Then and Now', 'Everything'):
      press_letter(window, 'bracketright')
      window.find('toggle button', label)
      if label == 'Support':
        window.find('button', 'Tom, closeness 50 of 100, Practical')
      if label == 'Where the Work Went':
        window.find('button', 'Lena, closeness 90 of 100, wished at 80, 2 of 3 sessions')
        window.find('button', 'Tom, closeness 50 of 100, 1 of 3 sessions')
        window.find(*SLIDER).turn(1)
        window.find('button', 'Lena, closeness 50 of 100, wished at 80, 1 of 2 sessions')
        window.find(*SLIDER).turn(3)
      if label == 'Then and Now':
        window.find('button', 'Lena, closeness 90 of 100, wished at 80, was at 10')
        window.find('button', 'Tom, closeness 50 of 100')
    press_letter(window, 'bracketleft')
    window.find('toggle button', 'Then and Now')
    window.press('button', 'Look at It Another Way')
    window.find('toggle button', 'Everything')
    window.quit()


@case
def a_bracket_that_is_typed_is_a_bracket(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    reach(window, 'text', 'Add someone by name')
    window.press_key('bracketright')
    desk.wait_for(lambda: window.find('text', 'Add someone by name').text() == ']', 'the bracket')
    window.find('toggle button', 'Everything')
    window.quit()


@case
def a_way_turns_its_switches(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    reach(window, *SLIDER)
    press_letter(window, 'bracketleft')
    window.find('toggle button', 'Then and Now')
    window.press('toggle button', 'What Is Shown')
    assert window.find('check box', 'Where they were').has('CHECKED')
    assert not window.find('check box', 'Wishes').has('CHECKED')
    window.press('check box', 'Where they were')
    window.find('button', 'Lena, closeness 90 of 100, wished at 80')
    window.find('toggle button', 'Then and Now')
    window.quit()


@case
def full_screen_goes_back_too(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.press('button', 'Full Screen with Initials')
    window.find('button', 'L., closeness 90 of 100, wished at 80')
    window.press_key('ctrl+Prior')
    is_at(window, 'Session 3 · 19 January 2026')
    window.press_key('ctrl+Prior')
    window.find('button', 'L., closeness 50 of 100, wished at 80')
    window.press('button', 'Back to Now')
    window.find('button', 'L., closeness 90 of 100, wished at 80')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
