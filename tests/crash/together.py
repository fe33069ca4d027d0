# together.py: several people in one practice at once
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two therapists, a receptionist and someone who backs up, each with a process of their own, who write what they are told and
note how long each answer took."""

import threading
import time

import practice

WEISS, BRANDT, DESK = 'Dr. Weiss', 'Jonas Brandt', 'Desk'


def make(scratch, folder):
  """A practice for all of them, with a client for each therapist."""
  recovery = scratch.root / 'home' / f'recovery-{folder.name}'
  scratch.demand('create', folder, '--name', 'Practice', '--user', WEISS, '--zone', 'Europe/Berlin', '--recovery-file', recovery,
                 *practice.CHEAP)
  for user, role in ((BRANDT, 'full'), (DESK, 'office')):
    scratch.demand('users', 'add', folder, '--name', user, '--role', role, '--new-passphrase-file', scratch.passphrase,
                   *practice.CHEAP, user=WEISS)
  with scratch.talk(folder, user=WEISS) as talk:
    return {user: talk.ask('client', 'add', '--name', f'Of {user}') for user in (WEISS, BRANDT)}


class Person(threading.Thread):
  """Asks `lines` one after the other. What was answered, how long each took, and what went wrong."""

  def __init__(self, scratch, folder, user, lines):
    super().__init__()
    self.scratch, self.folder, self.user, self.lines = scratch, folder, user, lines
    self.answers, self.seconds, self.refused = [], [], []

  def run(self):
    with self.scratch.talk(self.folder, user=self.user) as talk:
      for line in self.lines:
        began = time.monotonic()
        try:
          self.answers.append(talk.ask(*line))
        except practice.Surprise as refused:
          self.refused.append(str(refused))
        self.seconds.append(time.monotonic() - began)


def therapist_lines(client, number):
  for order in range(number):
    yield 'person', 'add', '--client', client, '--name', f'Person {order}', '--closeness', order % 100


def desk_lines(number):
  for order in range(number):
    yield 'client', 'add', '--name', f'Walked in {order}'


def backup_lines(scratch, number):
  for order in range(number):
    yield 'backup', scratch.root / 'home' / f'backup-{order}'


def work_alone(scratch, folder, clients, number):
  """One therapist, with nobody else there."""
  one = Person(scratch, folder, WEISS, therapist_lines(clients[WEISS], number))
  one.start()
  one.join()
  return one


def work_together(scratch, folder, clients, number, backups):
  """All four at once: therapists and desk write `number` times each."""
  people = [Person(scratch, folder, WEISS, therapist_lines(clients[WEISS], number)),
            Person(scratch, folder, BRANDT, therapist_lines(clients[BRANDT], number)),
            Person(scratch, folder, DESK, desk_lines(number)),
            Person(scratch, folder, WEISS, backup_lines(scratch, backups))]
  for person in people:
    person.start()
  for person in people:
    person.join()
  return people


def find_percentile(seconds, share):
  return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))]
