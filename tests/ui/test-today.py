#!/usr/bin/env python3
# test-today.py: the day, the list of clients and a client at a glance, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-today.py KITH KITHCTL [CASE...]: prints TAP. What was done in the window is read back with kithctl."""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import zoneinfo

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import reach  # noqa: E402
from scenes import case  # noqa: E402

KITH, KITHCTL = sys.argv[1:3]
PASSPHRASE = 'correct horse battery staple'
CLINICAL = re.compile(r'session|therapy|phase|course|grief|dispute|symptom|treatment|clinical|timeline|note yet|anniversar',
                      re.IGNORECASE)

def day(later):
  return datetime.datetime.now(zoneinfo.ZoneInfo('Europe/Berlin')).date() + datetime.timedelta(days=later)


class House:
  """A practice with two therapists, a receptionist, a room and clients, two of the same name."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    self.secret = self.root / 'secret'
    self.secret.write_text(f'{PASSPHRASE}\n')
    self.secret.chmod(0o600)
    self.practice = self.root / 'practice'
    subprocess.run([KITHCTL, 'create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin',
                    '--passphrase-file', self.secret, '--recovery-file', self.root / 'code', '--kdf-memory', '64'],
                   check=True, capture_output=True)
    self.ctl('users', 'add', '--name', 'Front desk', '--role', 'office', '--new-passphrase-file', self.secret,
             '--kdf-memory', '64')
    self.ctl('client', 'add', '--name', 'Anna Keller', '--born', '1984-03-09', '--phone', '030 4711')
    self.ctl('client', 'add', '--name', 'Jonas Brandt')

  def ctl(self, *words):
    verbs = 1 if words[0] in ('plan', 'schedule', 'clients') else 2
    done = subprocess.run([KITHCTL, *words[:verbs], str(self.practice), *map(str, words[verbs:]), '--json', '--user',
                           'Dr. Weiss', '--passphrase-file', self.secret], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{words}: {done.stderr}'
    return json.loads(done.stdout) if done.stdout.strip() else None

  def furnish(self):
    for name in ('Dr. Weiss', 'Ms. Moor'):
      self.ctl('therapist', 'add', '--name', name)
    self.ctl('room', 'add', '--name', 'Room 1')
    self.book('Anna Keller', f'{day(0)}T10:00', 'Dr. Weiss')
    self.book('Jonas Brandt', f'{day(0)}T15:00', 'Ms. Moor')

  def book(self, client, first, therapist):
    self.ctl('plan', '--client', client, '--pattern', '4-weekly-50', '--first', first, '--therapist', therapist, '--room', 'Room 1')

  def treat(self):
    """A course whose first session was held and has no note, a task, a goal and a day that comes back."""
    self.ctl('course', 'start', '--client', 'Anna Keller', '--template', 'ipt-16-us')
    self.ctl('session', 'add', '--client', 'Anna Keller', '--on', day(-2), '--state', 'held')
    self.ctl('task', 'add', '--client', 'Anna Keller', '--text', 'Ring the sister')
    self.ctl('goal', 'add', '--client', 'Anna Keller', '--text', 'Two evenings out')
    self.ctl('event', 'add', '--client', 'Anna Keller', '--kind', 'separation', '--on', f'2020-{day(3):%m-%d}', '--yearly')


def unlock(window, house, name):
  window.open(house.practice)
  window.find('text', 'Passphrase')
  if not window.find('radio button', name).has('CHECKED'):
    window.press_key('shift+Tab')
    desk.wait_for(lambda: window.has_focus('list item', name), f'{name}, the last of the list, to have the focus')
    window.press_key('space')
    desk.wait_for(lambda: window.find('radio button', name).has('CHECKED'), f'{name} to be chosen')
  window.write('Passphrase', PASSPHRASE)
  window.press('button', 'Unlock')


def starting(words):
  return lambda name: (name or '').startswith(words)


@case
def an_empty_day_says_what_to_do(house):
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.find('label', 'No appointments today')
    window.find('label', 'Nothing waits')
    window.press('button', 'Schedule')
    window.gone('label', 'No appointments today')
    window.quit()


@case
def the_therapist_sees_the_day(house):
  house.furnish()
  house.treat()
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.find('button', starting('10:00, Anna Keller, 1 of 4'))
    window.find('button', starting('Anna Keller, Session 1'))
    window.find('button', starting('Anna Keller, Separation'))
    assert not window.look('button', starting('15:00, Jonas Brandt'))
    window.press('radio button', 'Everyone’s')
    window.find('button', starting('15:00, Jonas Brandt, 1 of 4'))
    window.press('button', starting('Anna Keller, Separation'), 'row.open')
    desk.wait_for(lambda: window.find('page tab', 'Timeline').has('SELECTED'),
                  'the timeline of the client')
    window.quit()


@case
def what_was_written_elsewhere_goes(house):
  house.furnish()
  house.treat()
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.find('button', starting('Anna Keller, Session 1'))
    house.ctl('session', 'note', '--client', 'Anna Keller', '--session', '1', '--section', 'work', '--text', 'An evening.')
    window.gone('button', starting('Anna Keller, Session 1'))
    window.quit()


@case
def a_client_at_a_glance(house):
  house.furnish()
  house.treat()
  with desk.Desk(KITH, height=1000) as window:
    unlock(window, house, 'Dr. Weiss')
    window.press('page tab', 'Clients')
    window.press('button', 'Anna Keller', 'row.open')
    window.find('heading', 'Session 1 of 16')
    window.find('button', starting('Session 1,'))
    window.find('button', starting('Two evenings out'))
    reach(window, 'check box', 'Ring the sister')
    window.press_key('space')
    window.gone('check box', 'Ring the sister')
    assert house.ctl('task', 'list', '--client', 'Anna Keller')[0]['state'] == 'done'
    window.press('button', 'Undo')
    window.find('check box', 'Ring the sister')
    assert house.ctl('task', 'list', '--client', 'Anna Keller')[0]['state'] == 'open'
    window.quit()


@case
def the_desk_sees_appointments_alone(house):
  house.furnish()
  house.treat()
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Front desk')
    window.find('button', starting('15:00, Jonas Brandt, 1 of 4'))
    window.press('button', starting('10:00, Anna Keller'), 'row.open')
    window.find('label', '9 March 1984')
    window.find('label', 'Next appointment')
    words = ' '.join(node.name for node in window.walk())
    assert not CLINICAL.search(words), CLINICAL.search(words)
    window.quit()


@case
def names_become_initials(house):
  house.furnish()
  house.treat()
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.find('button', starting('10:00, Anna Keller'))
    window.press_key('ctrl+shift+i')
    window.find('button', starting('10:00, A. K.'))
    for tab, found in (('Clients', 'J. B.'), ('Schedule', 'J. B.'), ('Today', 'A. K.')):
      window.press('page tab', tab)
      window.find('button', lambda name, found=found: found in (name or ''))
      assert not [node for node in window.walk() if node.has('SHOWING')
                  and re.search('Anna|Keller|Jonas|Brandt', node.name)], tab
    window.press_key('ctrl+shift+i')
    window.find('button', starting('10:00, Anna Keller'))
    window.quit()


@case
def put_away_and_brought_back(house):
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.press('page tab', 'Clients')
    window.press('radio button', 'Put Away')
    window.find('label', 'Nobody Is Put Away')
    house.ctl('client', 'archive', '--client', 'Anna Keller')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('button', 'Bring Back')
    window.gone('button', 'Bring Back')
    assert [client['status'] for client in house.ctl('clients')] == ['active', 'active']
    window.press('button', 'Undo')
    window.find('button', 'Bring Back')
    assert [client['status'] for client in house.ctl('clients')] == ['archived', 'active']
    window.quit()


@case
def equal_names_are_told_apart(house):
  house.furnish()
  house.ctl('client', 'add', '--name', 'Anna Keller', '--born', '1990-01-01')
  with desk.Desk(KITH) as window:
    unlock(window, house, 'Dr. Weiss')
    window.press('page tab', 'Clients')
    window.find('label', lambda name: re.match(r'born 9 March 1984 · 030 4711 · next on .*, 10:00', name or ''))
    window.find('label', 'born 1 January 1990')
    assert not window.look('label', lambda name: '15:00' in (name or ''))
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House))
