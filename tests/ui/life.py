# life.py: a practice with one client, for a test of the window
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The second argument of the program is kithctl, with which a test prepares the client's record and reads it back."""

import json
import pathlib
import subprocess
import sys
import time

import desk

CLIENT = 'Anna Keller'
PASSPHRASE = 'correct horse battery staple'
# Verbs of two words.
NOUNS = ('person', 'tie', 'expect', 'course', 'session', 'event', 'area', 'goal', 'formulation', 'task', 'technique')


class Life:
  """A practice in a scratch folder, and kithctl in the record of its client."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    self.practice = self.root / 'practice'
    (self.root / 'secret').write_text(f'{PASSPHRASE}\n')
    (self.root / 'secret').chmod(0o600)
    self.run('create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin',
             '--recovery-file', self.root / 'code', '--kdf-memory', '64')
    self.run('client', 'add', self.practice, '--name', CLIENT)

  def run(self, *words):
    begun = time.monotonic()
    done = subprocess.run([sys.argv[2], *map(str, words), '--passphrase-file', self.root / 'secret'], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, f'{words}, after {time.monotonic() - begun:.1f} s: {done.stderr}'
    return done.stdout

  def ctl(self, *words):
    """`words`, the practice after the verb: its client is Anna."""
    verbs = 2 if words[0] in NOUNS else 1
    return self.run(*words[:verbs], self.practice, '--client', CLIENT, *words[verbs:])

  def tell(self, *words):
    """Likewise, of an answer in JSON."""
    return json.loads(self.ctl(*words))

  def people(self):
    return {person['name']: person for person in self.tell('people', '--json')}

  def person(self, name):
    return self.tell('person', 'show', '--person', name, '--json')


def open_client(window, life, page):
  window.open(life.practice)
  window.write('Passphrase', PASSPHRASE)
  window.press('button', 'Unlock')
  window.press('page tab', 'Clients')
  window.press('button', CLIENT, 'row.open')
  window.press('page tab', page)


def reach(window, role, name, key='Tab', most=150):
  """Goes there by keyboard, as far as `most` keys."""
  for _ in range(most):
    if window.has_focus(role, name):
      return
    window.press_key(key)
  raise desk.Missing(f'the focus at {role} {name!r}')
