#!/usr/bin/env python3
# test-timeline-view.py: sessions, events and scores on the timeline, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-timeline-view.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]


def until(question, what):
  desk.wait_for(question, what)


def begin(life):
  """A course with two sessions, an event and two scores."""
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2026-01-05')
  for day in ('2026-01-05', '2026-01-12'):
    life.ctl('session', 'add', '--on', day)
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--on', '2026-01-05')
  life.ctl('event', 'add', '--kind', 'move', '--on', '2026-01-08', '--text', 'Moved out', '--person', 'Lena')
  life.ctl('score', 'PHQ-9', '--total', '18', '--on', '2026-01-05')
  life.ctl('score', 'PHQ-9', '--total', '11', '--on', '2026-01-12')


@case
def nothing_yet_says_what_to_do(life):
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    window.find('label', 'Nothing on the Timeline Yet')
    window.press('button', 'Add an Event')
    window.write('What happened', 'Grandmother died')
    window.write('When', '2019-03')
    window.press('button', 'Add Event')
    window.find('button', 'Grandmother died, March 2019')
    event, = life.tell('event', 'list')
    assert (event['text'], event['on'], event['kind']) == ('Grandmother died', '2019-03', 'other'), event
    window.find('button', 'Remove Event')
    window.quit()


@case
def everything_has_a_name(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    for name in ('Session 1, 5 Jan 2026, held', 'Session 2, 12 Jan 2026, held', 'Session 3, 19 Jan 2026, not booked yet',
                 'Moved out, 8 Jan 2026, with Lena', 'PHQ-9 18, moderately severe, 5 Jan 2026', 'PHQ-9 11, moderate, 12 Jan 2026'):
      window.find('button', name)
    window.press('button', 'Session 3, 19 Jan 2026, not booked yet', 'node.choose')
    window.find('label', 'This session is not booked yet')
    window.quit()


@case
def an_event_is_edited_and_removed(life):
  begin(life)
  with desk.Desk(KITH, height=1000) as window:
    open_client(window, life, 'Timeline')
    window.press('button', 'Moved out, 8 Jan 2026, with Lena', 'node.choose')
    window.write('What happened', 'Moved to the coast')
    window.find('button', 'Moved to the coast, 8 Jan 2026, with Lena')
    window.write('When', '2026-01-09')
    window.find('button', 'Moved to the coast, 9 Jan 2026, with Lena')
    event, = life.tell('event', 'list')
    assert (event['text'], event['on'], event['onset']) == ('Moved to the coast', '2026-01-09', False), event
    window.press('button', 'Remove Event')
    window.gone('button', 'Moved to the coast, 9 Jan 2026, with Lena')
    assert life.tell('event', 'list') == []
    window.press('button', 'Undo')
    window.find('button', 'Moved to the coast, 9 Jan 2026, with Lena')
    window.quit()


@case
def a_score_is_explained(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    window.press('button', 'PHQ-9 11, moderate, 12 Jan 2026', 'node.choose')
    window.find('label', '7 less, reliable improvement')
    window.press('button', 'Close Side Pane')
    window.gone('label', '7 less, reliable improvement')
    window.quit()


@case
def the_map_is_seen_as_of_a_session(life):
  begin(life)
  life.ctl('place', '--person', 'Lena', '--closeness', '90', '--on', '2026-01-10')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    window.find('button', 'Session 1, 5 Jan 2026, held')
    reach(window, 'button', 'Session 2, 12 Jan 2026, held')
    window.find('label', 'Session 2, 12 Jan 2026, held')
    window.press_key('Left')
    window.find('label', 'Session 1, 5 Jan 2026, held')
    window.press('button', 'Map as of Then')
    window.find('button', 'Lena, closeness 10 of 100')
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    window.quit()


MOVED = 'Moved out, 8 Jan 2026, with Lena'


def areas(life):
  return [(area['kind'], area['main'], area['event'] is not None) for area in life.tell('area', 'list')]


@case
def an_event_is_put_into_a_problem_area_by_key(life):
  begin(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    reach(window, 'button', MOVED, key='shift+Tab')
    window.press_key('p')
    window.find('label', '“Moved out” into a problem area')
    until(lambda: window.has_focus('button', 'Grief'), 'the first of the areas to have the focus')
    window.press_key('Escape')
    window.gone('button', 'Grief')
    assert areas(life) == []
    until(lambda: window.has_focus('button', MOVED), 'the event to have the focus again')
    window.press_key('p')
    window.press('button', 'Role transition')
    until(lambda: areas(life) == [('role-transition', True, True)], 'the event to be in the area')
    window.find('label', 'Put into “Role transition”')
    window.press_toast('Undo')
    until(lambda: areas(life) == [], 'no area')
    life.ctl('area', 'add', '--kind', 'role-transition', '--person', 'Lena')
    window.press('button', MOVED, 'node.choose')
    window.press('button', 'Put into a Problem Area…')
    window.press('button', 'Role transition · Lena')
    until(lambda: areas(life) == [('role-transition', True, True)], 'the event to be in the area')
    # There it can be taken out again.
    window.press('button', 'Put into a Problem Area…')
    window.press('button', 'Role transition · Lena')
    until(lambda: areas(life) == [('role-transition', True, False)], 'the event to be out of it')
    window.quit()


@case
def the_plan_says_which_event_it_is_about(life):
  begin(life)
  life.ctl('area', 'add', '--kind', 'role-transition')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    reach(window, 'list item', 'Role transition')
    window.press_key('Return')
    window.press('combo box', 'Event concerned', 'choice.next')
    until(lambda: areas(life) == [('role-transition', True, True)], 'the event to be in the area')
    window.find('label', 'Main focus · Moved out')
    window.press('combo box', 'Event concerned', 'choice.previous')
    until(lambda: areas(life) == [('role-transition', True, False)], 'the event to be out of it')
    window.quit()


@case
def without_a_course_there_is_none_to_put_it_into(life):
  life.ctl('event', 'add', '--kind', 'move', '--on', '2026-01-08', '--text', 'Moved out')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Timeline')
    reach(window, 'button', 'Moved out, 8 Jan 2026')
    window.press_key('p')
    window.find('label', 'Problem areas belong to a course. Start one in the plan first.')
    window.press('button', 'Close the Problem Areas')
    window.gone('label', 'Problem areas belong to a course. Start one in the plan first.')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
