#!/usr/bin/env python3
# test-plan.py: what is agreed on with a client, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-plan.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
TALL = 1900


def until(question, what):
  desk.wait_for(question, what)


def start(life, *words):
  life.ctl('course', 'start', '--template', 'ipt-16-uk', '--on', '2026-01-05', *words)


def course(life):
  return life.tell('course', 'list')[-1]


def tick(window, name):
  window.press('check box', name, 'check.press')


@case
def a_course_is_started(life):
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Plan')
    window.find('label', 'No Course Yet')
    window.press('button', 'Start a Course')
    window.press('button', 'Choose IPT, 16 sessions, United Kingdom')
    window.write('First session', '2026-01-05')
    window.press('button', 'Start')
    window.find('label', 'Opening')
    one = course(life)
    assert (one['template'], one['sessions'], one['started'], one['already']) == ('ipt-16-uk', 16, '2026-01-05', 0), one
    window.press('button', 'Undo')
    window.find('label', 'No Course Yet')
    assert life.tell('course', 'list') == []
    window.quit()


@case
def one_under_way_is_entered(life):
  with desk.Desk(KITH, height=1000) as window:
    open_client(window, life, 'Plan')
    window.press('button', 'Start a Course')
    window.press('button', 'Choose IPT, 16 sessions')
    window.write('First session', '2026-01-05')
    window.press('check box', 'It is already under way', 'switch.turn')
    window.find('spin button', 'Sessions so far').turn(5)
    reach(window, 'button', 'Add a Score')
    window.press_key('space')
    window.find('spin button', 'Total').turn(17)
    window.write('Day of the score', '2026-01-12')
    window.press('button', 'Start')
    window.find('label', 'Phases')
    one = course(life)
    assert (one['already'], one['held']) == (5, 5), one
    until(lambda: [(score['total'], score['day']) for score in life.tell('scores')] == [(17, '2026-01-12')], 'the score')
    window.quit()


@case
def the_contract_changes_with_a_reason(life):
  start(life)
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    window.press('button', 'Change…')
    assert not window.find('button', 'Change').has('SENSITIVE')
    window.find('spin button', 'Sessions').turn(18)
    window.write('Reason', 'a second loss')
    window.write('Who agreed', 'both')
    window.press('button', 'Change')
    window.find('label', '18 sessions, at first 16')
    change, = course(life)['changes']
    assert (change['from'], change['to'], change['reason'], change['agreed_by']) == (16, 18, 'a second loss', 'both'), change
    window.press('button', 'Undo')
    window.find('label', '16 sessions, as agreed at first')
    window.quit()


@case
def what_is_done_is_ticked(life):
  start(life)
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    tick(window, 'Agree on goals')
    until(lambda: [tick['item'] for tick in course(life)['ticks']] == ['opening.goals'], 'the tick')
    window.find('label', 'Sessions 1 to 4 · 1 of 14 done')
    tick(window, 'Agree on goals')
    window.find('label', 'Sessions 1 to 4 · 0 of 14 done')
    assert course(life)['ticks'] == []
    window.quit()


@case
def a_problem_area_and_a_goal(life):
  start(life)
  life.ctl('person', 'add', '--name', 'Lena')
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    window.press('toggle button', 'Add a Problem Area')
    window.find('menu item')
    window.press_key('Return')
    window.find('label', 'Main focus')
    area, = life.tell('area', 'list')
    assert (area['kind'], area['main']) == ('grief', True), area
    window.write('Add a goal', 'visit the grave')
    window.press('button', 'Add Goal')
    window.find('label', 'visit the grave')
    goal, = life.tell('goal', 'list')
    assert (goal['text'], goal['rating'], goal['person']) == ('visit the grave', None, None), goal
    reach(window, 'list item', 'visit the grave')
    window.press_key('space')
    window.write('In the client’s words', 'go there on Sundays')
    until(lambda: life.tell('goal', 'list')[0]['text'] == 'go there on Sundays', 'the words to be stored')
    window.write('Agreed on', '2026-02-30')
    window.find(None, 'February 2026 has only 28 days.')
    window.write('Agreed on', '2199-01-12')
    window.find(None, lambda name: name.startswith('This can’t have been already: 12 January 2199 is still to come.'))
    window.write('Agreed on', '2026-01-12')
    window.find('label', 'agreed 12 January 2026')
    assert not window.look(None, lambda name: name.startswith('This can’t have been already'))
    reach(window, 'button', 'Remove Goal')
    window.press_key('space')
    window.gone('label', 'go there on Sundays')
    assert life.tell('goal', 'list') == []
    window.press('button', 'Undo')
    window.find('label', 'go there on Sundays')
    window.quit()


@case
def the_formulation_is_kept_by_edition(life):
  start(life)
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    words = 'What the trouble has to do with people and events'
    window.write(words, 'since her mother died')
    window.find('text', 'Client agreed on')
    window.write(words, 'since the mother died')
    until(lambda: [one['text'] for one in life.tell('formulation', 'list')] == ['since the mother died'], 'the words')
    window.write('Client agreed on', '2026-01-12')
    window.press('button', 'Write a New Edition')
    window.write(words, 'since the mother died, and with her sister')
    window.find('label', 'Earlier editions')
    first, second = life.tell('formulation', 'list')
    assert (first['agreed'], second['edition'], second['agreed']) == ('2026-01-12', 2, None), (first, second)
    window.quit()


@case
def another_course_follows_one_that_is_closed(life):
  start(life)
  life.ctl('course', 'edit', '--close', 'planned')
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    window.find('label', 'Ended: As planned · 0 sessions')
    window.press('button', 'Start a Further Course')
    window.press('button', 'Choose Maintenance IPT, monthly')
    window.press('button', 'Start')
    window.find('label', 'Earlier Courses')
    assert [one['template'] for one in life.tell('course', 'list')] == ['ipt-16-uk', 'maintenance-monthly']
    window.quit()


@case
def what_recurs_leads_from_the_area_to_those_it_concerns(life):
  start(life)
  life.ctl('area', 'add', '--kind', 'deficits')
  for name in ('Mara', 'Lena', 'Otto'):
    life.ctl('person', 'add', '--name', name, '--confides', 'no', '--on', '2026-01-12')
  with desk.Desk(KITH, height=TALL) as window:
    open_client(window, life, 'Plan')
    reach(window, 'list item', 'Interpersonal deficits')
    window.press_key('Return')
    window.press('button', 'The Same with Several…', 'row.press')
    reach(window, 'list item', 'They are not told what weighs on the client')
    assert not window.look('label', 'Who know each other'), 'nothing but what recurs'
    window.press_key('Return')
    window.press('button', 'Lena', 'row.open')
    desk.wait_for(lambda: window.find('page tab', 'Inventory').has('SELECTED'), 'the inventory')
    window.find('text', 'Relation')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
