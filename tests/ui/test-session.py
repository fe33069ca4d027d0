#!/usr/bin/env python3
# test-session.py: a session, from what to know before it to the signed note, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-session.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import datetime
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client, reach  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
TODAY = datetime.date.today()
SIZE = {'width': 1400, 'height': 1700}


class Course(Life):
  """A client in the third session of a course, which is today's."""

  def __init__(self, root):
    super().__init__(root)
    self.ctl('course', 'start', '--template', 'ipt-16-uk', '--on', TODAY - datetime.timedelta(days=14))
    for weeks in (2, 1, 0):
      self.ctl('session', 'add', '--on', TODAY - datetime.timedelta(weeks=weeks))

  def sessions(self):
    return self.tell('session', 'list')

  def note(self, number=3):
    return {note['section']: note['text'] for note in self.sessions()[number - 1]['notes']}


def open_session(window, life):
  open_client(window, life, 'Overview')
  window.press('button', 'Session')
  window.find('label', 'Note')
  window.find('text', 'What we worked on')


def leave(window):
  """Back to the client, which stores what was typed."""
  window.press('button', 'Back')
  window.find('page tab', 'Overview')


def type_into(window, name, text):
  """Letter by letter, as hands do."""
  reach(window, 'text', name)
  for letter in text:
    window.press_key('space' if letter == ' ' else letter)


def read(window, name):
  node = window.find('text', name)
  return node.text()


@case
def a_note_is_stored_as_it_is_typed(life):
  life.ctl('session', 'note', '--session', 2, '--text', 'Her brother called', '--section', 'work')
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.find('label', lambda name: name.startswith('Session 3 of 16 · Opening · '))
    window.press('toggle button', 'Last Note')
    window.find('label', 'Her brother called')
    window.write('What we worked on', 'How she told him')
    window.find('label', 'Draft kept')
    assert life.note() == {}
    leave(window)
    desk.wait_for(lambda: life.note() == {'work': 'How she told him'}, 'the note to be stored')
    window.press('button', 'Session')
    assert desk.wait_for(lambda: read(window, 'What we worked on'), 'the note') == 'How she told him'
    window.press_key('ctrl+z')
    desk.wait_for(lambda: life.note() == {}, 'the note to be taken back')
    desk.wait_for(lambda: read(window, 'What we worked on') == '', 'an empty field')
    window.quit()


