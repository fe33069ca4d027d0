# house.py: a practice with two clients, for scenes of the window
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""House makes a practice with a therapist, a receptionist and two clients, and reads back with kithctl what was done in the
window. For scripts that are started with KITH KITHCTL."""

import json
import pathlib
import subprocess
import sys

import desk

KITH, KITHCTL = sys.argv[1:3]
PASSPHRASE = 'correct horse battery staple'
DESK_PASSPHRASE = 'another one for the desk'


class House:
  """A scratch folder with secrets and practices, and kithctl in it."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    for name, words in (('weiss', PASSPHRASE), ('desk', DESK_PASSPHRASE)):
      path = self.root / name
      path.write_text(f'{words}\n')
      path.chmod(0o600)
    self.practice = self.root / 'practice'

  @classmethod
  def furnished(cls, root):
    house = cls(root)
    house.make()
    return house

  def ctl(self, *words, secret='weiss', user='Dr. Weiss'):
    done = subprocess.run([KITHCTL, *map(str, words), '--json', '--user', user, '--passphrase-file', self.root / secret],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, f'{words}: {done.stderr}'
    return json.loads(done.stdout) if done.stdout.strip() else None

  def make(self):
    subprocess.run([KITHCTL, 'create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin',
                    '--passphrase-file', self.root / 'weiss', '--recovery-file', self.root / 'code', '--kdf-memory', '64'],
                   check=True, capture_output=True)
    self.ctl('users', 'add', self.practice, '--name', 'Front desk', '--role', 'office', '--new-passphrase-file',
             self.root / 'desk', '--kdf-memory', '64')
    self.ctl('client', 'add', self.practice, '--name', 'Anna Keller', '--born', '1984-03-09')
    self.ctl('client', 'add', self.practice, '--name', 'Jonas Brandt', '--phone', '030 4711')
    self.ctl('person', 'add', self.practice, '--client', 'Anna Keller', '--name', 'Lena', '--relation', 'friend',
             '--closeness', '40', '--line', 'close')

  def names(self):
    return [client['name'] for client in self.ctl('clients', self.practice) if client['status'] == 'active']


def unlock(window, name=None, passphrase=PASSPHRASE, tab='Clients'):
  window.find('text', 'Passphrase')
  if name and not window.find('radio button', name).has('CHECKED'):
    window.press_key('shift+Tab')
    desk.wait_for(lambda: window.has_focus('list item', name), f'{name}, the last of the list, to have the focus')
    window.press_key('space')
    desk.wait_for(lambda: window.find('radio button', name).has('CHECKED'), f'{name} to be chosen')
  window.write('Passphrase', passphrase)
  window.press('button', 'Unlock')
  if tab:
    window.press('page tab', tab)
