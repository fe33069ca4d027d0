#!/usr/bin/env python3
# test-people.py: the people in a client's life, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument and prints TAP, as test-kithctl.py does."""

import importlib.util
import json
import pathlib
import sys

BESIDE = pathlib.Path(__file__).resolve().parent / 'test-kithctl.py'
SPEC = importlib.util.spec_from_file_location('kithctl', BESIDE)
kithctl = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(kithctl)
kithctl.CASES.clear()
case = kithctl.case

FAILED, USAGE = kithctl.FAILED, kithctl.USAGE
TWO_WORDS = ('client', 'users', 'person', 'tie', 'expect')
CLIENT = 'Annegret Xylander'


class Life:
  """A practice with one client, in whose life things are done as Ada."""

  def __init__(self, name):
    self.practice = kithctl.Practice(name)
    self.id = self.practice.ada('client', 'add', '--name', CLIENT).strip()

  def run(self, *words, user='Ada', **wanted):
    n_verbs = 2 if words[0] in TWO_WORDS else 1
    file = self.practice.ada_file if user == 'Ada' else self.practice.rex_file
    return kithctl.run(*words[:n_verbs], self.practice.path, *words[n_verbs:], '--client', self.id, '--user', user,
                       '--passphrase-file', file, **wanted).strip()

  def report(self, *words):
    return json.loads(self.run(*words))

  def people(self, *words):
    return {person['name']: person for person in self.report('people', *words)}

  def closeness(self, *words):
    return {name: person['closeness'] for name, person in self.people(*words).items()}

  def batch(self, *lines):
    answers = self.practice.batch(*(f'{line} --client {self.id}' for line in lines))
    for answer in answers:
      assert answer.startswith('ok'), answer
    return answers


@case
def first_person():
  life = Life('first')
  assert life.report('people') == []
  person = life.run('person', 'add', '--name', 'Maria', '--relation', 'sister', '--kind', 'kin')
  maria, = life.report('people')
  assert maria['id'] == person
  assert list(maria)[:7] == ['id', 'name', 'relation', 'status', 'closeness', 'desired', 'unplaced']
  assert (maria['name'], maria['relation'], maria['status']) == ('Maria', 'sister', 'present')
  assert maria['closeness'] is None and maria['desired'] is None and maria['unplaced'] is True
  assert maria['gives'] == [] and maria['obstacles'] == {} and maria['effect'] is None and maria['confides'] is None
  assert json.loads(life.practice.ada('info'))['people'] == 1


@case
def everything_at_once():
  life = Life('everything')
  life.run('person', 'add', '--name', 'Maria', '--nickname', 'Mia', '--relation', 'sister', '--kind', 'kin', '--status', 'past',
           '--born', '~1970', '--died', '2020-03', '--belongs', 'choir', '--about', 'sings', '--closeness', '70', '--desired',
           '90.5', '--line', 'covert-conflict', '--strength', '4', '--flow', 'in', '--effect', '-2', '--gives', 'company',
           '--receives', 'practical,emotional', '--obstacle', 'trust=2,conflict=0', '--contact', 'weekly', '--confides', 'no', '--arguments', 'mixed',
           '--attachment', 'secure', '--can-say', 'work', '--cannot-say', 'money', '--wish', 'to be asked', '--angle', '45',
           '--on', '2026-01-05')
  wanted = {
    'name': 'Maria', 'nickname': 'Mia', 'relation': 'sister', 'kind': 'kin', 'status': 'past', 'born': '~1970',
    'died': '2020-03', 'belongs': 'choir', 'closeness': 70, 'desired': 90.5, 'unplaced': False, 'line': 'covert-conflict',
    'strength': 4, 'flow': 'in', 'effect': -2, 'gives': ['company'], 'receives': ['emotional', 'practical'],
    'obstacles': {'conflict': 0, 'trust': 2}, 'contact': 'weekly', 'confides': False, 'attachment': 'secure',
    'arguments': 'mixed',
    'can_say': 'work', 'cannot_say': 'money', 'wish': 'to be asked', 'angle': 45, 'pinned': True, 'since': '2026-01-05',
  }
  maria = life.people()['Maria']
  assert {member: maria[member] for member in wanted} == wanted, maria
  shown = life.report('person', 'show', '--person', 'mia')
  assert shown['about'] == 'sings' and shown['extra'] is None and len(shown['states']) == 1
  before = life.report('people')
  life.practice.ada('undo', '--client', life.id)
  assert life.report('people') == [], 'one action'
  life.practice.ada('redo', '--client', life.id)
  assert life.report('people') == before


