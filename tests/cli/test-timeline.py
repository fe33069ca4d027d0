#!/usr/bin/env python3
# test-timeline.py: a course as a picture, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument and prints TAP, as test-kithctl.py does."""

import importlib.util
import json
import os
import pathlib
import re
import sys
import zlib

BESIDE = pathlib.Path(__file__).resolve().parent / 'test-course.py'
SPEC = importlib.util.spec_from_file_location('course', BESIDE)
course_tests = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(course_tests)
kithctl = course_tests.kithctl
kithctl.CASES.clear()
case = kithctl.case

FAILED, USAGE = kithctl.FAILED, kithctl.USAGE
SECRETS = ('Annegret', 'Xylander', 'Brunhilde', 'Quittenbaum', 'Zwetschge', 'Ottokar')
CUT_OFF = {'phq-9': 10, 'gad-7': 8}


def set_up(name):
  """Six of sixteen sessions, one missed and one called off, two measures, and what happened."""
  course = course_tests.Course(name, '--template', 'ipt-16-uk', '--on', '2026-01-05')
  course_tests.add_sessions(course, 6)
  course.batch(
    'person add --name "Brunhilde Quittenbaum" --relation sister',
    'session add --on 2026-02-18 --state no-show --counted',
    'session add --on 2026-02-20 --state cancelled',
    'score PHQ-9 --items 2,2,2,2,2,2,2,2,2 --session 1',
    'score PHQ-9 --items 1,2,2,1,1,1,,1,1 --session 3',
    'score PHQ-9 --total 8 --session 6',
    'score GAD-7 --items 2,2,2,2,2,2,2 --session 1',
    'event add --kind bereavement --on 1962 --text "Ottokar died"',
    'event add --kind conflict --on 2026-01 --text "The Zwetschge quarrel" --person "Brunhilde Quittenbaum"',
    'event add --kind onset --on ~2025-11-20 --onset --text "Zwetschge again"',
    'event add --kind Zwetschge --on 2026-02-01',
    'event add --kind medication --on 2026-01-10 --until 2026-03-10 --text "Zwetschge drops"')
  return course


def draw(course, name, *words, **wanted):
  """The bytes of the picture and what was said of it."""
  path = kithctl.SCRATCH / f'{course.practice.path.name}-{name}'
  answer = course.run('timeline', '-o', path, *words, **wanted)
  return path.read_bytes() if path.exists() else None, answer


def unfold_pdf(content):
  """Everything that a PDF says, its streams unpacked."""
  parts = [content]
  for stream in re.findall(rb'stream\r?\n(.*?)endstream', content, re.S):
    try:
      parts.append(zlib.decompress(stream.strip(b'\r\n')))
    except zlib.error:
      parts.append(stream)
  return b'\n'.join(parts)


@case
def figures_without_a_file():
  course = set_up('figures')
  told = course.report('timeline')
  assert (told['sessions'], told['first'], told['as_of']) == (16, '2025-12-29', None), told
  assert [(phase['label'], phase['first'], phase['last']) for phase in told['phases']][0][1:] == (1, 4), told['phases']
  numbers = [bead['number'] for bead in told['beads']]
  assert sorted(number for number in numbers if number) == list(range(1, 17)) and numbers.count(None) == 1, numbers
  assert [bead['state'] for bead in told['beads'] if bead['number'] == 7] == ['no-show']
  assert {curve['measure']: curve['cutoff'] for curve in told['scores']} == CUT_OFF
  phq, = (curve for curve in told['scores'] if curve['measure'] == 'phq-9')
  assert [(point['session'], point['prorated']) for point in phq['points']] == [(1, False), (3, True), (6, False)], phq
  assert [point['outcome'] for point in phq['points']] == [None, 'improved', 'recovered'], phq
  assert course.report('timeline', '--as-of', '3999-01-01')['as_of'] == told['last'], 'the cursor stops where the axis ends'
  born, = (event for event in told['events'] if event['from'] == '1962-01-01')
  assert born['to'] == '1962-12-31' and not born['lasting']
  assert course.report('timeline', '--as-of', 3)['as_of'] == '2026-01-19'
  hidden = json.dumps(course.report('timeline', '--anonymous'))
  assert not any(word in hidden for word in SECRETS), hidden


