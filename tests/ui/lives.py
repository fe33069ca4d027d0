# lives.py: a client in whose record a test of the window writes
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was done in the window is read back with kithctl: the programs are the first two arguments, the window's first."""

import json
import pathlib
import subprocess
import sys

KITH, KITHCTL = sys.argv[1:3]
PASSPHRASE = 'correct horse battery staple'


class Life:
  """A practice with one client, and kithctl in her record."""

  def __init__(self, root):
    self.root = pathlib.Path(root)
    self.practice = self.root / 'practice'
    (self.root / 'secret').write_text(f'{PASSPHRASE}\n')
    (self.root / 'secret').chmod(0o600)
    self.run('create', self.practice, '--name', 'Practice', '--user', 'Dr. Weiss', '--zone', 'Europe/Berlin',
             '--recovery-file', self.root / 'code', '--kdf-memory', '64')
    self.run('client', 'add', self.practice, '--name', 'Anna Keller')

  def run(self, *words):
    done = subprocess.run([KITHCTL, *map(str, words), '--passphrase-file', self.root / 'secret'], capture_output=True,
                          text=True, check=False)
    assert done.returncode == 0, f'{words}: {done.stderr}'
    return done.stdout

  def ctl(self, *words):
    """`words`, the practice after the verb: its client is Anna."""
    verbs = 2 if words[0] in ('person', 'expect', 'course', 'session', 'task', 'technique') else 1
    return self.run(*words[:verbs], self.practice, '--client', 'Anna Keller', *words[verbs:])

  def people(self):
    return {person['name']: person for person in json.loads(self.ctl('people', '--json'))}

  def person(self, name):
    return json.loads(self.ctl('person', 'show', '--person', name, '--json'))


def open_client(window, life, page):
  window.open(life.practice)
  window.write('Passphrase', PASSPHRASE)
  window.press('button', 'Unlock')
  window.press('button', 'Anna Keller', 'row.open')
  window.press('page tab', page)