@case
def change_and_correction():
  life = Life('time')
  life.batch('person add --name Maria --closeness 30 --line distant --on 2026-01-05', 'person add --name Ben --on 2026-01-05',
             'place --person Maria --closeness 60 --on 2026-02-02', 'person move --person Ben --closeness 10 --on 2026-02-02')
  assert life.closeness('--as-of', '2026-01-04') == {'Maria': None, 'Ben': None}
  assert life.closeness('--as-of', '2026-01-05') == {'Maria': 30, 'Ben': None}
  assert life.closeness('--as-of', '2026-01') == {'Maria': 30, 'Ben': None}
  assert life.closeness('--as-of', '2026-02-02') == life.closeness() == {'Maria': 60, 'Ben': 10}
  assert life.people('--as-of', '2026-03')['Maria']['line'] == 'distant', 'copied by the change'

  life.run('place', '--person', 'Maria', '--closeness', '20', '--on', '2026-01-20', '--correct', hint=True)
  assert life.closeness('--as-of', '2026-01-05')['Maria'] == 20 and life.closeness()['Maria'] == 60
  life.practice.ada('undo', '--client', life.id)
  assert life.closeness('--as-of', '2026-01-05')['Maria'] == 30

  life.run('place', '--person', 'Maria', '--closeness', '90')
  assert life.closeness()['Maria'] == 90 and life.closeness('--as-of', '2026-02-02')['Maria'] == 60
  assert len(life.report('person', 'show', '--person', 'Maria')['states']) == 3
  life.run('place', '--person', 'Maria', '--closeness', '')
  assert life.people()['Maria']['unplaced'] is True
  assert len(life.report('person', 'show', '--person', 'Maria')['states']) == 3, 'the same day twice is one change'


@case
def what_was_said_later_is_left_and_told():
  life = Life('later')
  life.run('person', 'add', '--name', 'Maria', '--line', 'close', '--on', '2026-02-02')
  life.run('place', '--person', 'Maria', '--line', 'strained', '--on', '2026-03-02')
  life.run('place', '--person', 'Maria', '--line', 'distant', '--on', '2026-01-05', hint=True)
  assert life.people()['Maria']['line'] == 'strained'
  answer = json.loads(life.run('place', '--person', 'Maria', '--line', 'lost', '--on', '2026-01-05', '--json'))
  assert answer == {'ok': True, 'id': answer['id'], 'later': 2}, answer
  answer = json.loads(life.run('person', 'move', '--person', 'Maria', '--closeness', '5', '--on', '2026-02-05', '--json'))
  assert answer['later'] == 1, answer
  assert 'later' not in json.loads(life.run('place', '--person', 'Maria', '--line', 'lost', '--json'))
  life.run('place', '--person', 'Maria', '--angle', '45')


