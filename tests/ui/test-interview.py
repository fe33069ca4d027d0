#!/usr/bin/env python3
# test-interview.py: the questions about the people in a client's life, one by one and in bins, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-interview.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
# What is asked of everyone alive, in its order.
PROMPTS = {
  'who': 'Who are they to you, and what part do they have in your life today?',
  'contact': 'How often are the two of you in touch, and in what way?',
  'closeness': 'How near to you do you feel they are?',
  'desired': 'How near would you like to have them?',
  'effect': 'When you come from being with them, how do you feel?',
  'line': 'Which word comes nearest to what is between the two of you?',
  'strength': 'How strong is the bond, whether it does you good or not?',
  'receives': 'What do they give you?',
  'gives': 'What do you give them?',
  'confides': 'When something weighs on you, do you tell them?',
  'can-say': 'What can the two of you speak about freely?',
  'cannot-say': 'What stays unspoken between you, and for what reason?',
  'arguments': 'When the two of you argue, is it resolved or dropped?',
  'obstacles': 'What makes it hard between you, and how much?',
  'mine': 'What do you count on them for? Have you told them, and does it happen?',
  'theirs': 'And what do they count on you for? Have they told you, and does it happen?',
  'wish': 'If one thing between you could change, what should it be?',
}


def until(question, what):
  desk.wait_for(question, what)


def asked(window, question, person=None, place=None):
  window.find('heading', PROMPTS[question])
  if place is not None:
    window.find('label', lambda name: name.startswith(f'Person {place} of '))


def begin(window, life):
  open_client(window, life, 'Inventory')
  window.press('button', 'Interview')


def known(life, name):
  return life.people()[name]


@case
def everything_is_asked_by_keyboard(life):
  life.ctl('person', 'add', '--name', 'Lena')
  with desk.Desk(KITH, height=1000) as window:
    begin(window, life)
    window.find('label', 'Person 1 of 1 · 0 of 17 answered')
    asked(window, 'who')
    window.write('Relation', 'sister')
    window.press_key('ctrl+Return')
    asked(window, 'contact')
    window.write('Contact', 'calls on Sundays')
    window.press_key('ctrl+Return')
    for question, digit, choice in (('closeness', '1', 'Inner'), ('desired', '2', 'Close'), ('effect', '7', 'Much lighter'),
                                    ('line', '2', 'close'), ('strength', '6', 'Very strong')):
      asked(window, question)
      window.press_key(digit)
      until(lambda choice=choice: window.find('radio button', choice).has('CHECKED'), f'{choice} to be chosen')
      window.press_key('Return')
    asked(window, 'receives')
    window.press_key('1')
    window.press_key('4')
    window.press_key('Return')
    asked(window, 'gives')
    window.press_key('5')
    until(lambda: window.find('check box', 'Nothing').has('CHECKED'), 'nothing to be chosen')
    window.press_key('Return')
    asked(window, 'confides')
    window.press_key('1')
    window.press_key('Return')
    asked(window, 'can-say')
    window.write('Can talk about', 'books 1 and 2')
    window.press_key('ctrl+Return')
    asked(window, 'cannot-say')
    window.write('Can’t talk about', 'money')
    window.press_key('ctrl+Return')
    asked(window, 'arguments')
    window.press_key('4')
    until(lambda: window.find('radio button', 'Left unresolved').has('CHECKED'), 'the arguments to be dropped')
    window.press_key('Return')
    asked(window, 'obstacles')
    for digit in '1234':
      window.press_key(digit)
    window.press_key('Return')
    asked(window, 'mine')
    window.write('Add an expectation', 'asks about my day')
    window.press('button', 'Add Expectation')
    until(lambda: life.person('Lena')['expectations'], 'the expectation to be stored')
    window.press_key('ctrl+Return')
    asked(window, 'theirs')
    window.write('Add an expectation', 'visits')
    window.press('button', 'Add Expectation')
    until(lambda: len(life.person('Lena')['expectations']) == 2, 'the expectation to be stored')
    window.press_key('ctrl+Return')
    asked(window, 'wish')
    window.write('What should be different', 'more time')
    window.press_key('ctrl+Return')
    window.find('label', 'All Asked')
    window.find('label', '17 of 17 questions answered')
    until(lambda: known(life, 'Lena')['wish'] == 'more time', 'the last answer to be stored')
    lena = life.person('Lena')
    assert (lena['relation'], lena['kind'], lena['contact'], lena['closeness'], lena['desired'], lena['effect']) == (
      'sister', 'kin', 'calls on Sundays', 83, 50, 3), lena
    assert (lena['line'], lena['strength'], lena['receives'], lena['gives'], lena['flow'], lena['confides']) == (
      'close', 5, ['emotional', 'company'], ['none'], 'in', True), lena
    assert (lena['can_say'], lena['cannot_say'], lena['wish']) == ('books 1 and 2', 'money', 'more time'), lena
    assert lena['arguments'] == 'dropped', lena
    assert lena['obstacles'] == {'communication': 0, 'conflict': 1, 'boundaries': 2, 'trust': 3}, lena
    assert sorted((it['holder'], it['text']) for it in lena['expectations']) == [
      ('me', 'asks about my day'), ('them', 'visits')], lena
    assert life.tell('questions')['answered'] == 17
    window.press('button', 'Done')
    window.find('button', lambda name: name.startswith('Lena, sister'))
    window.quit()


