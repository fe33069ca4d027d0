#!/usr/bin/env python3
# test-inventory.py: the people in a client's life, in the list and on the map, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-inventory.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
import shot  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]


def until(question, what):
  desk.wait_for(question, what)


def row(window, start):
  return window.find('button', lambda name: name == start or name.startswith(f'{start},'))


def choose(window, start):
  window.press('button', lambda name: name == start or name.startswith(f'{start},'), 'row.open')


@case
def people_are_named_one_after_the_other(life):
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    window.find('label', 'Nobody Here Yet')
    for typed, shown in (('Lena, sister', 'Lena, sister, Not placed yet'), ('Tom', 'Tom, Not placed yet')):
      window.write('Add someone by name', typed)
      window.press_key('Return')
      window.find('button', shown)
    people = life.people()
    assert list(people) == ['Lena', 'Tom'], people
    assert (people['Lena']['relation'], people['Lena']['kind']) == ('sister', 'kin')
    window.press('button', 'Undo')
    window.gone('button', 'Tom, Not placed yet')
    assert list(life.people()) == ['Lena']
    window.quit()


@case
def everything_is_stored_as_it_is_made(life):
  life.ctl('person', 'add', '--name', 'Lena')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.find('slider', 'Closeness').turn(80)
    window.find('button', 'Lena, Inner')
    until(lambda: life.people()['Lena']['closeness'] == 80, 'the closeness to be stored')
    window.find('slider', 'Wished').turn(20)
    window.find('button', 'Lena, wished farther, Inner')
    window.write('Relation', 'friend')
    window.find('button', 'Lena, friend · wished farther, Inner')
    window.write('Can’t talk about', 'money')
    window.find('button', 'Lena, friend · wished farther, Inner, 1 thing unsaid')
    window.press('toggle button', 'Practical')
    until(lambda: life.people()['Lena']['receives'] == ['practical'], 'the support to be stored')
    for stored in ('none', 'resolved', 'mixed', 'dropped'):
      window.press('combo box', 'Arguments', 'choice.next')
      until(lambda stored=stored: life.people()['Lena']['arguments'] == stored, f'{stored} to be stored')
    lena = life.people()['Lena']
    assert (lena['desired'], lena['relation'], lena['kind'], lena['cannot_say'], lena['flow']) == (
      20, 'friend', 'friend', 'money', 'in'), lena
    window.write('Name', 'Lena Maria')
    window.find('button', lambda name: name.startswith('Lena Maria,'))
    window.press('button', 'Undo')
    window.find('button', lambda name: name.startswith('Lena, friend'))
    assert 'Lena' in life.people()
    window.quit()


def type_letters(window, words):
  for letter in words:
    window.press_key(letter)


@case
def a_relation_is_completed_while_it_is_typed(life):
  life.ctl('person', 'add', '--name', 'Lena')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    reach(window, 'text', 'Relation')
    type_letters(window, 'sis')
    until(lambda: window.find('text', 'Relation').text() == 'sister', 'the rest of the word')
    window.press_key('Return')
    window.find('button', lambda name: name.startswith('Lena, sister'))
    until(lambda: life.people()['Lena']['relation'] == 'sister', 'the relation to be stored')
    window.quit()


@case
def undo_in_a_field_is_the_fields_first(life):
  """And the page's where the field has nothing of its own to take back."""
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.find('slider', 'Closeness').turn(80)
    until(lambda: life.people()['Lena']['closeness'] == 80, 'the closeness to be stored')
    reach(window, 'text', 'Add someone by name')
    type_letters(window, 'tom')
    until(lambda: window.find('text', 'Add someone by name').text() == 'tom', 'what was typed')
    window.press_key('ctrl+z')
    until(lambda: window.find('text', 'Add someone by name').text() != 'tom', 'what was typed to go')
    assert life.people()['Lena']['closeness'] == 80
    assert window.find('text', 'Add someone by name').text() == ''
    window.press_key('ctrl+z')
    window.find('label', 'Undone: closeness of Lena')
    assert life.people()['Lena']['closeness'] == 40
    window.press_key('ctrl+shift+z')
    until(lambda: window.find('text', 'Add someone by name').text(), 'what was typed to be there again')
    window.quit()