@case
def names_and_candidates():
  life = Life('names')
  one = life.run('person', 'add', '--name', 'Grüße Beck', '--relation', 'Mother')
  two = life.run('person', 'add', '--name', 'Ben', '--nickname', 'Bear')
  again = life.run('person', 'add', '--name', 'BEN')
  for text in (one, 'gruße  BECK', 'mother'):
    assert life.run('person', 'move', '--person', text, '--closeness', '5') == one, text
  assert life.run('person', 'move', '--person', 'bear', '--closeness', '5') == two
  candidates = json.loads(life.run('person', 'show', '--person', 'ben', code=FAILED))
  assert [candidate['id'] for candidate in candidates] == [two, again]
  life.run('person', 'show', '--person', 'Xyla', code=FAILED)
  other = life.practice.ada('client', 'add', '--name', 'Xylo').strip()
  stranger, life.id = life.id, other
  life.run('person', 'show', '--person', one, code=FAILED)
  life.run('person', 'remove', '--person', one, code=FAILED)
  life.id = stranger
  assert len(life.report('people')) == 3


@case
def edit_and_remove():
  life = Life('edit')
  life.batch('person add --name Maria --nickname Mia --closeness 40', 'person add --name Ben',
             'tie add --person Maria --with Ben --kind parent --line close',
             'expect add --person Maria --holder me --text "calls on Sundays" --met no')
  life.run('person', 'edit', '--person', 'Maria', '--name', 'Marie', '--nickname', '', '--status', 'cut-off')
  marie = life.people()['Marie']
  assert marie['nickname'] is None and marie['status'] == 'cut-off' and marie['closeness'] == 40 and marie['unmet'] == 1
  full = life.report('people')
  life.run('person', 'remove', '--person', 'Marie')
  info = json.loads(life.practice.ada('info'))
  assert (info['people'], info['ties']) == (1, 0)
  life.practice.ada('undo', '--client', life.id)
  info = json.loads(life.practice.ada('info'))
  assert (info['people'], info['ties']) == (2, 1)
  assert life.report('people') == full
  assert json.loads(life.practice.ada('check'))['ok'] is True


@case
def ties():
  life = Life('ties')
  for name in ('Maria', 'Ben', 'Carl'):
    life.run('person', 'add', '--name', name)
  ids = {name: person['id'] for name, person in life.people().items()}
  tie = life.run('tie', 'add', '--person', 'Maria', '--with', 'Ben', '--kind', 'parent', '--line', 'strained')
  other = life.run('tie', 'add', '--person', 'Ben', '--with', 'Carl', '--kind', 'the band', '--from', '2024', '--to', '2025-06')
  first, second = life.report('ties')
  assert (first['id'], first['person'], first['with'], first['kind'], first['line']) == \
    (tie, ids['Maria'], ids['Ben'], 'parent', 'strained')
  assert (second['id'], second['from'], second['to']) == (other, '2024', '2025-06')
  assert [it['id'] for it in life.report('ties', '--as-of', '2025-07')] == [tie]
  assert [it['id'] for it in life.report('ties', '--as-of', '2025')] == [tie]
  assert len(life.report('ties', '--as-of', '2025-06-30')) == 2
  life.run('tie', 'edit', '--tie', tie, '--line', '', '--kind', 'kin')
  assert life.report('ties')[0]['line'] is None and life.report('ties')[0]['kind'] == 'kin'
  assert len(life.report('person', 'show', '--person', 'Ben')['ties']) == 2
  life.run('tie', 'remove', '--tie', other)
  assert len(life.report('ties')) == 1
  life.run('tie', 'remove', '--tie', other, code=FAILED)
  life.run('tie', 'add', '--person', 'Maria', '--with', 'Maria', '--kind', 'friend', code=USAGE)


@case
def a_tie_is_said_once():
  life = Life('once')
  for name in ('Maria', 'Ben'):
    life.run('person', 'add', '--name', name)
  tie = life.run('tie', 'add', '--person', 'Maria', '--with', 'Ben', '--kind', 'friend', '--from', '2001', '--to', '2010')
  life.run('tie', 'add', '--person', 'Ben', '--with', 'Maria', '--kind', 'Friend', code=FAILED)
  work = life.run('tie', 'add', '--person', 'Ben', '--with', 'Maria', '--kind', 'work')
  life.run('tie', 'edit', '--tie', work, '--kind', 'friend', code=FAILED)
  again = life.run('tie', 'add', '--person', 'Ben', '--with', 'Maria', '--kind', 'friend', '--from', '2015')
  life.run('tie', 'edit', '--tie', again, '--from', '2005', code=FAILED)
  life.run('tie', 'edit', '--tie', tie, '--to', '2012')
  assert [it['id'] for it in life.report('ties')] == [tie, work, again]


