#!/usr/bin/env python3
# test-history.py: what was done before, and taking it back, through kithctl
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-history.py KITHCTL: prints TAP."""

import csv
import pathlib
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'crash'))

import practice  # noqa: E402 (found in crash)

DEEP = 120
WEISS, BRANDT = 'Dr. Weiss', 'Jonas Brandt'


class Clinic(practice.Scratch):
  """A practice of two therapists and a desk, all with one passphrase."""

  def make(self, name):
    folder = self.root / name
    recovery = self.root / 'home' / f'recovery-{name}'
    self.demand('create', folder, '--name', 'Practice', '--user', WEISS, '--zone', 'Europe/Berlin', '--recovery-file', recovery,
                *practice.CHEAP)
    for user, role in ((BRANDT, 'full'), ('Desk', 'office')):
      self.demand('users', 'add', folder, '--name', user, '--role', role, '--new-passphrase-file', self.passphrase,
                  *practice.CHEAP, user=WEISS)
    return folder


def refusal(talk, *command):
  try:
    talk.ask(*command)
  except practice.Surprise as refused:
    return str(refused)
  return ''


def expect_refused(talk, words, *command):
  try:
    talk.ask(*command)
  except practice.Surprise as refused:
    return words in str(refused)
  return False


def test_depth(report, clinic):
  """A hundred steps and more, each in its own scope, taken by those who come back after a restart."""
  folder = clinic.make('depth')
  with clinic.talk(folder, user=WEISS) as talk:
    ids = {name: talk.ask('client', 'add', '--name', name) for name in ('Anna', 'Jonas')}
    for client in ids.values():
      talk.ask('person', 'add', '--client', client, '--name', 'Lena', '--closeness', '1')
    start = talk.ask('people', '--client', ids['Anna'])
    for number in range(DEEP):
      talk.ask('person', 'edit', '--client', ids['Anna'], '--person', 'Lena', '--about', f'step {number}')
      talk.ask('person', 'edit', '--client', ids['Jonas'], '--person', 'Lena', '--about', f'step {number}')
    end = talk.ask('people', '--client', ids['Anna'])
  with clinic.talk(folder, user=WEISS) as talk:
    for _ in range(DEEP):
      talk.ask('undo', '--client', ids['Anna'])
    report.expect(talk.ask('people', '--client', ids['Anna']) == start, f'{DEEP} steps are taken back after a restart')
    about = talk.ask('person', 'show', '--client', ids['Jonas'], '--person', 'Lena')['about']
    report.expect(about == f'step {DEEP - 1}', 'and none of another client')
  with clinic.talk(folder, user=WEISS) as talk:
    for _ in range(DEEP):
      talk.ask('redo', '--client', ids['Anna'])
    report.expect(talk.ask('people', '--client', ids['Anna']) == end, f'{DEEP} steps are done again after another')
  with clinic.talk(folder, user=BRANDT) as talk:
    report.expect(expect_refused(talk, 'nothing to undo', 'undo', '--client', ids['Anna']), 'another user has a stack of their own')


def test_changed_since(report, clinic):
  folder = clinic.make('since')
  with clinic.talk(folder, user=WEISS) as talk, clinic.talk(folder, user=BRANDT) as other:
    client = talk.ask('client', 'add', '--name', 'Anna')
    talk.ask('client', 'edit', '--client', client, '--name', 'Anna Keller')
    other.ask('client', 'edit', '--client', client, '--name', 'Anna Beck')
    report.expect(expect_refused(talk, 'changed since', 'undo', '--client', client), 'what another changed since is said')
    report.expect(talk.ask('clients')[0]['name'] == 'Anna Beck', 'and stays')
    report.expect('--client' not in refusal(talk, 'undo', '--client', client), 'which is asked for already, is not advised')
    report.expect('--client' in refusal(talk, 'undo'), 'one client in the way of others is passed by naming them')


def test_redo_by_name(report, clinic):
  folder = clinic.make('by-name')
  with clinic.talk(folder, user=WEISS) as talk, clinic.talk(folder, user=BRANDT) as other:
    ids = [talk.ask('client', 'add', '--name', name) for name in ('Anna Keller', 'Anna Keller', 'Bea')]
    for client in reversed(ids):
      talk.ask('undo', '--client', client)
    report.expect(talk.ask('clients') == [], 'creations are taken back')
    report.expect('no client' in refusal(talk, 'redo', '--client', 'Carla'), 'who never was is not found')
    report.expect('no client' in refusal(other, 'redo', '--client', 'Bea'), 'nor what another took back')
    talk.ask('redo', '--client', 'bea')
    talk.ask('redo', '--client', 'anna keller')
    names = {client['name']: client['id'] for client in talk.ask('clients')}
    report.expect(names == {'Bea': ids[2], 'Anna Keller': ids[0]}, f'who was taken back comes back by name, the last one first: {names}')
    talk.ask('client', 'edit', '--client', 'Bea', '--phone', '030 1')
    talk.ask('undo', '--client', 'Bea')
    talk.ask('redo', '--client', 'Bea')
    report.expect(talk.ask('clients')[1]['phone'] == '030 1', 'a client who is there is meant first')
    report.expect('no client' in refusal(talk, 'undo', '--client', 'Carla'), 'undo knows who is there alone')


def lines_of(history, verb):
  for action in history:
    if action['verb'] == verb:
      return {(line['label'], line['before'], line['after']) for change in action['changes'] for line in change['lines']}
  raise practice.Surprise(f'no {verb} in the history')


def test_before_and_after(report, clinic):
  folder = clinic.make('past')
  with clinic.talk(folder, user=WEISS) as talk, clinic.talk(folder, user=BRANDT) as other:
    client = talk.ask('client', 'add', '--name', 'Anna', '--phone', '030 1')
    lena = talk.ask('person', 'add', '--client', client, '--name', 'Lena', '--closeness', '40', '--line', 'close')
    talk.ask('person', 'move', '--client', client, '--person', 'Lena', '--closeness', '60')
    other.ask('client', 'edit', '--client', client, '--phone', '030 2')
    eva = talk.ask('person', 'add', '--client', client, '--name', 'Eva')
    talk.ask('tie', 'add', '--client', client, '--person', 'Lena', '--with', 'Eva', '--kind', 'friend')
    history = talk.ask('history', '--client', client)
    found = lines_of(history, 'person-place')
    report.expect(found == {('Closeness', '40', '60')},
                  f'what changed of someone is told in words: {found}')
    report.expect({('Name', None, 'Lena'), ('Line', None, 'close')} <= lines_of(history[-2:], 'person-add'), 'who is new is told whole')
    report.expect(('Phone', '030 1', '030 2') in lines_of(history, 'client-edit'), 'and of the client')
    report.expect({('From', None, 'Lena'), ('To', None, 'Eva')} <= lines_of(history, 'tie-add'), 'names stand in place of ids')
    report.expect(all(action['what'] for action in history), 'every action is called something')
    by_other = talk.ask('history', '--client', client, '--by', BRANDT)
    report.expect([action['verb'] for action in by_other] == ['client-edit'], 'one person’s changes can be asked for')
    of_lena = [action['verb'] for action in talk.ask('history', '--client', client, '--record', lena)]
    report.expect(of_lena == ['tie-add', 'person-place', 'person-add'], f'and those of one entry: {of_lena}')
    report.expect(talk.ask('history', '--client', client, '--to', '2020-01-01') == [], 'and those of some days')
    report.expect(len(talk.ask('history', '--client', client, '--from', '2020-01-01', '--record', eva)) == 2, 'on both sides')
    report.expect(all('changes' not in action for action in talk.ask('history')), 'that of the practice tells no content')


def test_bring_back(report, clinic):
  folder = clinic.make('back')
  with clinic.talk(folder, user=WEISS) as talk, clinic.talk(folder, user=BRANDT) as other:
    client = talk.ask('client', 'add', '--name', 'Anna')
    talk.ask('person', 'add', '--client', client, '--name', 'Lena', '--about', 'A friend from school')
    other.ask('person', 'edit', '--client', client, '--person', 'Lena', '--about', 'Wrong')
    other.ask('person', 'edit', '--client', client, '--person', 'Lena', '--nickname', 'Leni')
    change = next(action for action in talk.ask('history', '--client', client, '--by', BRANDT)
                  if ('About them', 'A friend from school', 'Wrong') in lines_of([action], 'person-edit'))
    talk.ask('history', 'restore', '--id', change['id'])
    lena = talk.ask('person', 'show', '--client', client, '--person', 'Lena')
    report.expect(lena['about'] == 'A friend from school', 'what another wrote over is brought back')
    talk.ask('undo', '--client', client)
    lena = talk.ask('person', 'show', '--client', client, '--person', 'Lena')
    report.expect((lena['about'], lena['nickname']) == ('Wrong', 'Leni'), 'which can be undone')
    other.ask('person', 'remove', '--client', client, '--person', 'Lena')
    gone = talk.ask('history', '--client', client)[0]
    talk.ask('history', 'restore', '--id', gone['id'])
    lena = talk.ask('person', 'show', '--client', client, '--person', 'Lena')
    report.expect(lena['about'] == 'Wrong', 'who was taken out comes back, with all that was known')
    report.expect(expect_refused(talk, 'already', 'history', 'restore', '--id', gone['id']), 'once')
    report.expect(expect_refused(talk, 'does not know', 'history', 'restore', '--id', client), 'a change that is none is refused')


def test_signed(report, clinic):
  folder = clinic.make('signed')
  with clinic.talk(folder, user=WEISS) as talk:
    client = talk.ask('client', 'add', '--name', 'Anna')
    talk.ask('course', 'start', '--client', client, '--template', 'ipt-16-us')
    talk.ask('session', 'add', '--client', client, '--on', '2026-01-05')
    for text in ('First', 'Second'):
      talk.ask('session', 'note', '--client', client, '--session', '1', '--text', text)
    talk.ask('session', 'sign', '--client', client, '--session', '1')
    change = next(action for action in talk.ask('history', '--client', client) if action['verb'] == 'session-note')
    report.expect(('Text', 'First', 'Second') in lines_of([change], 'session-note'), 'a note is told before and after')
    report.expect(expect_refused(talk, 'signed', 'history', 'restore', '--id', change['id']), 'what is signed stays')
    bea = talk.ask('client', 'add', '--name', 'Bea')
    talk.ask('client', 'edit', '--client', client, '--phone', '030 1')
    for _ in range(2):
      talk.ask('undo')
    for scope in ((), ('--client', client)):
      said = refusal(talk, 'undo', *scope)
      report.expect('signed note' in said and '.db' not in said and not re.search(r'\d{3}', said), f'why a session stays is said: {said}')
      report.expect(('--client' in said) == (not scope), 'and the way past it')
    talk.ask('redo', '--client', bea)
    talk.ask('undo', '--client', bea)


def test_in_use(report, clinic):
  folder = clinic.make('in-use')
  with clinic.talk(folder, user=WEISS) as talk, clinic.talk(folder, user=BRANDT) as other:
    client = talk.ask('client', 'add', '--name', 'Anna')
    talk.ask('person', 'add', '--client', client, '--name', 'Lena')
    other.ask('person', 'add', '--client', client, '--name', 'Eva')
    other.ask('tie', 'add', '--client', client, '--person', 'Lena', '--with', 'Eva', '--kind', 'friend')
    said = refusal(talk, 'undo', '--client', client)
    report.expect('added since' in said and '.db' not in said and not re.search(r'\d{3}', said), f'what others built on stays: {said}')


def test_log(report, clinic):
  folder = clinic.make('log')
  wrong = clinic.write_secret('wrong', 'not this one')
  with clinic.talk(folder, user=WEISS) as talk:
    client = talk.ask('client', 'add', '--name', '=Anna')
  clinic.call('clients', folder, user=BRANDT, secret=wrong)
  with clinic.talk(folder, user=BRANDT) as talk:
    talk.ask('people', '--client', client)
    report.expect(expect_refused(talk, 'Only an owner', 'log'), 'only owners look at it')
  with clinic.talk(folder, user='Desk') as talk:
    report.expect(len(talk.ask('history', '--client', client)) == 1, 'the desk sees its own part of the history')
    report.expect(expect_refused(talk, 'Only an owner', 'log'), 'and not who did what')
  with clinic.talk(folder, user=WEISS) as talk:
    read = talk.ask('log', '--kind', 'read')
    report.expect([(entry['user'], entry['about']) for entry in read] == [(BRANDT, '=Anna')], f'who opened a record: {read}')
    failed = talk.ask('log', '--kind', 'failed')
    report.expect([entry['about'] for entry in failed] == [BRANDT], f'who did not get in: {failed}')
    keys = talk.ask('log', '--kind', 'keys')
    report.expect({entry['verb'] for entry in keys} == {'user-add'}, 'who was let in')
    report.expect([entry['verb'] for entry in talk.ask('log', '--client', client)] == ['chart-open', 'client-add'], 'of one client')
    table = clinic.root / 'home' / 'log.csv'
    talk.ask('log', '-o', table)
    rows = list(csv.reader(table.open(newline='', encoding='utf-8')))
    report.expect(rows[0][0] == 'at' and any("'=Anna" in row for row in rows[1:]), 'as a table, in which no name is a formula')
    report.expect(table.stat().st_mode & 0o777 == 0o600, 'for its owner alone')
    report.expect(talk.ask('log', '--kind', 'out')[0]['verb'] == 'log-export', 'and that it was written is in it')
    report.expect(talk.ask('check')['ok'], 'the chain holds')


def work(report, kithctl):
  clinic = Clinic(kithctl)
  try:
    for test in (test_depth, test_changed_since, test_redo_by_name, test_before_and_after, test_bring_back, test_signed, test_in_use, test_log):
      test(report, clinic)
  finally:
    clinic.close()


if __name__ == '__main__':
  practice.run_reported(work, sys.argv[1])
