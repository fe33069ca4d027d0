#!/usr/bin/env python3
# test-map-deeds.py: what is done on the map by keyboard and menu
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-map-deeds.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
# Around names, so that they keep their direction.
ISOLATES = {ord('\u2068'): None, ord('\u2069'): None}


def until(question, what):
  desk.wait_for(question, what)


def closeness(life):
  return {name: person['closeness'] for name, person in life.people().items()}


def says(words):
  return lambda name: name is not None and name.translate(ISOLATES) == words


def starts(words):
  return lambda name: name is not None and name.startswith(words)


def node(name):
  """On the map: the list beside it calls everyone by their ring."""
  return lambda said: said is not None and said.startswith(f'{name}, ') and ('closeness' in said or 'not placed' in said)


def take(window, name):
  """Brings the keyboard to someone on the map."""
  window.find('button', node(name))
  reach(window, 'button', node(name))


def go(window, key, name):
  window.press_key(key)
  until(lambda: window.has_focus('button', node(name)), f'the focus at {name} after {key}')


def add_four(life):
  """One to each side, all as near."""
  for name, angle in (('Nora', 0), ('Otto', 90), ('Sina', 180), ('Wim', 270)):
    life.ctl('person', 'add', '--name', name, '--closeness', '40', '--angle', angle, '--on', '2020-01-01')