@case
def how_two_are_related():
  life = Life('related')
  life.batch('person add --name Anna --relation mother', 'person add --name Ben', 'person add --name Carla', 'person add --name Dora',
             'person add --name Emil')
  life.batch('tie add --person Anna --with Ben --kind parent', 'tie add --person Ben --with Carla --kind parent',
             'tie add --person Dora --with Carla --kind friend')
  def related(person, other):
    return life.report('related', '--person', person, '--with', other)['relation']
  assert (related('Ben', 'Anna'), related('Anna', 'Ben'), related('Carla', 'Dora')) == ('child', 'parent', 'friend')
  assert (related('Anna', 'Carla'), related('Carla', 'Anna')) == ('grandmother', 'grandchild')
  assert related('Dora', 'Anna') == 'Ben: child → Carla: child → Dora: friend'
  assert related('Emil', 'Anna') is None
  life.run('related', '--person', 'Anna', '--with', 'Nobody', code=FAILED)


@case
def expectations_and_figures():
  life = Life('expect')
  assert life.report('inventory') == {'people': 0, 'unplaced': 0, 'gap': None, 'unmet': 0, 'supporters': {
    'emotional': 0, 'practical': 0, 'information': 0, 'company': 0}}
  life.batch('person add --name Maria --closeness 40 --desired 70 --receives emotional,company',
             'person add --name Ben --closeness 90 --desired 80 --receives company', 'person add --name Carl --closeness 5',
             'person add --name Dora')
  mine = life.run('expect', 'add', '--person', 'Maria', '--holder', 'me', '--text', 'asks about my day', '--said', 'no',
                  '--met', 'partly')
  life.run('expect', 'add', '--person', 'Maria', '--holder', 'them', '--text', 'visits', '--met', 'yes')
  maria = life.report('person', 'show', '--person', 'Maria')
  assert [(it['holder'], it['text'], it['said'], it['met']) for it in maria['expectations']] == \
    [('me', 'asks about my day', False, 'partly'), ('them', 'visits', None, 'yes')]
  assert maria['non_reciprocal'] is True and maria['unmet'] == 1
  figures = life.report('inventory')
  assert figures['gap'] == 20 and figures['people'] == 4 and figures['unplaced'] == 1 and figures['unmet'] == 1
  assert figures['supporters'] == {'emotional': 1, 'practical': 0, 'information': 0, 'company': 2}
  life.run('expect', 'edit', '--expectation', mine, '--met', 'yes', '--text', 'asks how I am')
  assert life.report('person', 'show', '--person', 'Maria')['non_reciprocal'] is False
  life.run('expect', 'remove', '--expectation', mine)
  assert len(life.report('person', 'show', '--person', 'Maria')['expectations']) == 1


@case
def what_is_answered_is_counted():
  life = Life('questions')
  assert life.report('questions') == {'people': [], 'asked': 0, 'answered': 0}
  maria = life.run('person', 'add', '--name', 'Maria', '--closeness', '40', '--receives', 'none', '--on', '2025-02-03')
  life.run('person', 'add', '--name', 'Ben', '--relation', 'brother', '--status', 'dead', '--died', '2025-04-01')
  told = life.report('questions')
  assert [(it['name'], it['asked'], it['answered']) for it in told['people']] == [('Maria', 17, 2), ('Ben', 9, 1)], told
  assert (told['asked'], told['answered']) == (26, 3)
  assert 'receives' not in told['people'][0]['open'] and told['people'][0]['open'][:3] == ['who', 'contact', 'desired']
  assert told['people'][1]['open'] == ['closeness', 'effect', 'line', 'strength', 'can-say', 'cannot-say', 'arguments', 'wish']
  life.run('expect', 'add', '--person', 'Maria', '--holder', 'them', '--text', 'visits', '--from', '2025-05-01')
  one = life.report('questions', '--person', 'Maria')
  assert [it['id'] for it in one['people']] == [maria] and (one['asked'], one['answered']) == (17, 3)
  assert 'theirs' not in one['people'][0]['open'] and 'mine' in one['people'][0]['open']
  # In March he was alive, and nobody had said yet what she counts on.
  then = life.report('questions', '--as-of', '2025-03-01')
  assert [(it['asked'], it['answered']) for it in then['people']] == [(17, 2), (17, 1)], then
  life.run('questions', '--person', 'Nobody', code=FAILED)