@case
def nothing_typed_is_lost_when_it_is_killed(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.write('What we worked on', 'Her father, and what was never said')
    window.find('label', 'Draft kept')
    window.kith.kill()
    window.kith.wait()
    assert life.note() == {}
    open_session(window, life)
    assert desk.wait_for(lambda: read(window, 'What we worked on'), 'the draft') == 'Her father, and what was never said'
    leave(window)
    desk.wait_for(lambda: life.note() == {'work': 'Her father, and what was never said'}, 'the draft to become the note')
    window.quit()


@case
def letters_are_safe_within_a_moment(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    type_into(window, 'Safety', 'no plans')
    window.find('label', 'Draft kept')
    window.kith.kill()
    window.kith.wait()
    open_session(window, life)
    assert desk.wait_for(lambda: read(window, 'Safety'), 'the draft') == 'no plans'
    window.quit()


@case
def another_text_is_never_overwritten(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.write('What we worked on', 'Written here')
    window.find('label', 'Draft kept')
    life.ctl('session', 'note', '--session', 3, '--text', 'Written elsewhere', '--section', 'work')
    window.find('label', 'Written elsewhere')
    assert read(window, 'What we worked on') == 'Written here'
    leave(window)
    assert life.note() == {'work': 'Written elsewhere'}
    window.press('button', 'Session')
    window.find('label', 'Written elsewhere')
    window.press('button', 'Keep the Text Below')
    desk.wait_for(lambda: life.note() == {'work': 'Written here'}, 'the text that was chosen')
    window.gone('button', 'Keep the Text Below')
    window.quit()


@case
def locking_stores_what_was_typed(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.write('Safety', 'Asked, none')
    window.press_key('ctrl+l')
    window.find('text', 'Passphrase')
    desk.wait_for(lambda: life.note() == {'safety': 'Asked, none'}, 'the note to be stored')
    window.quit()


@case
def a_signed_note_is_only_read(life):
  life.ctl('session', 'note', '--session', 3, '--text', 'What we did', '--section', 'work')
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.press('button', 'Sign Note…')
    window.find('label', 'Sign This Note?')
    window.press('button', 'Sign')
    window.find('label', 'Signed')
    window.gone('text', 'What we worked on')
    assert [note['signed'] for note in life.sessions()[2]['notes']] == [True]
    window.press('button', 'Add to This')
    window.write('What we worked on', 'And the letter')
    leave(window)
    desk.wait_for(lambda: [(note['text'], note['signed']) for note in life.sessions()[2]['notes']]
                  == [('What we did', True), ('And the letter', False)], 'the addition')
    window.quit()


def fill_in(window, measure, keys, first):
  window.press('button', f'Fill In {measure}')
  desk.wait_for(lambda: window.has_focus('list item', first), 'the first question')
  for key in keys:
    window.press_key(key)


@case
def a_measure_is_answered_by_digits(life):
  life.ctl('score', 'PHQ-9', '--items', '3,3,2,2,2,2,2,1,0', '--session', 1)
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    fill_in(window, 'PHQ-9', ['2', '2', 'BackSpace', '1', '1', '0', '2', '1', '0', '0', '1'], '1. interest')
    window.find('label', '8 of 27')
    window.find('label', 'mild')
    window.find('label', '9 less than at first, reliable improvement')
    window.find('label', lambda name: name.startswith('Item 9 (self-harm) was answered with 1 of 3. '))
    window.press_key('Return')
    window.find('label', 'PHQ-9 stored')
    score = life.tell('scores')[-1]
    assert (score['items'], score['total'], score['session'], score['risk']) == ([2, 1, 1, 0, 2, 1, 0, 0, 1], 8, 3, True), score
    window.find('label', 'Item 9 (self-harm) was answered with 1 of 3. Please ask about safety today.')
    window.press('button', 'Undo')
    window.find('button', 'Fill In PHQ-9')
    assert len(life.tell('scores')) == 1
    window.quit()


@case
def too_many_missing_have_no_total(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    fill_in(window, 'GAD-7', ['2', '2', 'Down', 'Down', 'Down', 'Down', '1'], '1. nervousness')
    window.find('label', 'No total: 4 answers are missing')
    window.press('button', 'Store')
    window.find('label', 'No total: too many answers are missing')
    assert life.tell('scores')[-1]['total'] is None
    window.quit()


@case
def whom_and_what_it_was_about(life):
  life.ctl('person', 'add', '--name', 'Lena')
  life.ctl('task', 'add', '--session', 2, '--text', 'Call Lena', '--person', 'Lena')
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.press('toggle button', 'Add Someone')
    window.write('Name', 'len', role='entry')
    window.press_key('Return')
    window.find('button', 'Remove Lena')
    assert [person['name'] for person in life.sessions()[2]['people']] == ['Lena']
    window.press('button', 'Remove Lena')
    window.gone('button', 'Remove Lena')
    assert life.sessions()[2]['people'] == []
    reach(window, 'check box', 'Done')
    window.press_key('space')
    desk.wait_for(lambda: life.tell('task', 'list')[0]['state'] == 'done', 'the task to be ticked')
    reach(window, 'text', 'Add a task')
    window.write('Add a task', 'Write the letter')
    window.press_key('Return')
    window.find('list item', 'Write the letter')
    task = life.tell('task', 'list')[-1]
    assert (task['text'], task['session'], task['state']) == ('Write the letter', 3, 'open'), task
    window.quit()


@case
def sessions_are_walked_and_judged(life):
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.press('button', 'Session Before')
    window.find('label', lambda name: name.startswith('Session 2 of 16'))
    window.write('What we worked on', 'Of the second')
    window.press('button', 'Session After')
    window.find('label', lambda name: name.startswith('Session 3 of 16'))
    desk.wait_for(lambda: life.note(2) == {'work': 'Of the second'}, 'the note to be stored')
    assert read(window, 'What we worked on') == ''
    window.quit()


@case
def a_note_has_a_history(life):
  life.ctl('session', 'note', '--session', 3, '--text', 'How she told him', '--section', 'work')
  life.ctl('session', 'note', '--session', 3, '--text', 'How she told her', '--section', 'work')
  with desk.Desk(KITH, **SIZE) as window:
    open_session(window, life)
    window.press_key('F10')
    window.press_key('h')
    window.find('label', lambda name: (name or '').startswith('History of '))
    reach(window, 'list item', lambda name: (name or '').startswith('Session note'))
    window.press_key('Return')
    window.find('label', lambda name: 'How she told him' in (name or ''))
    reach(window, 'button', 'Bring Back What Was')
    window.press_key('Return')
    desk.wait_for(lambda: life.note() == {'work': 'How she told him'}, 'what was there before')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Course))