@case
def later_comes_back_and_skipped_does_not(life):
  life.ctl('person', 'add', '--name', 'Lena', '--kind', 'kin', '--closeness', '80', '--desired', '80', '--line', 'close',
           '--strength', '3', '--receives', 'none', '--gives', 'none', '--contact', 'daily', '--can-say', 'all')
  life.ctl('place', '--person', 'Lena', '--cannot-say', 'nothing', '--wish', 'nothing', '--arguments', 'none', '--obstacle',
           'trust=0,conflict=0,boundaries=0,communication=0')
  life.ctl('expect', 'add', '--person', 'Lena', '--holder', 'me', '--text', 'calls')
  life.ctl('person', 'add', '--name', 'Ben', '--status', 'dead', '--kind', 'kin', '--closeness', '40', '--effect', '0',
           '--line', 'lost', '--strength', '4', '--can-say', 'all', '--cannot-say', 'goodbye', '--arguments', 'resolved')
  with desk.Desk(KITH, height=900) as window:
    begin(window, life)
    window.find('label', 'Person 1 of 2 · 14 of 17 answered')
    asked(window, 'effect')
    window.press('button', 'Later')
    asked(window, 'confides')
    window.press('button', 'Skip')
    asked(window, 'theirs')
    window.press('button', 'Next')
    # Of the dead is asked in other words, and not everything.
    window.find('heading', 'What do you wish had been different between you?')
    window.find('label', 'Person 2 of 2 · 8 of 9 answered')
    window.write('What should be different', 'one more talk')
    window.press('button', 'Next')
    asked(window, 'effect', place=1)
    window.press_key('4')
    window.press_key('Return')
    asked(window, 'theirs')
    window.press('button', 'Back')
    asked(window, 'mine')
    window.press('button', 'Next')
    asked(window, 'theirs')
    window.press('button', 'Skip')
    window.find('label', 'All Asked')
    window.find('label', '24 of 26 questions answered')
    window.press('button', 'Ask What Was Skipped')
    asked(window, 'confides')
    window.press_key('2')
    window.press_key('Return')
    asked(window, 'theirs')
    window.press_key('Escape')
    window.find('label', '25 of 26 questions answered')
    until(lambda: known(life, 'Lena')['confides'] is False, 'the answer to be stored')
    assert known(life, 'Ben')['wish'] == 'one more talk'
    window.quit()