@case
def no_support_is_an_answer():
  life = Life('none')
  life.run('person', 'add', '--name', 'Maria', '--receives', 'none', '--gives', 'company')
  maria = life.report('person', 'show', '--person', 'Maria')
  assert (maria['receives'], maria['gives']) == (['none'], ['company'])
  assert life.report('inventory')['supporters'] == {'emotional': 0, 'practical': 0, 'information': 0, 'company': 0}
  life.run('place', '--person', 'Maria', '--receives', 'none,company', code=USAGE)
  life.run('place', '--person', 'Maria', '--receives', '')
  assert life.report('person', 'show', '--person', 'Maria')['receives'] == []


@case
def then_and_now():
  life = Life('changes')
  life.batch('person add --name Maria --closeness 20 --desired 80 --line strained --on 2025-02-03',
             'person add --name Ben --closeness 90 --line close --receives company --on 2025-02-03',
             'person add --name Carl --closeness 50 --receives practical --on 2025-02-03')
  life.batch('place --person Maria --closeness 50 --line supportive --receives emotional --on 2025-05-12',
             'place --person Ben --closeness 10 --receives \"\" --on 2025-05-12',
             'person edit --person Carl --status dead --died 2025-04-01',
             'person add --name Dora --closeness 75 --on 2025-05-12')
  told = life.report('changes', '--from', '2025-02-03')
  assert [(it['kind'], it['before'], it['now']) for it in told['shifts']] == [
    ('nearer', 3, 2), ('line', 'strained', 'supportive'), ('gained', '', 'emotional'), ('further', 1, 3),
    ('lost', 'company', ''), ('died', False, True), ('lost', 'practical', ''), ('came', None, 1)], told['shifts']
  assert told['shifts'][0]['sentence'] == 'Maria moved nearer: from “Wider” to “Close”'
  assert told['then']['supporters'] == 2 and told['now']['supporters'] == 1
  assert told['then']['gap'] == 60 and told['now']['gap'] == 30
  assert (told['then']['people'], told['now']['people']) == (3, 4)
  assert told['then']['supports'] == {'emotional': 0, 'practical': 1, 'information': 0, 'company': 1}
  # Without a session the first day of which anything was said is where it begins; the same day twice moves nothing.
  assert life.report('changes') == told
  assert life.report('changes', '--from', '2025-02-03', '--to', '2025-02-03')['shifts'] == []
  assert life.report('changes', '--from', '2025-03-01', '--to', '2025-04-02')['shifts'] == told['shifts'][5:7]
  assert life.report('changes', '--rings', 6)['shifts'][0]['before'] == 5
  hidden = life.run('changes', '--anonymous')
  assert 'Maria' not in hidden and 'moved nearer' in hidden
  page = pathlib.Path(life.practice.path).parent / 'page.svg'
  assert json.loads(life.run('changes', '--from', '2025-02-03', '-o', page)) == {'file': str(page), 'shifts': 8}
  first = page.read_text(encoding='utf-8')
  assert page.stat().st_mode & 0o777 == 0o600 and 'Maria moved nearer' in first
  life.run('changes', '-o', page, code=FAILED)
  life.run('changes', '--from', '2025-02-03', '-o', page, '--replace')
  assert page.read_text(encoding='utf-8') == first
  life.run('changes', '-o', page, '--replace', '--anonymous')
  assert 'Maria' not in page.read_text(encoding='utf-8')
  life.run('changes', '-o', page.with_suffix('.txt'), code=USAGE)
  life.run('changes', '--from', '2025-05-12', '--to', '2025-02-03', code=USAGE)
  life.run('changes', '--rings', 2, code=USAGE)