@case
def a_picture_says_what_is_there():
  course = set_up('says')
  picture, answer = draw(course, 'plain.svg')
  file = str(kithctl.SCRATCH / 'says-plain.svg')
  assert json.loads(answer) == {'file': file, 'sessions': 16, 'held': 6, 'events': 5, 'scores': 4, 'as_of': None}, answer
  text = picture.decode()
  assert re.search(r'<svg[^>]*viewBox="0 0 1280 800"', text) and '<title>Annegret Xylander</title>' in text
  assert 'PHQ-9: 18 (5 Jan 2026)' in text and 'Ottokar died (1962)' in text
  assert 'The Zwetschge quarrel (January 2026)' in text and 'about 20 Nov 2025 · onset' in text
  then, answer = draw(course, 'then.svg', '--as-of', 3)
  assert json.loads(answer)['as_of'] == '2026-01-19' and 'As of session 3 of 16' in then.decode()
  day, _ = draw(course, 'day.svg', '--as-of', '2026-01-20')
  assert 'As of 20 Jan 2026' in day.decode() and len({picture, then, day}) == 3
  assert draw(course, 'again.svg')[0] == picture
  before = course.report_history()
  draw(course, 'more.png', '--theme', 'dark')
  assert course.report_history() == before, 'drawing changes nothing'


@case
def anonymous_pictures_name_nobody():
  course = set_up('anonymous')
  for ending in ('svg', 'pdf', 'png'):
    named, _ = draw(course, f'named.{ending}')
    hidden, _ = draw(course, f'hidden.{ending}', '--anonymous')
    text = unfold_pdf(hidden) if ending == 'pdf' else hidden
    for word in SECRETS:
      for form in (word.encode(), word.encode('utf-16-be'), word.upper().encode()):
        assert form not in text, (ending, word)
    assert ending == 'png' or b'Xylander' in (unfold_pdf(named) if ending == 'pdf' else named), 'the control'
    assert named != hidden
  text = draw(course, 'kinds.svg', '--anonymous')[0].decode()
  assert '<title>A. X.</title>' in text and 'Death of someone close (1962)' in text and 'Other (1 Feb 2026)' in text


@case
def files_are_whole_and_private():
  course = set_up('files')
  content, _ = draw(course, 'picture.pdf')
  path = kithctl.SCRATCH / 'files-picture.pdf'
  unfolded = unfold_pdf(content)
  assert content.startswith(b'%PDF') and b'/MarkInfo' in unfolded and re.search(rb'/MediaBox \[ 0 0 842 595 \]', unfolded)
  assert path.stat().st_mode & 0o777 == 0o600
  course.run('timeline', '-o', path, code=FAILED)
  assert path.read_bytes() == content
  course.run('timeline', '-o', path, '--replace', '--anonymous')
  assert path.read_bytes() != content and path.stat().st_mode & 0o777 == 0o600
  target = kithctl.SCRATCH / 'files-elsewhere.svg'
  target.write_text('mine')
  (kithctl.SCRATCH / 'files-link.svg').symlink_to(target)
  course.run('timeline', '-o', kithctl.SCRATCH / 'files-link.svg', '--replace', code=FAILED)
  assert target.read_text() == 'mine'
  for place in (course.practice.path / 'a.svg', course.practice.path / 'backups' / 'a.svg'):
    course.run('timeline', '-o', place, code=FAILED)
    assert not place.exists()
  course.run('timeline', '-o', kithctl.SCRATCH / 'nowhere' / 'a.svg', code=FAILED)
  assert not [name for name in os.listdir(kithctl.SCRATCH) if name.startswith('files-picture.pdf.')], 'nothing half written'