def press(window, keys, prompt):
  """Keys that come before the page is in its place go nowhere; these do no harm twice."""
  window.press_key(keys)
  return window.look('heading', prompt)


@case
def it_goes_on_where_it_was(life):
  for name in ('Lena', 'Tom'):
    life.ctl('person', 'add', '--name', name, '--kind', 'friend')
  with desk.Desk(KITH) as window:
    begin(window, life)
    asked(window, 'contact', place=1)
    window.press('button', 'Skip')
    asked(window, 'closeness')
    window.press('button', 'End the Interview')
    window.press('button', 'Interview')
    asked(window, 'closeness', place=1)
    window.press('button', 'Skip')
    asked(window, 'desired')
    window.press('button', 'End the Interview')
    window.find('text', 'Add someone by name')
    window.quit()
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Plan')
    until(lambda: window.find('page tab', 'Plan').has('SELECTED'), 'the plan')
    until(lambda: press(window, 'ctrl+i', PROMPTS['desired']), 'the interview')
    window.find('label', lambda name: name.startswith('Person 1 of '))
    # Whoever is removed meanwhile is asked about no more.
    life.ctl('person', 'remove', '--person', 'Lena')
    asked(window, 'contact', place=1)
    window.find('label', 'Person 1 of 1 · 1 of 17 answered')
    window.quit()


@case
def an_answer_is_undone(life):
  life.ctl('person', 'add', '--name', 'Lena', '--kind', 'kin', '--contact', 'daily')
  with desk.Desk(KITH) as window:
    begin(window, life)
    asked(window, 'closeness')
    window.press('radio button', 'Inner')
    until(lambda: known(life, 'Lena')['closeness'] == 83, 'the answer to be stored')
    window.find('label', 'Person 1 of 1 · 3 of 17 answered')
    window.press_key('ctrl+z')
    window.find('label', 'Undone: closeness of Lena')
    until(lambda: not window.find('radio button', 'Inner').has('CHECKED'), 'the answer to go')
    window.find('label', 'Person 1 of 1 · 2 of 17 answered')
    assert known(life, 'Lena')['closeness'] is None
    # The same digit once more takes it back.
    window.press_key('2')
    until(lambda: known(life, 'Lena')['closeness'] == 50, 'the answer to be stored')
    window.press_key('2')
    until(lambda: known(life, 'Lena')['closeness'] is None, 'the answer to be taken back')
    window.quit()


@case
def someone_is_asked_about_from_their_pane(life):
  for name in ('Lena', 'Tom'):
    life.ctl('person', 'add', '--name', name, '--kind', 'friend', '--closeness', '10')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.press('button', 'Tom, closeness 10 of 100', 'node.choose')
    window.press('button', '2 of 17 questions answered')
    asked(window, 'contact', place=2)
    window.find('label', 'Tom')
    window.quit()


@case
def people_are_sorted_by_digits(life):
  for name in ('Lena', 'Tom', 'Eva'):
    life.ctl('person', 'add', '--name', name)
  with desk.Desk(KITH, height=900) as window:
    open_client(window, life, 'Inventory')
    window.press('button', 'Sort into Bins')
    window.find('heading', PROMPTS['closeness'])
    window.find('label', '0 of 3 sorted')
    until(lambda: window.has_focus('button', 'Lena, Not sorted yet'), 'the focus at the first')
    window.press_key('1')
    until(lambda: window.has_focus('button', 'Tom, Not sorted yet'), 'the focus at the next')
    window.press_key('3')
    until(lambda: window.has_focus('button', 'Eva, Not sorted yet'), 'the focus at the last')
    window.press_key('2')
    window.find('label', '3 of 3 sorted')
    window.find('button', 'Lena, Inner')
    until(lambda: [known(life, name)['closeness'] for name in ('Lena', 'Tom', 'Eva')] == [83, 17, 50], 'all to be stored')
    # Each placing is undone by itself.
    window.press_key('ctrl+z')
    window.find('label', lambda name: name.startswith('Undone: '))
    window.find('button', 'Eva, Not sorted yet')
    window.find('label', '2 of 3 sorted')
    assert [known(life, name)['closeness'] for name in ('Lena', 'Tom', 'Eva')] == [83, 17, None]
    window.press('button', 'End Sorting')
    window.find('button', lambda name: name.startswith('Lena,') and name.endswith('Inner'))
    window.quit()