@case
def figures_in_words():
  life = Life('figures')
  life.batch('person add --name Maria --kind friend --closeness 80 --receives emotional --gives company --on 2025-02-03',
             'person add --name Anna --kind kin --closeness 90 --gives practical --on 2025-02-03',
             'person add --name Bert --kind kin --closeness 70 --on 2025-02-03',
             'person add --name Cleo --kind kin --closeness 60 --on 2025-02-03',
             'person add --name Dora --kind work --closeness 40 --on 2025-05-12',
             'person add --name Emil --kind work --closeness 30 --receives emotional --on 2025-05-12',
             'person add --name Zoe',
             'person add --name Hugo --kind kin --status dead --died 2024-01-01')
  pairs = ('Anna Bert', 'Bert Cleo', 'Cleo Anna', 'Anna Maria', 'Bert Maria', 'Maria Dora', 'Dora Emil', 'Emil Maria', 'Hugo Zoe')
  life.batch(*(f'tie add --person {one} --with {other} --kind friend' for one, other in map(str.split, pairs)))
  told = life.report('figures')
  ids = {person['name']: person['id'] for person in life.report('people')}
  assert (told['then']['day'], told['then']['people'], told['now']['people']) == ('2025-02-03', 5, 7), told
  assert (told['now']['ties'], told['now']['pairs'], told['now']['density']) == (8, 21, .38), told['now']
  assert told['now']['alone'] == [ids['Zoe']]
  assert told['now']['links'] == [{'person': ids['Maria'], 'between': 6, 'parts': [[ids[name] for name in ('Anna', 'Bert', 'Cleo')],
                                                                                     [ids[name] for name in ('Dora', 'Emil')]]}], told['now']['links']
  assert told['now']['supporters']['emotional'] == [ids['Maria'], ids['Emil']]
  assert (told['now']['both_ways'], told['now']['to_client'], told['now']['from_client']) == ([ids['Maria']], [ids['Emil']], [ids['Anna']])
  words = {figure['figure']: figure for figure in told['figures']}
  assert {name: (it['was'], it['value'], it['sentence']) for name, it in words.items()} == {
    'people': ('5', '7', '7 people are in this life, the client and the dead not counted.'),
    'ties': ('50 %', '38 %', '8 pairs of them know each other: 38 % of all possible ties.'),
    'circles': ('1', '1', 'Only these are linked, if only through others: Maria, Anna and 4 others.'),
    'links': ('0', '1', 'Only Maria links these: “Family” (3); Dora and Emil.'),
    'alone': ('1', '1', 'Zoe knows none of the others.'),
    'emotional': ('1', '2', 'From Maria and Emil.'),
    'practical': ('0', '0', 'From nobody, as far as is known.'),
    'information': ('0', '0', 'From nobody, as far as is known.'),
    'company': ('0', '0', 'From nobody, as far as is known.'),
    'both-ways': ('1 of 2', '1 of 3', 'It goes both ways with Maria. It only comes from Emil. It only goes to Anna.'),
  }, words
  assert words['links']['was_sentence'] == 'Nobody is the only link between others.'
  hidden = life.run('figures', '--anonymous')
  assert 'Maria' not in hidden and 'Only M links these' in hidden, hidden
  # A course begins after the first that was said; its first session is where it is compared with then.
  life.batch('course start --template ipt-16-us --on 2025-05-12', 'session add --on 2025-05-14')
  first = life.report('figures', '--session', 1)
  assert first['then'] is None and first['figures'][0]['was'] is None and first['now']['people'] == 7
  assert life.report('figures')['then']['day'] == '2025-05-14'
  life.run('figures', '--session', 7, code=FAILED)