@case
def every_form():
  course = set_up('forms')
  table = {'plain': (), 'dark': ('--theme', 'dark'), 'contrast': ('--theme', 'contrast'), 'bw': ('--theme', 'bw'),
           'narrow': ('--width', 360, '--height', 640)}
  for ending in ('svg', 'pdf'):
    pictures = [draw(course, f'{name}.{ending}', *words)[0] for name, words in table.items()]
    assert len(set(pictures)) == len(table), ending
  png, _ = draw(course, 'plain.PNG')
  assert png[16:24] == (2560).to_bytes(4, 'big') + (1600).to_bytes(4, 'big')


@case
def refusals():
  course = set_up('refusals')
  path = kithctl.SCRATCH / 'refusals.svg'
  for words in (('--theme', 'pink'), ('--width', 10), ('--height', 99999), ('--as-of', 'Xylo'), ('--as-of', '2026-13')):
    course.run('timeline', '-o', path, *words, code=USAGE)
  course.run('timeline', '-o', kithctl.SCRATCH / 'refusals.gif', code=USAGE)
  course.run('timeline', '-o', path, '--as-of', 40, code=FAILED)
  course.run('timeline', '-o', path, user='Rex', code=FAILED)
  course.run('timeline', user='Rex', code=FAILED)
  assert not path.exists()


@case
def a_course_that_began_before():
  """Sessions from before the course was kept here are therapy, not the time before it."""
  course = course_tests.Course('began', '--template', 'ipt-16-uk', '--on', '2026-03-02', '--already', '8')
  course.batch('score PHQ-9 --total 20 --on 2026-03-02', 'session add --on 2026-05-21')
  told = course.report('timeline')
  assert (told['first'], [bead['number'] for bead in told['beads']]) == ('2026-02-23', list(range(1, 17))), told['first']
  assert [bead['earlier'] for bead in told['beads']] == [True] * 8 + [False] * 8
  assert all(bead['id'] is None and bead['state'] == 'held' for bead in told['beads'][:8])
  assert [bead['day'] for bead in told['beads'][:10]] == [
    '2026-03-02', '2026-03-12', '2026-03-22', '2026-04-01', '2026-04-11', '2026-04-21', '2026-05-01', '2026-05-11', '2026-05-21',
    '2026-05-28']
  assert [(phase['label'], phase['first'], phase['last'], phase['from']) for phase in told['phases']] == [
    ('Opening', 1, 4, '2026-03-02'), ('Middle', 5, 12, '2026-04-11'), ('Ending', 13, 16, '2026-06-18')], told['phases']
  text = draw(course, 'began.svg')[0].decode()
  assert '16 sessions · 2 Mar 2026 –' in text and 'Opening: 1–4' in text
  course.run('timeline', '--as-of', 3, code=FAILED)
  course.run('session', 'add', '--on', '2026-03-16', '--number', 3)
  told = course.report('timeline')
  assert [(bead['day'], bead['earlier']) for bead in told['beads'][:4]] == [
    ('2026-03-02', True), ('2026-03-09', True), ('2026-03-16', False), ('2026-03-27', True)], told['beads']
  assert course.report('timeline', '--as-of', 3)['as_of'] == '2026-03-16'


@case
def a_course_that_has_begun_without_a_session():
  course = course_tests.Course('waiting', '--template', 'ipt-16-uk', '--on', '2026-03-02')
  course.run('session', 'add', '--on', '2026-05-21')
  assert course.report('timeline')['phases'][0]['from'] == '2026-03-02'


@case
def nothing_yet():
  course = course_tests.Course('nothing')
  picture, answer = draw(course, 'empty.svg')
  assert json.loads(answer)['held'] == 0 and picture.endswith(b'</svg>\n')
  course.run('event', 'add', '--kind', 'move', '--on', '1999')
  assert 'Move (1999)' in draw(course, 'one.svg')[0].decode()


if __name__ == '__main__':
  sys.exit(kithctl.main())
