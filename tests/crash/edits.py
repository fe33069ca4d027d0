# edits.py: what is entered into a practice in ordinary work, each as one command
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of kithctl. PREPARATION is said once to a practice with three clients, EDITS are killed, READING is all that they
may change. {appointment} is the second appointment of the block that is planned, {family} a file to be imported."""

PREPARATION = (
  ('person', 'add', '--client', 'Client 0', '--name', 'Anna', '--closeness', '40'),
  ('person', 'add', '--client', 'Client 0', '--name', 'Ben'),
  ('tie', 'add', '--client', 'Client 0', '--person', 'Anna', '--with', 'Ben', '--kind', 'sibling'),
  ('therapist', 'add', '--name', 'Berg'),
  ('course', 'start', '--client', 'Client 0', '--template', 'ipt-16-uk', '--on', '2026-01-05'),
  ('session', 'add', '--client', 'Client 0', '--on', '2026-01-05', '--person', 'Anna'),
  ('session', 'note', '--client', 'Client 0', '--session', '1', '--section', 'work', '--text', 'Before'),
  ('score', 'PHQ-9', '--client', 'Client 0', '--on', '2026-01-05', '--total', '12'),
  ('plan', '--client', 'Client 1', '--pattern', '4-weekly-50', '--first', '2027-01-11T15:00', '--therapist', 'Berg'),
)

SCHEDULE = ('schedule', '--from', '2027-01-01', '--to', '2027-12-31')

EDITS = {
  'practice-edit': ('practice', 'edit', '--name', 'By the Park', '--zone', 'Europe/London'),
  'client-edit': ('client', 'edit', '--client', 'Client 2', '--name', 'Carla', '--phone', '030 999'),
  'client-archive': ('client', 'archive', '--client', 'Client 2'),
  'person-add': ('person', 'add', '--client', 'Client 0', '--name', 'Cem', '--kind', 'friend', '--closeness', '70'),
  'person-remove': ('person', 'remove', '--client', 'Client 0', '--person', 'Anna'),
  'place': ('place', '--client', 'Client 0', '--person', 'Ben', '--closeness', '90', '--desired', '60'),
  'expect-add': ('expect', 'add', '--client', 'Client 0', '--person', 'Ben', '--holder', 'me', '--text', 'Calls on Sundays'),
  'event-add': ('event', 'add', '--client', 'Client 0', '--kind', 'bereavement', '--on', '2025-11', '--person', 'Ben', '--yearly'),
  'session-note': ('session', 'note', '--client', 'Client 0', '--session', '1', '--section', 'work', '--text', 'After'),
  'session-sign': ('session', 'sign', '--client', 'Client 0', '--session', '1'),
  'score': ('score', 'GAD-7', '--client', 'Client 0', '--session', '1', '--items', '1,2,3,0,1,2,3'),
  'area-add': ('area', 'add', '--client', 'Client 0', '--kind', 'grief', '--person', 'Ben', '--main'),
  'plan': ('plan', '--client', 'Client 0', '--pattern', '16-weekly-50', '--first', '2027-02-02T09:00', '--therapist', 'Berg'),
  'appointment-move': ('appointment', 'move', '--appointment', '{appointment}', '--to', '2027-01-19T10:00', '--scope', 'following'),
  'import': ('import', '{family}', '--client', 'Client 0', '--self', '@I1@'),
}

READING = (
  ('info',),
  ('clients',),
  *((noun, *verb, '--client', 'Client 0')
    for noun, *verb in (('people',), ('ties',), ('event', 'list'), ('session', 'list'), ('scores',), ('area', 'list'))),
  ('person', 'show', '--client', 'Client 0', '--person', 'Ben'),
  SCHEDULE,
)

FAMILY = '''0 HEAD
1 CHAR UTF-8
0 @I1@ INDI
1 NAME Nora /Klein/
0 @I2@ INDI
1 NAME Otto /Klein/
0 @F1@ FAM
1 HUSB @I2@
1 CHIL @I1@
0 TRLR
'''