@case
def figures_of_few():
  life = Life('few')
  def sentences():
    return {figure['figure']: figure['sentence'] for figure in life.report('figures')['figures']}
  assert sentences()['people'] == 'Nobody is named yet.'
  life.run('person', 'add', '--name', 'Ben', '--closeness', '50')
  assert sentences()['ties'] == 'It takes two people for a tie.'
  life.run('person', 'add', '--name', 'Carl', '--closeness', '50')
  assert [sentences()[name] for name in ('ties', 'circles', 'links', 'alone', 'both-ways')] == [
    'No tie between them is known of.', 'Without a tie there is no circle.', 'Without a tie nobody links others.',
    'All of them, as far as is known.', 'No support is known of, either way.']
  life.run('tie', 'add', '--person', 'Ben', '--with', 'Carl', '--kind', 'friend')
  assert [sentences()[name] for name in ('ties', 'circles', 'links', 'alone')] == [
    'Each of them knows each of the others.', 'All of them are linked, if only through others.',
    'Nobody is the only link between others.', 'Everyone knows one of the others at least.']


@case
def a_ring_at_a_time():
  """Several go together, in one step; whoever is at the edge stays, and nothing is done for nobody."""
  life = Life('rings')
  for name, closeness in (('Maria', 40), ('Ben', 10), ('Eva', 90)):
    life.run('person', 'add', '--name', name, '--closeness', closeness, '--on', '2020-01-01')
  life.run('person', 'add', '--name', 'Tom')
  ids = {name: person['id'] for name, person in life.people().items()}
  before = life.closeness()
  moved = life.report('person', 'move', '--person', 'Maria, Ben,Eva,Tom', '--steps', '1')
  assert moved == [{'id': ids['Maria'], 'closeness': 73}, {'id': ids['Ben'], 'closeness': 43}, {'id': ids['Tom'], 'closeness': 17}], moved
  assert life.closeness() == {'Maria': 73, 'Ben': 43, 'Eva': 90, 'Tom': 17}
  assert life.closeness('--as-of', '2020-06-01')['Maria'] == 40
  life.practice.ada('undo', '--client', life.id)
  assert life.closeness() == before
  life.practice.ada('redo', '--client', life.id)
  assert life.closeness()['Ben'] == 43
  assert life.report('person', 'move', '--person', 'Maria', '--steps', '-1', '--rings', '6') == [{'id': ids['Maria'], 'closeness': 56}]
  assert life.report('person', 'move', '--person', 'Eva', '--steps', '1') == []
  life.practice.ada('undo', '--client', life.id)
  assert life.closeness()['Maria'] == 73, 'what did nothing is no step to undo'
  life.run('person', 'move', '--person', 'Ben', '--steps', '1', '--correct')
  assert [state['closeness'] for state in life.report('person', 'show', '--person', 'Ben')['states']] == [76, 76]
  life.run('person', 'move', '--person', 'Maria,Nobody', '--steps', '1', code=FAILED)
  assert life.closeness()['Maria'] == 73
  for words in (('--steps', '0'), ('--steps', '7'), ('--steps', 'far'), ('--steps', '1', '--rings', '2'),
                ('--steps', '1', '--closeness', '5'), ('--steps', '1', '--on', '2025-01-01')):
    life.run('person', 'move', '--person', 'Ben', *words, code=USAGE)