def choose_bin(window, name):
  """In the menu of a chip, which is shown over the bins."""
  window.press('button', name)


@case
def people_are_sorted_from_a_menu(life):
  life.ctl('person', 'add', '--name', 'Lena', '--line', 'close', '--receives', 'practical')
  with desk.Desk(KITH, height=900) as window:
    open_client(window, life, 'Inventory')
    window.press_key('ctrl+j')
    window.find('button', 'Lena, Not sorted yet')
    window.press('button', 'Next Question')
    window.find('heading', PROMPTS['desired'])
    window.press('button', 'Next Question')
    window.find('heading', PROMPTS['line'])
    window.press('button', 'Lena, close')
    choose_bin(window, 'strained')
    window.find('button', 'Lena, strained')
    until(lambda: known(life, 'Lena')['line'] == 'strained', 'the line to be stored')
    for question in ('strength', 'effect', 'receives'):
      window.press('button', 'Next Question')
      window.find('heading', PROMPTS[question])
    window.press('button', 'Lena, Practical')
    choose_bin(window, 'Company')
    window.find('button', 'Lena, Company')
    window.find('button', 'Lena, Practical')
    until(lambda: known(life, 'Lena')['receives'] == ['practical', 'company'], 'the support to be stored')
    window.press('button', 'Lena, Practical')
    choose_bin(window, 'Take Out')
    window.gone('button', 'Lena, Practical')
    until(lambda: known(life, 'Lena')['receives'] == ['company'], 'the support to be stored')
    assert known(life, 'Lena')['flow'] == 'in'
    window.quit()


@case
def people_are_sorted_into_problem_areas(life):
  for name in ('Lena', 'Otto'):
    life.ctl('person', 'add', '--name', name)
  life.ctl('person', 'edit', '--person', 'Otto', '--status', 'dead')
  with desk.Desk(KITH, height=900) as window:
    open_client(window, life, 'Inventory')
    window.press('button', 'Sort into Bins')
    window.find('button', 'Lena, Not sorted yet')
    # Without a course there is nothing that people could be what it is about.
    for _ in range(10):
      window.press('combo box', 'Sort by', 'choice.next')
    window.find('heading', PROMPTS['arguments'])
    life.ctl('course', 'start', '--template', 'ipt-16-us')
    until(lambda: [window.press('combo box', 'Sort by', 'choice.next')] and window.look('button', 'Otto, In no area'), 'the areas')
    window.press('button', 'Otto, In no area')
    choose_bin(window, 'Grief')
    window.find('button', 'Otto, Grief')
    window.press('button', 'Lena, In no area')
    choose_bin(window, 'Role dispute')
    window.find('button', 'Lena, Role dispute')
    areas = life.tell('area', 'list')
    assert [(it['kind'], it['person']['name'], it['main']) for it in areas] == [
      ('grief', 'Otto', True), ('role-dispute', 'Lena', False)], areas
    window.press('button', 'Lena, Role dispute')
    choose_bin(window, 'Take Out')
    window.find('button', 'Lena, In no area')
    assert [it['kind'] for it in life.tell('area', 'list')] == ['grief']
    window.press_key('ctrl+z')
    window.find('button', 'Lena, Role dispute')
    window.quit()


@case
def nobody_is_asked_about(life):
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    window.press_key('ctrl+i')
    window.find('label', 'First name the people who matter. Then they are asked about, one after the other.')
    window.press('button', 'Name Them')
    window.find('text', 'Add someone by name')
    window.press_key('ctrl+j')
    window.find('label', 'Nobody to Sort Yet')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