@case
def a_name_that_is_there_is_asked_about(life):
  life.ctl('person', 'add', '--name', 'Eva', '--relation', 'sister')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    row(window, 'Eva')
    window.write('Add someone by name', 'eva, neighbour')
    window.press_key('Return')
    window.find('label', 'There is one of this name already: Eva, sister.')
    assert list(life.people()) == ['Eva']
    window.press('button', 'Show')
    window.find('slider', 'Closeness')
    window.gone('button', 'Add Anyway')
    window.write('Add someone by name', 'Eva, neighbour')
    window.press_key('Return')
    window.press('button', 'Add Anyway')
    window.find('button', 'Eva, neighbour, Not placed yet')
    assert len(life.tell('people', '--json')) == 2
    window.quit()


@case
def a_toast_takes_back_what_it_says(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40')
  life.ctl('person', 'add', '--name', 'Tom')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Tom')
    window.press('button', 'Remove from Inventory')
    window.find('label', 'Tom removed')
    choose(window, 'Lena')
    window.find('slider', 'Closeness').turn(80)
    until(lambda: life.people()['Lena']['closeness'] == 80, 'the closeness to be stored')
    window.press_toast('Undo')
    window.find('label', 'Undone: removed person (Tom)')
    assert life.people()['Lena']['closeness'] == 80
    assert 'Tom' in life.people()
    window.press_key('ctrl+z')
    window.find('label', 'Undone: closeness of Lena')
    assert life.people()['Lena']['closeness'] == 40
    window.press_toast('Redo')
    window.find('label', 'Done again: closeness of Lena')
    assert life.people()['Lena']['closeness'] == 80
    window.quit()


@case
def expectations_come_and_go(life):
  life.ctl('person', 'add', '--name', 'Lena')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.write('Add an expectation', 'calls on Sundays')
    window.press('button', 'Add Expectation')
    window.find('text', 'What is expected')
    window.write('What is expected', 'calls once a week')
    until(lambda: [it['text'] for it in life.person('Lena')['expectations']] == ['calls once a week'], 'the words to be stored')
    window.press('button', 'Remove Expectation')
    window.gone('text', 'What is expected')
    assert life.person('Lena')['expectations'] == []
    window.press('button', 'Undo')
    window.find('text', 'What is expected')
    expectation, = life.person('Lena')['expectations']
    assert (expectation['holder'], expectation['text']) == ('me', 'calls once a week'), expectation
    window.quit()


@case
def all_that_is_known_of_someone_can_be_said(life):
  life.ctl('person', 'add', '--name', 'Lena', '--kind', 'kin')
  with desk.Desk(KITH, height=2600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.write('How often and how in touch', 'calls on Sundays')
    window.write('What the client calls them', 'Leni')
    window.write('Groups, with commas between', 'choir, family')
    window.write('Born, like 1980-05-01 or ~1980', '~1980')
    window.write('What they are like', 'quick to laugh')
    until(lambda: life.person('Lena')['about'] == 'quick to laugh', 'the words to be stored')
    lena = life.person('Lena')
    assert (lena['contact'], lena['nickname'], lena['belongs'], lena['born']) == ('calls on Sundays', 'Leni', 'choir, family', '~1980'), lena
    # When someone died is asked of the dead alone.
    window.gone('text', 'Died, like 2011-03 or ~2011')
    for _ in range(3):
      window.press('combo box', 'Now', 'choice.next')
    window.write('Died, like 2011-03 or ~2011', '2011-03')
    until(lambda: life.person('Lena')['died'] == '2011-03', 'the date to be stored')
    assert life.person('Lena')['status'] == 'dead'
    # Nothing is an answer, and goes with no other.
    window.press_one('toggle button', 'Practical', 0)
    until(lambda: life.person('Lena')['receives'] == ['practical'], 'the support to be stored')
    window.press_one('toggle button', 'Nothing', 0)
    until(lambda: life.person('Lena')['receives'] == ['none'], 'the support to be stored')
    assert life.person('Lena')['flow'] is None
    window.quit()


@case
def a_choice_begins_at_what_holds(life):
  """Whatever was chosen in the list before, for someone else: one key down is one line further."""
  for name in ('Nina', 'Tom'):
    life.ctl('person', 'add', '--name', name, '--closeness', '40', '--on', '2020-01-01')
  with desk.Desk(KITH, height=1600) as window:
    open_client(window, life, 'Inventory')
    for name, keys, line in (('Tom', ('End',), 'enmeshed'), ('Nina', ('Down',), 'supportive'), ('Nina', ('Down',), 'close')):
      choose(window, name)
      window.find('combo box', 'Line')
      reach(window, 'combo box', 'Line')
      for key in ('space', *keys, 'Return'):
        window.press_key(key)
      until(lambda name=name, line=line: life.person(name)['states'][-1].get('line') == line, f'{name} to be {line}')
    window.quit()


@case
def a_dispute_has_its_stages(life):
  life.ctl('person', 'add', '--name', 'Lena')
  life.ctl('dispute', 'add', '--person', 'Lena', '--state', 'renegotiation', '--on', '2026-01-12')
  with desk.Desk(KITH, height=2600) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.find('label', 'Calm things down and help the two to talk: what does each one want, and how is it said?')
    window.press('combo box', 'Stage', 'choice.next')
    window.find('label', lambda name: name.startswith('Get the two talking again'))
    until(lambda: [it['stage'] for it in life.tell('dispute', 'list')] == ['renegotiation', 'impasse'], 'the stage to be stored')
    window.write('What was tried', 'a letter')
    until(lambda: life.tell('dispute', 'list')[1]['text'] == 'a letter', 'the words to be stored')
    # What is said later of the same day goes over it.
    window.press('combo box', 'Stage', 'choice.next')
    until(lambda: [it['stage'] for it in life.tell('dispute', 'list')] == ['renegotiation', 'dissolution'], 'the stage to be stored')
    window.press_key('ctrl+z')
    window.find('label', lambda name: name.startswith('Undone: '))
    window.find('label', lambda name: name.startswith('Get the two talking again'))
    assert [it['stage'] for it in life.tell('dispute', 'list')] == ['renegotiation', 'impasse']
    window.quit()


@case
def others_are_tied_to_someone(life):
  for name in ('Anna', 'Ben', 'Carla'):
    life.ctl('person', 'add', '--name', name)
  life.ctl('tie', 'add', '--person', 'Anna', '--with', 'Ben', '--kind', 'parent')
  with desk.Desk(KITH, height=2800) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Carla')
    window.find('label', 'Ties to Others')
    reach(window, 'list item', 'New Tie')
    window.press_key('Return')
    window.press('combo box', 'To whom', 'choice.next')
    for _ in range(4):
      window.press('combo box', 'Who is a', 'choice.previous')
    window.press('button', 'Add Tie')
    window.find('label', 'parent')
    window.find('label', 'grandparent · by others')
    until(lambda: len(life.tell('ties')) == 2, 'the tie to be stored')
    assert life.tell('related', '--person', 'Anna', '--with', 'Carla')['relation'] == 'grandparent'
    window.press('button', 'Remove Tie')
    window.gone('label', 'grandparent · by others')
    window.press('button', 'Undo')
    window.find('label', 'grandparent · by others')
    window.quit()


@case
def someone_goes_and_comes_back(life):
  for name in ('Lena', 'Tom'):
    life.ctl('person', 'add', '--name', name)
  with desk.Desk(KITH, height=2000) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.press('button', 'Remove from Inventory')
    window.gone('button', 'Lena, Not placed yet')
    window.find('label', 'Lena removed')
    window.find('label', 'Nobody Chosen')
    assert list(life.people()) == ['Tom']
    window.press('button', 'Undo')
    row(window, 'Lena')
    assert sorted(life.people()) == ['Lena', 'Tom']
    window.quit()


@case
def many_are_searched(life):
  for number in range(13):
    life.ctl('person', 'add', '--name', f'Person {number}', '--relation', 'friend' if number else 'Großtante')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    window.write('Search people', 'gross', role='entry')
    window.gone('button', lambda name: name.startswith('Person 1,'))
    row(window, 'Person 0')
    window.write('Search people', 'nobody', role='entry')
    window.find('label', 'Nobody Found')
    window.quit()


@case
def list_and_map_choose_the_same(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40')
  life.ctl('person', 'add', '--name', 'Tom', '--closeness', '10')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Inventory')
    choose(window, 'Lena')
    window.find('slider', 'Closeness')
    window.press('page tab', 'Map')
    window.find('label', 'Lena')
    window.press('button', 'Tom, closeness 10 of 100', 'node.choose')
    window.find('label', 'Tom')
    window.press('page tab', 'Inventory')
    window.find('label', 'Wider')
    assert window.find('slider', 'Closeness').value() == 10
    window.quit()


@case
def it_was_always_so(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40', '--on', '2020-01-01')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.press('button', 'Lena, closeness 40 of 100', 'node.nearer')
    window.press('button', 'It Was Always So')
    window.find('label', 'Corrected: it was always so')
    states = life.person('Lena')['states']
    assert [state['closeness'] for state in states] == [45] * len(states), states
    window.quit()


@case
def the_past_is_shown_and_not_changed(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for day in ('2020-01-08', '2020-01-15'):
    life.ctl('session', 'add', '--on', day)
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--on', '2020-01-02')
  life.ctl('place', '--person', 'Lena', '--closeness', '90', '--on', '2020-01-12')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena, closeness 90 of 100')
    window.find('slider', 'As of session').turn(0)
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    window.press('button', 'Lena, closeness 10 of 100', 'node.nearer')
    window.press('button', 'Back to Now')
    window.find('button', 'Lena, closeness 90 of 100')
    assert [state['closeness'] for state in life.person('Lena')['states']] == [10, 90]
    window.quit()


@case
def then_and_now_stand_side_by_side(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for day in ('2020-01-08', '2020-01-15'):
    life.ctl('session', 'add', '--on', day)
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '10', '--on', '2020-01-02')
  life.ctl('place', '--person', 'Lena', '--closeness', '90', '--on', '2020-01-12')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena, closeness 90 of 100')
    shot.compare(window)
    window.find('label', 'Lena moved nearer: from “Wider” to “Inner”')
    window.find('button', 'Lena, closeness 10 of 100')
    until(lambda: len(window.look('slider', 'As of session')) == 3, 'the sliders of both')
    window.look('slider', 'As of session')[-1].turn(0)
    window.find('label', 'Everyone stands where they stood.')
    window.gone('label', 'Lena moved nearer: from “Wider” to “Inner”')
    life.ctl('place', '--person', 'Lena', '--closeness', '50', '--on', '2020-01-14')
    window.look('slider', 'As of session')[-1].turn(1)
    window.find('label', 'Lena moved nearer: from “Wider” to “Close”')
    window.look('slider', 'As of session')[-2].turn(2)
    window.find('label', lambda name: name.startswith('The second moment lies before the first.'))
    window.look('slider', 'As of session')[-2].turn(0)
    window.press('toggle button', 'Initials in Place of Names')
    window.find('label', 'L moved nearer: from “Wider” to “Close”')
    window.find('button', 'L., closeness 50 of 100')
    window.quit()


@case
def the_map_has_three_forms(life):
  people = (('Ruth', 'mother'), ('Mara', 'sister'), ('Mia', 'daughter'), ('Tom', 'friend'))
  for name, relation in people:
    life.ctl('person', 'add', '--name', name, '--relation', relation, '--closeness', '50')
  life.ctl('person', 'add', '--name', 'Zoe')
  with desk.Desk(KITH) as window:
    def height(name):
      _, y = window.get_place(window.find('button', lambda said: said.startswith(f'{name},')))
      return y
    open_client(window, life, 'Map')
    window.find('label', lambda name: name.startswith('Drag those who are not placed yet'))
    shot.choose_form(window, 'Family')
    until(lambda: height('Ruth') < height('Mara') < height('Mia') < height('Tom') == height('Zoe'), 'the generations')
    window.gone('label', lambda name: name.startswith('Drag those who are not placed yet'))
    window.press('button', 'Mia, daughter, closeness 50 of 100', 'node.choose')
    window.find('button', 'Everyone')
    shot.choose_form(window, 'Free')
    until(lambda: height('Ruth') == height('Mara') == height('Tom'), 'those who know nobody in a row')
    shot.choose_form(window, 'Rings')
    window.find('label', lambda name: name.startswith('Drag those who are not placed yet'))
    assert [person['closeness'] for person in life.people().values()] == [50, 50, 50, 50, None]
    window.quit()


def know_each_other(life, *pairs):
  for one, other in pairs:
    life.ctl('tie', 'add', '--person', one, '--with', other, '--kind', 'friend')


@case
def figures_are_told_in_words(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for day in ('2020-01-08', '2020-01-15'):
    life.ctl('session', 'add', '--on', day)
  for name in ('Lena', 'Tom'):
    life.ctl('person', 'add', '--name', name, '--closeness', '50', '--on', '2020-01-02')
  life.ctl('person', 'add', '--name', 'Mara', '--closeness', '90', '--receives', 'company', '--on', '2020-01-12')
  know_each_other(life, ('Lena', 'Mara'), ('Mara', 'Tom'))
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    shot.tell_figures(window)
    window.find('label', lambda name: name.endswith(', beside the beginning, 8 January 2020.'))
    window.find('label', '2 pairs of them know each other: 67 % of all possible ties.')
    window.find('label', 'Mara is the only link between Lena and Tom.\nAt the beginning: Without a tie nobody links others.')
    window.find('label', 'From Mara.\nAt the beginning: From nobody, as far as is known.')
    window.find('label', 'was 0 %')
    window.press('toggle button', 'Initials in Place of Names')
    window.find('label', lambda name: name.startswith('M is the only link between L and T.'))
    window.gone('label', lambda name: 'Mara' in name and 'only link' in name)
    window.press_key('Escape')
    # Of the beginning, there is nothing before.
    window.find('slider', 'As of session').turn(0)
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    shot.tell_figures(window)
    window.find('label', 'As of 8 January 2020, the beginning.')
    window.find('label', '2 people are in this life, the client and the dead not counted.')
    window.gone('label', 'unchanged')
    window.quit()


@case
def figures_of_nobody_say_the_way(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for day in ('2020-01-08', '2020-01-15'):
    life.ctl('session', 'add', '--on', day)
  life.ctl('person', 'add', '--name', 'Mara', '--closeness', '90', '--on', '2020-01-12')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('slider', 'As of session').turn(0)
    window.find('label', lambda name: name.startswith('As of Session 1 · '))
    window.press('toggle button', 'More')
    window.find('menu item')
    window.press_key('e')
    window.find('label', 'Nobody to Count Yet')
    window.quit()


def tell_of_three(life):
  life.ctl('course', 'start', '--template', 'ipt-16-us', '--on', '2020-01-01')
  for name in ('Mara', 'Lena', 'Otto'):
    life.ctl('person', 'add', '--name', name, '--obstacle', 'trust=3', '--on', '2020-01-12')


TRUST = 'Trust is lacking'


@case
def what_recurs_is_taken_up_from_the_figures(life):
  tell_of_three(life)
  with desk.Desk(KITH, height=1400) as window:
    open_client(window, life, 'Map')
    window.press('toggle button', 'More')
    window.find('menu item')
    window.press_key('e')
    window.find('label', 'With 3 of 3 people: Mara, Lena and Otto.')
    reach(window, 'list item', TRUST)
    window.press_key('Return')
    window.find('label', 'Counted where lack of trust gets in the way clearly or strongly.')
    assert life.tell('area', 'list') == []
    window.press('button', 'Take Up into the Problem Area', 'row.press')
    area, = desk.wait_for(lambda: life.tell('area', 'list'), 'a problem area')
    assert (area['kind'], area['text']) == ('deficits', 'Trust is lacking. With 3 of 3 people: Mara, Lena and Otto.'), area
    window.press_toast('Undo')
    desk.wait_for(lambda: life.tell('area', 'list') == [], 'no problem area')
    window.press('button', 'Lena', 'row.open')
    window.gone('label', 'The Rule')
    desk.wait_for(lambda: window.look('button', 'Everyone') and window.look('text', 'Relation'), 'all about Lena beside the map')
    window.quit()


@case
def full_screen_shows_no_name(life):
  life.ctl('person', 'add', '--name', 'Lena Brandt', '--closeness', '40')
  with desk.Desk(KITH) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.press('button', 'Full Screen with Initials')
    window.find('button', 'L. B., closeness 40 of 100')
    window.gone('page tab', 'Map')
    shown = ' '.join(node.name for role in ('label', 'button') for node in window.look(role))
    assert 'Brandt' not in shown and 'Keller' not in shown, shown
    window.press_key('Escape')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.find('page tab', 'Map')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