@case
def usage_errors():
  life = Life('usage')
  life.run('person', 'add', '--name', 'Ben')
  ben = ('--person', 'Ben')
  table = [
    ('person', 'add'), ('person', 'edit', *ben), ('place', *ben), ('person', 'move', *ben),
    ('place', *ben, '--closeness', '101'), ('place', *ben, '--closeness', 'near'), ('place', *ben, '--desired', '-1'),
    ('place', *ben, '--closeness', 'nan'), ('place', *ben, '--effect', '4'), ('place', *ben, '--strength', '2.5'),
    ('place', *ben, '--line', 'thick'), ('place', *ben, '--flow', 'up'), ('place', *ben, '--gives', 'money'),
    ('place', *ben, '--obstacle', 'trust'), ('place', *ben, '--obstacle', 'trust=4'), ('place', *ben, '--confides', 'maybe'), ('place', *ben, '--arguments', 'loud'),
    ('place', *ben, '--attachment', 'Xylo'), ('place', *ben, '--angle', '361'), ('place', *ben, '--closeness', '5', '--on', '2025'),
    ('place', *ben, '--closeness', '5', '--on', '2025-02-30'), ('place', *ben, '--closeness', '5', '--on', ''),
    ('place', *ben, '--closeness', '5', '--on', '2025-02-03', '--session', '1'),
    ('person', 'edit', *ben, '--kind', 'Xylo'), ('person', 'edit', *ben, '--status', 'gone'),
    ('person', 'edit', *ben, '--born', '2000', '--died', '1999'), ('person', 'edit', *ben, '--died', 'Xylo'),
    ('people', '--as-of', 'Xylo'), ('people', '--as-of', '2025-13'),
    ('expect', 'add', *ben, '--holder', 'you', '--text', 'x'), ('expect', 'add', *ben, '--holder', 'me', '--text', 'x', '--met', 'no way'),
  ]
  before = life.report('people')
  for words in table:
    life.run(*words, code=USAGE)
  life.run('people', '--as-of', '7', code=FAILED)
  life.run('place', *ben, '--closeness', '5', '--session', '7', code=FAILED)
  assert life.report('people') == before


@case
def what_is_asked_changes_nothing_and_says_so_nowhere():
  life = Life('sentences')
  life.run('person', 'add', '--name', 'Ben', '--angle', '268.956789', '--closeness', '12.3456')
  answers = life.practice.batch(*(f'{line} --client {life.id}' for line in (
    'people --as-of 3', 'people --as-of soon', 'place --person Ben --closeness 5 --session 3')), code=FAILED)
  assert all(answer.startswith('error ') and 'hanged' not in answer for answer in answers), answers
  text = life.run('person', 'show', '--person', 'Ben')
  assert '"angle" : 268.96,' in text and '"closeness" : 12.35,' in text, text


@case
def reception_sees_nothing():
  life = Life('reception')
  person = life.run('person', 'add', '--name', 'Xylia')
  expectation = life.run('expect', 'add', '--person', person, '--holder', 'me', '--text', 'calls')
  ben = ('--person', person)
  table = [
    ('people',), ('inventory',), ('questions',), ('questions', *ben), ('related', *ben, '--with', person), ('changes',), ('figures',), ('person', 'list'), ('person', 'show', *ben), ('person', 'add', '--name', 'Xylo'),
    ('person', 'edit', *ben, '--name', 'Xylo'), ('person', 'move', *ben, '--closeness', '5'), ('person', 'remove', *ben),
    ('place', *ben, '--closeness', '5'), ('ties',), ('tie', 'add', *ben, '--with', person, '--kind', 'friend'),
    ('tie', 'edit', '--tie', person, '--kind', 'friend'), ('tie', 'remove', '--tie', person),
    ('expect', 'add', *ben, '--holder', 'me', '--text', 'x'), ('expect', 'edit', '--expectation', expectation, '--met', 'yes'),
    ('expect', 'remove', '--expectation', expectation),
  ]
  for words in table:
    assert life.run(*words, user='Rex', code=FAILED) == '', words
  info = json.loads(life.practice.rex('info'))
  assert info['people'] is None and info['ties'] is None
  assert len(life.report('people')) == 1


if __name__ == '__main__':
  sys.exit(kithctl.main())
