#!/usr/bin/env python3
# test-clash.py: two who edit the same, in each place where there is something to edit, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-clash.py KITH KITHCTL [CASE...]: prints TAP. The other one is kithctl, with which it is also read back."""

import pathlib
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from gate import Gate  # noqa: E402
from life import PASSPHRASE, Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
HEADING = 'Someone Else Changed This Too'


def starting(words):
  return lambda name: (name or '').startswith(words)


def until(question, what):
  desk.wait_for(question, what)


def type_meanwhile(window, life, write, words, *other):
  """Types, and keeps the window from storing it until the other one has changed the same."""
  write(words)
  window.kith.send_signal(signal.SIGSTOP)
  try:
    life.ctl(*other)
  finally:
    window.kith.send_signal(signal.SIGCONT)


def course(life, *goals):
  life.ctl('course', 'start', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  return [life.ctl('goal', 'add', '--text', goal).strip() for goal in goals]


def open_goal(window, goal='sleep'):
  """How its text is written."""
  reach(window, 'list item', goal)
  window.press_key('space')
  return lambda words: window.write('In the client’s words', words)


@case
def both_texts_of_a_goal_are_shown_and_mine_is_kept(life):
  goal, = course(life, 'sleep')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    type_meanwhile(window, life, open_goal(window), 'sleep well', 'goal', 'edit', '--id', goal, '--text', 'walk')
    window.find('label', HEADING)
    window.find('label', 'sleep well')
    window.find('label', 'walk')
    assert life.tell('goal', 'list')[0]['text'] == 'walk'
    window.press('button', 'Keep Mine')
    until(lambda: life.tell('goal', 'list')[0]['text'] == 'sleep well', 'mine to be stored')
    assert any('walk' in str(action) for action in life.tell('history'))
    window.quit()


@case
def theirs_is_taken_and_shown(life):
  goal, = course(life, 'sleep')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    type_meanwhile(window, life, open_goal(window), 'sleep well', 'goal', 'edit', '--id', goal, '--text', 'walk')
    window.find('label', HEADING)
    window.press_key('Escape')
    window.find('label', HEADING)
    window.press('button', 'Take Theirs')
    window.gone('label', HEADING)
    window.find('label', 'walk')
    assert life.tell('goal', 'list')[0]['text'] == 'walk'
    window.quit()


@case
def what_only_one_has_changed_is_no_clash(life):
  goal, = course(life, 'sleep')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    type_meanwhile(window, life, open_goal(window), 'sleep well', 'goal', 'edit', '--id', goal, '--rating', '7')
    until(lambda: life.tell('goal', 'list')[0]['text'] == 'sleep well', 'mine to be stored')
    assert life.tell('goal', 'list')[0]['rating'] == 7
    assert not window.look('label', HEADING)
    window.quit()


@case
def words_over_something_removed_are_not_lost(life):
  goal, = course(life, 'sleep')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    type_meanwhile(window, life, open_goal(window), 'sleep well', 'goal', 'remove', '--id', goal)
    window.find('label', 'Someone Else Removed This')
    window.find('label', 'sleep well')
    window.press_key('Escape')
    window.gone('label', 'Someone Else Removed This')
    assert life.tell('goal', 'list') == []
    window.quit()


@case
def a_lock_stores_mine_and_says_so(life):
  goal, = course(life, 'sleep')
  with desk.Desk(KITH, height=1900) as window:
    gate = Gate(window)
    open_client(window, life, 'Plan')
    gate.hear('held')
    type_meanwhile(window, life, open_goal(window), 'sleep well', 'goal', 'edit', '--id', goal, '--text', 'walk')
    window.find('label', HEADING)
    gate.tell('lock')
    window.find('text', 'Passphrase')
    window.gone('label', HEADING)
    until(lambda: life.tell('goal', 'list')[0]['text'] == 'sleep well', 'mine to be stored')
    assert any('walk' in str(action) for action in life.tell('history'))
    window.write('Passphrase', PASSPHRASE)
    window.press('button', 'Unlock')
    window.find('label', starting('What you wrote was stored when Kith locked.'))
    window.quit()


@case
def both_words_of_an_event_are_shown(life):
  event = life.ctl('event', 'add', '--kind', 'bereavement', '--on', '2019-03', '--text', 'the mother died').strip()
  with desk.Desk(KITH, height=1200) as window:
    open_client(window, life, 'Timeline')
    window.press('button', starting('the mother died'), 'node.choose')
    type_meanwhile(window, life, lambda words: window.write('What happened', words), 'her mother died', 'event', 'edit', '--id', event,
                   '--text', 'mother and father died')
    window.find('label', HEADING)
    window.press('button', 'Keep Mine')
    until(lambda: life.tell('event', 'list')[0]['text'] == 'her mother died', 'mine to be stored')
    window.quit()


@case
def both_words_of_an_expectation_are_shown(life):
  life.ctl('person', 'add', '--name', 'Lena')
  expectation = life.ctl('expect', 'add', '--person', 'Lena', '--holder', 'me', '--text', 'calls').strip()
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Inventory')
    window.press('button', starting('Lena'), 'row.open')
    type_meanwhile(window, life, lambda words: window.write('What is expected', words), 'calls back', 'expect', 'edit',
                   '--expectation', expectation, '--text', 'writes')
    window.find('label', HEADING)
    window.press('button', 'Take Theirs')
    window.gone('label', HEADING)
    assert life.person('Lena')['expectations'][0]['text'] == 'writes'
    window.quit()


@case
def a_choice_that_someone_else_made_is_said(life):
  """A clash of choices asks nothing: what is there now is shown."""
  life.ctl('course', 'start', '--template', 'ipt-16-uk', '--on', '2026-01-05')
  with desk.Desk(KITH, height=1900) as window:
    open_client(window, life, 'Plan')
    window.press('button', 'Change…')
    window.find('spin button', 'Sessions').turn(18)
    window.write('Reason', 'a second loss')
    window.write('Who agreed', 'both')
    life.ctl('course', 'edit', '--sessions', '20', '--reason', 'more time', '--agreed-by', 'both')
    window.press('button', 'Change')
    window.find('label', starting('Someone else has changed this meanwhile. Theirs is safe and shown (Sessions agreed on: 20)'))
    window.find('label', '20 sessions, at first 16')
    assert life.tell('course', 'list')[-1]['sessions'] == 20
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