@case
def arrows_walk_and_escape_leads_back(life):
  add_four(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Nora')
    go(window, 'Right', 'Otto')
    go(window, 'Right', 'Otto')
    go(window, 'Down', 'Sina')
    go(window, 'Left', 'Wim')
    go(window, 'Up', 'Nora')
    window.press_key('Return')
    window.find('slider', 'Closeness')
    until(lambda: not window.has_focus('button', node('Nora')), 'the focus in the pane')
    window.press_key('Escape')
    until(lambda: window.has_focus('button', node('Nora')), 'the focus back on the map')
    window.find('slider', 'Closeness')
    window.press_key('Escape')
    window.gone('slider', 'Closeness')
    window.quit()


@case
def plus_and_minus_go_by_rings(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40', '--on', '2020-01-01')
  life.ctl('person', 'add', '--name', 'Tom')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Lena')
    window.press_key('plus')
    window.find('button', 'Lena, closeness 73 of 100')
    window.press_key('plus')
    window.find('label', 'No ring is nearer')
    window.press_key('minus')
    window.find('button', 'Lena, closeness 40 of 100')
    window.press_key('KP_Subtract')
    window.find('button', 'Lena, closeness 7 of 100')
    window.press('button', 'It Was Always So')
    window.find('label', 'Corrected: it was always so')
    assert [state['closeness'] for state in life.person('Lena')['states']] == [7, 7]
    window.press_toast('Undo')
    until(lambda: [state['closeness'] for state in life.person('Lena')['states']] == [40, 7], 'what was before')
    take(window, 'Tom')
    window.press_key('plus')
    window.find('button', 'Tom, closeness 17 of 100')
    window.press_key('ctrl+z')
    window.find('button', 'Tom, not placed yet')
    window.quit()


@case
def several_go_in_one_step(life):
  add_four(life)
  before = closeness(life)
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Nora')
    window.press_key('space')
    window.find('button', 'Nora, closeness 40 of 100, chosen')
    window.find('label', '1 person chosen')
    go(window, 'Down', 'Sina')
    window.press_key('space')
    window.find('label', '2 people chosen')
    window.press_key('plus')
    window.find('label', '2 people moved')
    until(lambda: closeness(life) == {'Nora': 73, 'Otto': 40, 'Sina': 73, 'Wim': 40}, 'both to come nearer')
    window.press_toast('Undo')
    until(lambda: closeness(life) == before, 'both to be where they were')
    window.press('button', 'Move Farther')
    until(lambda: closeness(life)['Nora'] == 7 and closeness(life)['Sina'] == 7, 'both to go farther')
    window.press_key('space')
    window.find('label', '1 person chosen')
    window.press_key('ctrl+a')
    window.find('label', '4 people chosen')
    window.press_key('Escape')
    window.gone('label', '4 people chosen')
    assert window.look('button', 'Nora, closeness 7 of 100')
    window.quit()


@case
def a_focus_is_put_and_ends(life):
  add_four(life)
  life.run('tie', 'add', life.practice, '--client', 'Anna Keller', '--person', 'Nora', '--with', 'Otto', '--kind', 'friend')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Nora')
    window.press_key('f')
    window.find('label', says('Those tied to Nora'))
    window.press_key('Escape')
    window.gone('label', says('Those tied to Nora'))
    window.press_key('shift+F10')
    window.find('menu item')
    window.press_key('f')
    window.press('button', 'Show Everyone')
    window.gone('label', says('Those tied to Nora'))
    window.quit()


@case
def a_menu_offers_what_keys_do(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40', '--on', '2020-01-01')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Lena')
    window.press_key('shift+F10')
    window.find('menu item')
    window.press_key('a')
    window.find('button', 'Lena, closeness 7 of 100')
    window.press_key('Menu')
    window.find('menu item')
    window.press_key('t')
    window.find('button', 'Lena, not placed yet')
    assert life.people()['Lena']['unplaced']
    window.press_toast('Undo')
    window.find('button', 'Lena, closeness 7 of 100')
    window.quit()


@case
def someone_is_pinned_and_let_go(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    take(window, 'Lena')
    for key, words, pinned in (('p', 'Lena pinned', True), ('u', 'Lena unpinned', False)):
      window.press_key('shift+F10')
      window.find('menu item')
      window.press_key(key)
      window.find('label', says(words))
      assert life.people()['Lena']['pinned'] == pinned
    window.press_toast('Undo')
    until(lambda: life.people()['Lena']['pinned'], 'the pin to be back')
    assert life.people()['Lena']['closeness'] == 40
    window.quit()


def press_row(window, name):
  """A row that is a button: what it says is a label of its own."""
  def do():
    return any(row.do('row.press') for row in window.look(None, name))

  until(do, f'the row {name!r}')


def ties(life):
  return [(tie['person'], tie['with'], tie['kind'], tie['line']) for tie in life.tell('ties')]


@case
def a_tie_is_drawn_by_keyboard(life):
  add_four(life)
  ids = {name: person['id'] for name, person in life.people().items()}
  with desk.Desk(KITH, height=800) as window:
    open_client(window, life, 'Map')
    take(window, 'Nora')
    window.press_key('t')
    window.find('label', says('Who is tied to Nora?'))
    window.press_key('Escape')
    window.gone('label', says('Who is tied to Nora?'))
    window.press_key('t')
    window.find('label', says('Who is tied to Nora?'))
    go(window, 'Right', 'Otto')
    window.press_key('Return')
    window.find('label', 'What Are They to Each Other?')
    press_row(window, 'Conflict')
    window.find('label', says('Nora and Otto: Conflict'))
    assert ties(life) == [(ids['Nora'], ids['Otto'], 'conflict', 'open-conflict')], ties(life)
    window.press_toast('Undo')
    until(lambda: ties(life) == [], 'the tie to be taken back')
    window.press_key('ctrl+shift+z')
    until(lambda: len(ties(life)) == 1, 'the tie to be there again')
    take(window, 'Otto')
    window.press_key('t')
    go(window, 'Up', 'Nora')
    window.press_key('Return')
    window.find('label', 'So Far')
    press_row(window, says('Otto is a parent of Nora'))
    until(lambda: (ids['Otto'], ids['Nora'], 'parent', None) in ties(life), 'the parent to come first')
    window.quit()


@case
def a_tie_is_changed_and_taken_out(life):
  add_four(life)
  life.run('tie', 'add', life.practice, '--client', 'Anna Keller', '--person', 'Nora', '--with', 'Otto', '--kind', 'friend')
  with desk.Desk(KITH, height=800) as window:
    open_client(window, life, 'Map')
    take(window, 'Nora')
    window.press_key('t')
    go(window, 'Right', 'Otto')
    window.press_key('Return')
    window.find('label', 'So Far')
    assert not [row for row in window.look(None, 'Friends') if 'row.press' in row.actions()], 'what was said is not offered again'
    until(lambda: any(row.do('choice.next') for row in window.look(None, starts('Friends'))), 'the next line')
    until(lambda: ties(life)[0][3] == 'supportive', 'the line to be stored')
    window.press('button', 'Remove Tie')
    until(lambda: ties(life) == [], 'the tie to be gone')
    window.gone('label', 'So Far')
    window.press_toast('Undo')
    window.find('label', 'So Far')
    window.quit()


@case
def the_past_is_only_looked_at(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for day in ('2020-01-08', '2020-01-15'):
    life.ctl('session', 'add', '--on', day)
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--on', '2020-01-02')
  life.ctl('place', '--person', 'Lena', '--closeness', '90', '--on', '2020-01-12')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena, closeness 90 of 100')
    window.find('slider', 'As of session').turn(0)
    take(window, 'Lena')
    window.find('button', 'Lena, closeness 10 of 100')
    for key in ('plus', 't', 'minus'):
      window.press_key(key)
    window.press_key('f')
    window.find('label', says('Those tied to Lena'))
    assert [state['closeness'] for state in life.person('Lena')['states']] == [10, 90]
    window.quit()


@case
def full_screen_is_left_last(life):
  life.ctl('person', 'add', '--name', 'Lena Brandt', '--closeness', '40', '--on', '2020-01-01')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.press('button', 'Full Screen with Initials')
    take(window, 'L. B.')
    window.press_key('t')
    window.find('label', says('Who is tied to L. B.?'))
    window.press_key('Escape')
    window.gone('label', says('Who is tied to L. B.?'))
    assert not window.look('page tab', 'Map')
    window.press_key('plus')
    window.find('label', lambda name: name is not None and name.translate(ISOLATES) == 'LB: Inner')
    window.press_key('Return')
    assert not window.look('slider', 'Closeness'), 'nothing about anyone is shown'
    window.press_key('Escape')
    window.find('page tab', 'Map')
    assert closeness(life) == {'Lena Brandt': 73}
    window.quit()


@case
def nothing_is_shown_when_someone_comes_in(life):
  life.ctl('person', 'add', '--name', 'Lena Brandt', '--closeness', '40', '--on', '2020-01-01')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.press_key('b')
    window.press('button', 'Full Screen with Initials')
    take(window, 'L. B.')
    window.press_key('b')
    window.find('label', 'Press B to show the map again.')
    assert not window.look('button', lambda name: name is not None and name.startswith('L. B.'))
    window.press_key('b')
    take(window, 'L. B.')
    window.press_key('b')
    window.find('label', 'Press B to show the map again.')
    window.press_key('Escape')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.quit()


@case
def groups_are_named_and_shown(life):
  add_four(life)
  with desk.Desk(KITH, height=2000) as window:
    open_client(window, life, 'Map')
    for name in ('Nora', 'Otto'):
      window.press('button', node(name), 'node.choose')
      window.write('Groups, with commas between', 'Choir')
      until(lambda name=name: life.people()[name]['belongs'] == 'Choir', 'the group to be stored')
    window.press('toggle button', 'What Is Shown')
    box = window.find('check box', 'Groups')
    assert not box.has('CHECKED')
    before = window.settle()
    window.press('check box', 'Groups', 'check.press')
    until(lambda: window.find('check box', 'Groups').has('CHECKED') and window.settle() != before, 'the outline to be drawn')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
