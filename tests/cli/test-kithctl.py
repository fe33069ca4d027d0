#!/usr/bin/env python3
# test-kithctl.py: the command line, end to end
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the kithctl named as first argument on practices in a scratch folder and prints TAP. Whatever a command is
given, standard error must hold no client's name and no passphrase."""

import ctypes
import datetime
import fcntl
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import termios
import time
import traceback
import zoneinfo

KITHCTL = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else ''
MANUAL = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'kithctl.1'
ENVIRONMENT = dict(os.environ, LC_ALL='C.UTF-8', TZ='UTC')
UUID = re.compile(r'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}')
CODE = re.compile(r'[0-9A-Z]{4}(-[0-9A-Z]{4}){7}')

DONE, FAILED, USAGE, WRONG_PASSPHRASE, DAMAGED, IN_USE = range(6)

ADA = 'correct Xyhorse bättery'
REX = 'reception Xyzzy'
MARKS = ('Xyl', 'Xyh', 'Xyz', 'Annegret')

# What the address sanitizer says about every program with fibers.
FIBER_WARNING = re.compile(r"==\d+==WARNING: ASan doesn't fully support makecontext.*\n")

# Where SQLite keeps its locks: os.h of SQLite, PENDING_BYTE and what follows.
LOCK_START, LOCK_SIZE = 0x40000000, 512

# From <linux/prctl.h> and <linux/capability.h>.
PR_CAPBSET_DROP, CAP_IPC_LOCK = 24, 14

# What is followed by a verb of its own.
NOUNS = {'appointment', 'client', 'closure', 'hours', 'pattern', 'practice', 'room', 'therapist', 'users'}

SCRATCH = None
CASES = []


def case(function):
  CASES.append(function)
  return function


def run(*words, code=DONE, feed=b'', hint=False):
  """What kithctl prints. It has no terminal."""
  done = subprocess.run([KITHCTL, *map(str, words)], input=feed, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                        env=ENVIRONMENT, start_new_session=True, timeout=120)
  complaint = FIBER_WARNING.sub('', done.stderr.decode())
  assert done.returncode == code, f'exit {done.returncode}, not {code}: {complaint}'
  assert not any(mark in complaint for mark in MARKS), 'a name or a passphrase on standard error'
  assert bool(complaint) == (code != DONE or hint) or words[0] == 'batch', f'exit {code}, and standard error is {complaint!r}'
  return done.stdout.decode()


def complaint_of(*words, code, **given):
  """What kithctl says on standard error."""
  done = subprocess.run([KITHCTL, *map(str, words)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT,
                        start_new_session=True, timeout=120, **{'stdout': subprocess.PIPE, **given})
  assert done.returncode == code, done
  return FIBER_WARNING.sub('', done.stderr.decode())


def secret_file(name, text):
  path = SCRATCH / name
  path.write_text(text + '\n')
  path.chmod(0o600)
  return path


class Practice:
  """A practice of Ada, an owner, and Rex, of the reception; a copy of one that was made once."""
  model = None

  def __init__(self, name):
    self.path = SCRATCH / name
    self.ada_file = SCRATCH / 'ada'
    self.rex_file = SCRATCH / 'rex'
    shutil.copytree(Practice.model, self.path)

  def ada(self, *words, **wanted):
    return self.run_as('Ada', self.ada_file, *words, **wanted)

  def rex(self, *words, **wanted):
    return self.run_as('Rex', self.rex_file, *words, **wanted)

  def run_as(self, user, file, *words, **wanted):
    n_verbs = 2 if words[0] in NOUNS else 1
    return run(*words[:n_verbs], self.path, *words[n_verbs:], '--user', user, '--passphrase-file', file, **wanted)

  def complaint(self, *words, code, **given):
    """What Ada is told on standard error."""
    return complaint_of(*words, self.path, '--user', 'Ada', '--passphrase-file', self.ada_file, code=code, **given)

  def batch(self, *lines, code=DONE, user='Ada', file=None):
    feed = b''.join((line if isinstance(line, bytes) else line.encode()) + b'\n' for line in lines)
    return self.run_as(user, file or self.ada_file, 'batch', code=code, feed=feed).splitlines()

  def clients(self):
    return json.loads(self.ada('clients'))


def create_words(name, *more):
  return ('create', SCRATCH / name, '--name', 'Praxis Xylander', '--user', 'Ada', '--zone', 'Europe/Berlin',
          '--passphrase-file', SCRATCH / 'ada', '--kdf-memory', 64, *more)


def make_model():
  Practice.model = SCRATCH / 'model'
  secret_file('ada', ADA)
  secret_file('rex', REX)
  secret_file('wrong', 'Xyzzy no such passphrase')
  said = run(*create_words('model', '--recovery-file', SCRATCH / 'recovery'))
  assert len(said.splitlines()) == 1, said
  said = run('users', 'add', Practice.model, '--name', 'Rex', '--role', 'office', '--kdf-memory', 64,
             '--new-passphrase-file', SCRATCH / 'rex', '--passphrase-file', SCRATCH / 'ada')
  assert UUID.fullmatch(said.strip()), said


def id_of(answer):
  word, _, rest = answer.partition(' ')
  assert word == 'ok' and UUID.fullmatch(rest), answer
  return rest


def assert_error(answer, report=False):
  assert answer.startswith('error '), answer
  assert answer.endswith(('.', ']', '}')) and (answer[-1] != '.') == report, answer
  if not report:
    assert not any(mark in answer for mark in MARKS), answer


@case
def usage_errors_exit_2():
  somewhere = SCRATCH / 'nowhere'
  wanted = ('--name', 'N', '--user', 'Ada', '--zone', 'Europe/Berlin')
  with_passphrase = ('--passphrase-file', SCRATCH / 'ada')
  table = [
    (), ('nonsense',), ('info',), ('client', somewhere), ('client', 'delete', somewhere),
    ('info', somewhere, 'Annegret'), ('info', somewhere, '--Xylander'),
    ('info', somewhere, '--user'), ('info', somewhere, '--user', 'A', '--user', 'B'),
    ('info', somewhere), ('create', somewhere, *wanted), ('search', somewhere, *with_passphrase),
    ('create', somewhere, '--name', 'N', *with_passphrase),
    ('create', somewhere, '--name', 'N', '--user', 'Ada', '--zone', 'Europe/Xyland', *with_passphrase),
    ('create', somewhere, '--name', 'N', '--user', 'Ada', '--zone', 'Factory', *with_passphrase),
    ('create', somewhere, '--name', 'N', '--user', 'recovery', '--zone', 'UTC', *with_passphrase),
    ('create', somewhere, '--name', 'N', '--user', 'Ada', '--zone', 'UTC', '--kdf-memory', '63', *with_passphrase),
    ('create', somewhere, *wanted, '--json', *with_passphrase),
    ('client', 'add', somewhere, 'Annegret', *with_passphrase),
    ('client', 'add', somewhere, '--name', 'Annegret', '--born', '1980-02-30', *with_passphrase),
    ('client', 'edit', somewhere, '--client', 'Annegret', *with_passphrase),
    ('undo', somewhere, '--client', 'Annegret', '--schedule', *with_passphrase),
  ]
  for words in table:
    assert run(*words, code=USAGE) == '', words
    assert not somewhere.exists()


@case
def values_that_can_not_be_exit_2():
  practice = Practice('values')
  for words in (('--name', 'Annegret\nXylander'), ('--name', 'A' * 201), ('--name', 'Annegret', '--born', '2999'),
                ('--name', 'Annegret', '--phone', '1' * 61)):
    practice.ada('client', 'add', *words, code=USAGE)
  empty = secret_file('empty', '')
  run('info', practice.path, '--user', 'Ada', '--passphrase-file', empty, code=USAGE)
  assert practice.clients() == []


GLOBAL = {'user', 'passphrase-file', 'json', 'help', 'version'}


def options_of(text):
  """The options that a part of the manual page names."""
  return {'output' if word == 'o' else word for word in re.findall(r'\bFl -?([a-z-]+)', text)} - GLOBAL


def read_synopsis(manual):
  """What the synopsis of the manual page says of each command: of "tie add | edit" both, of nouns above verbs every pair."""
  commands = {}
  for entry in manual[:manual.index('.Sh DESCRIPTION')].split('\n.Nm\n'):
    rows = [row.removeprefix('.Cm ').split(' | ') for row in entry.splitlines() if row.startswith('.Cm ')]
    if len(rows) == 2:
      named = {f'{noun} {verb}' for noun in rows[0] for verb in rows[1]}
    else:
      named = {word if ' ' in word or ' ' not in row[0] else f'{row[0].split()[0]} {word}' for row in rows for word in row}
    for command in named:
      commands.setdefault(command, set()).update(options_of(entry))
  return commands


def read_entries(manual):
  """What each command's own entry says, up to the end of its list."""
  parts = re.split(r'^\.It Cm ([a-z]+(?: [a-z-]+)?) Ar .*$', manual[manual.index('.Sh COMMANDS'):manual.index('.Sh FILES')], flags=re.MULTILINE)
  entries = {}
  for command, text in zip(parts[1::2], parts[2::2]):
    inner = re.sub(r'^\.Bl.*?^\.El$', '', text, flags=re.MULTILINE | re.DOTALL)
    entries[command] = re.split(r'^\.El$', inner, maxsplit=1, flags=re.MULTILINE)[0]
  return entries


def options_in_manual(command, synopsis, entries):
  """Those of its synopsis, its entry, and of what that refers to, less those that are excepted: "The options of .Cm place can be
  given too, but for .Fl -correct"."""
  text = entries[command]
  found = synopsis[command] | options_of(text)
  for other in re.findall(r'The options of\n\.Cm ([a-z -]+)$', text, re.MULTILINE):
    found |= options_in_manual(other, synopsis, entries)
    found -= options_of(''.join(re.findall(r'but for\n(\.Fl .*)', text))) | {'person'}
  return found


@case
def help_and_version():
  overview = run('--help')
  manual = MANUAL.read_text()
  synopsis, entries = read_synopsis(manual), read_entries(manual)
  commands = re.findall(r'^  ([a-z]+(?: [a-z-]+)?)  ', overview, re.MULTILINE)
  assert len(commands) >= 17, commands
  assert not (lacking := set(commands) - synopsis.keys()), f'the synopsis lacks {lacking}'
  faults = []
  for command in commands:
    text = run(*command.split(), '--help')
    assert text.startswith(f'kithctl {command} '), text
    assert command in entries, f'the manual page lacks {command}'
    offered = set(re.findall(r'^  --([a-z-]+)', text, re.MULTILINE)) - GLOBAL
    told = options_in_manual(command, synopsis, entries)
    faults += [f'{command}: the manual page lacks --{option}' for option in sorted(offered - told)]
    faults += [f'{command}: only the manual page has --{option}' for option in sorted(told - offered)]
  assert not faults, '\n'.join(faults)
  assert re.fullmatch(r'kithctl \d+\.\d+\.\d+\n', run('--version'))


@case
def help_by_other_names():
  assert run('-h') == run('help') == run('--help')
  assert run('client', 'add', '-h') == run('help', 'client', 'add') == run('client', 'add', '--help')
  assert run('help', 'client') == run('client', '--help')


def today_in(zone):
  return datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date()


@case
def birthdays_end_today():
  practice = Practice('birthdays')
  for zone in ('Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'):
    practice.ada('practice', 'edit', '--zone', zone)
    tomorrow = today_in(zone) + datetime.timedelta(1)
    practice.ada('client', 'add', '--name', 'Later', '--born', tomorrow, code=USAGE)
    practice.ada('client', 'add', '--name', 'Today', '--born', today_in(zone))
    id = practice.ada('client', 'add', '--name', zone).strip()
    practice.ada('client', 'edit', '--client', id, '--born', tomorrow, code=USAGE)
    practice.ada('client', 'edit', '--client', id, '--born', str(today_in(zone))[:7])
  assert not any(client['name'] == 'Later' for client in practice.clients())


@case
def questions_that_can_not_be_answered_are_refused():
  practice = Practice('questions')
  practice.ada('client', 'add', '--name', 'Annegret')
  for command in ('history', 'log'):
    practice.ada(command, '--by', 'Nobody Xyl', code=FAILED)
    assert 'no user' in practice.complaint(command, '--by', 'Nobody', code=FAILED)
    assert practice.ada(command, '--from', '2026-02-01', '--to', '2026-01-31', code=USAGE) == ''
    assert all(entry['user'] == 'Ada' for entry in json.loads(practice.ada(command, '--by', 'ada')))
    assert len(json.loads(practice.ada(command, '--by', 'Ada'))) > 0
    json.loads(practice.ada(command, '--by', 'Rex'))
    json.loads(practice.ada(command, '--from', '2026-02-01', '--to', '2026-02-01'))


@case
def recovery_file():
  path = SCRATCH / 'recovery'
  assert CODE.fullmatch(path.read_text().rstrip('\n')), 'not eight groups of four'
  assert stat.S_IMODE(path.stat().st_mode) == 0o600
  practice = Practice('recovered')
  info = json.loads(run('info', practice.path, '--user', 'recovery', '--passphrase-file', path))
  assert info['role'] == 'full' and info['name'] == 'Praxis Xylander'
  before = path.read_bytes()
  run(*create_words('never', '--recovery-file', path), code=FAILED)
  assert path.read_bytes() == before and not (SCRATCH / 'never').exists()


@case
def recovery_file_goes_when_creating_fails():
  path = SCRATCH / 'void'
  run(*create_words('model', '--recovery-file', path), code=FAILED)
  assert not path.exists()


@case
def recovery_code_on_the_screen():
  lines = run(*create_words('shown')).splitlines()
  label, _, code = lines[0].partition(': ')
  assert len(lines) == 2 and label == 'recovery code' and CODE.fullmatch(code), lines
  run('info', SCRATCH / 'shown', '--user', 'recovery', '--passphrase-file', secret_file('typed', code))


def wait_for(condition):
  deadline = time.monotonic() + 60
  while not condition():
    assert time.monotonic() < deadline
    time.sleep(0.01)


@case
def stopped_creating_leaves_nothing():
  code, folder = SCRATCH / 'stopped-code', SCRATCH / 'stopped'
  words = [word if word != 64 else 512 for word in create_words('stopped', '--recovery-file', code)]
  for number in (signal.SIGINT, signal.SIGTERM):
    with subprocess.Popen([KITHCTL, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT) as making:
      wait_for(lambda: code.exists() and code.read_text().endswith('\n'))
      making.send_signal(number)
      complaint = making.communicate(timeout=60)[1]
      assert making.returncode == FAILED and complaint, (making.returncode, complaint)
    assert not folder.exists() and not code.exists() and not list(SCRATCH.glob('.stopped*'))

  words = words[:words.index('--passphrase-file')] + ['--kdf-memory', 512]
  terminal = Terminal(*words)
  terminal.type_at(b'New passphrase: ', ADA.encode() + b'\n')
  terminal.type_at(b'The same again: ', ADA.encode() + b'\n')
  wait_for(lambda: list(SCRATCH.glob('.stopped*')))
  os.kill(terminal.pid, signal.SIGINT)
  # A code of nothing would only be kept by mistake.
  assert os.waitstatus_to_exitcode(terminal.wait()) == FAILED and b'recovery code' not in terminal.shown, terminal.shown
  assert not folder.exists() and not list(SCRATCH.glob('.stopped*'))
  run(*create_words('stopped', '--recovery-file', code))


@case
def practice_is_private():
  for path in [Practice.model, *Practice.model.iterdir()]:
    assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@case
def modes_are_put_right_and_told():
  practice = Practice('modes')
  for path, mode in ((practice.path, 0o755), (practice.path / 'office.db', 0o644)):
    right = stat.S_IMODE(path.stat().st_mode)
    for command in ('check', 'info'):
      path.chmod(mode)
      note, = json.loads(practice.ada(command, hint=True))['notes']
      assert note['where'] == 'opening' and note['what'] and stat.S_IMODE(path.stat().st_mode) == right
      told = json.loads(practice.ada(command))
      assert told['notes'] == [] and told.get('ok', True)
    # Whoever asks for something else hears of it once as well.
    path.chmod(mode)
    said = practice.complaint('clients', code=DONE)
    assert said.count('kithctl: ') == 1 and 'permissions' in said, said
    practice.ada('clients')


def look_of(folder):
  return {path.name: (path.stat().st_mode, path.read_bytes()) for path in folder.iterdir()}, folder.stat().st_mode


@case
def what_is_protected_stays_as_it_is():
  practice = Practice('protected')
  files = list(practice.path.iterdir())
  for protected in ([practice.path], files, [practice.path, *files], *([path] for path in files)):
    for path in protected:
      path.chmod(0o500 if path == practice.path else 0 if len(protected) == 1 else 0o400)
    before = look_of(practice.path)
    for words in (('clients',), ('client', 'add', '--name', 'Annegret')):
      practice.ada(*words, code=FAILED)
    assert look_of(practice.path) == before, protected
    practice.path.chmod(0o700)
    for path in files:
      path.chmod(0o600)
  assert practice.clients() == []


@case
def wrong_passphrase_exits_3():
  practice = Practice('wrong-passphrase')
  for command in ('info', 'check', 'clients', 'undo', 'history', 'batch'):
    assert practice.run_as('Ada', SCRATCH / 'wrong', command, code=WRONG_PASSPHRASE) == ''
  practice.run_as('recovery', SCRATCH / 'wrong', 'info', code=WRONG_PASSPHRASE)
  practice.run_as('Rex', practice.ada_file, 'info', code=WRONG_PASSPHRASE)


@case
def failures_exit_1():
  practice = Practice('failures')
  run('info', SCRATCH / 'absent', '--passphrase-file', practice.ada_file, code=FAILED)
  run('info', practice.path, '--user', 'Ada', '--passphrase-file', SCRATCH / 'absent', code=FAILED)
  practice.run_as('Nobody', practice.ada_file, 'info', code=FAILED)
  practice.ada('undo', code=FAILED)
  practice.ada('redo', code=FAILED)
  practice.ada('client', 'archive', '--client', 'Annegret Xylander', code=FAILED)
  practice.ada('users', 'remove', '--name', 'Nobody', code=FAILED)
  run('restore', SCRATCH / 'absent', SCRATCH / 'new', '--user', 'Ada', '--passphrase-file', practice.ada_file,
      code=FAILED)


@case
def answers_that_can_not_be_written_exit_1():
  practice = Practice('full-disk')
  words = [KITHCTL, 'batch', practice.path, '--user', 'Ada', '--passphrase-file', practice.ada_file]
  with open('/dev/full', 'wb') as full:
    done = subprocess.run(words, input=b'clients\n', stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=120)
  assert done.returncode == FAILED and done.stderr
  reader, writer = os.pipe()
  os.close(reader)
  done = subprocess.run(words, input=b'clients\n', stdout=writer, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=120)
  os.close(writer)
  assert done.returncode == FAILED and done.stderr


def flip(path, offset):
  with open(path, 'r+b') as file:
    file.seek(offset, os.SEEK_SET if offset >= 0 else os.SEEK_END)
    byte = file.read(1)
    file.seek(-1, os.SEEK_CUR)
    file.write(bytes([byte[0] ^ 0x10]))


@case
def damage_exits_4():
  for offset in (40, 5000, 20 * 4096 + 700, -2000):
    practice = Practice(f'damaged{offset}')
    flip(practice.path / 'office.db', offset)
    report = practice.ada('check', code=DAMAGED)
    assert report == '' or json.loads(report)['ok'] is False, report
    practice.ada('backup', SCRATCH / 'of-damaged', code=DAMAGED)
    assert not (SCRATCH / 'of-damaged').exists()


@case
def missing_files_exit_4():
  for name in ('practice.keys', 'office.db', 'clinical.db'):
    practice = Practice(f'without-{name}')
    for path in practice.path.glob(f'{name}*'):
      path.unlink()
    report = json.loads(practice.ada('check', code=DAMAGED))
    assert report['ok'] is False and name in report['faults'][0]['what'], report
    assert report['unchecked'] == ['office.db', 'clinical.db'], report
    practice.ada('info', code=DAMAGED)


@case
def a_damaged_key_file_is_told():
  practice = Practice('damaged-keys')
  flip(practice.path / 'practice.keys', 100)
  note, = json.loads(practice.ada('info', hint=True))['notes']
  assert note['where'] == 'practice.keys' and note['what']
  assert [fault['where'] for fault in json.loads(practice.ada('check', code=DAMAGED))['faults']] == ['practice.keys']


@case
def a_lost_key_file_is_written_anew_as_advised():
  for harm in (lambda path: path.unlink(), lambda path: flip(path, 100)):
    practice = Practice(f'lost-keys-{harm.__code__.co_firstlineno}-{harm.__code__.co_names[0]}')
    harm(practice.path / 'practice.keys')
    told = practice.complaint('check', code=DAMAGED)
    assert 'passphrase' in told and 'restore' not in told, told
    fault, = json.loads(practice.ada('check', code=DAMAGED))['faults']
    assert fault['mendable'] and 'passphrase' in fault['what'], fault
    practice.ada('users', 'passphrase', '--new-passphrase-file', practice.ada_file, '--kdf-memory', 64, hint=True)
    check = json.loads(practice.ada('check'))
    assert check['ok'] and not check['notes'], check


@case
def a_lost_copy_of_the_key_file_is_mended_and_told():
  for harm in (lambda path: path.unlink(), lambda path: flip(path, 100), lambda path: path.write_bytes(b'')):
    practice = Practice(f'lost-copy-{harm.__code__.co_names[0]}')
    previous = practice.path / 'practice.keys.previous'
    harm(previous)
    check = json.loads(practice.ada('check', hint=True))
    assert check['ok'] and [note['where'] for note in check['notes']] == ['practice.keys.previous'], check
    assert previous.read_bytes() == (practice.path / 'practice.keys').read_bytes()
    assert json.loads(practice.ada('check'))['notes'] == []


@case
def check_says_what_it_writes():
  practice = Practice('check-writes')
  practice.ada('info')
  before = look_of(practice.path)[0]
  flip(practice.path / 'clinical.db', 20 * 4096 + 700)
  told = practice.complaint('check', code=DAMAGED)
  after = look_of(practice.path)[0]
  changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} - {'clinical.db'}
  assert changed == {'office.db', 'office.head'}, changed
  assert 'noted' in told and 'changed nothing' not in told, told


@case
def damage_in_a_table_is_reported():
  practice = Practice('damaged-clinical')
  flip(practice.path / 'clinical.db', 20 * 4096 + 700)
  report = json.loads(practice.ada('check', code=DAMAGED))
  assert report['ok'] is False and report['faults'], report
  answers = practice.batch('check', 'clients', code=FAILED)
  assert_error(answers[0], report=True)
  assert json.loads(answers[0][answers[0].index('{'):])['ok'] is False
  assert answers[1] == 'ok []' and len(answers) == 2, answers


@case
def in_use_exits_5():
  practice = Practice('in-use')
  with open(practice.path / 'office.db', 'r+b') as file:
    fcntl.lockf(file, fcntl.LOCK_EX, LOCK_SIZE, LOCK_START)
    practice.ada('client', 'add', '--name', 'Annegret', code=IN_USE)
  practice.ada('client', 'add', '--name', 'Annegret')


@case
def one_client_from_beginning_to_end():
  practice = Practice('client')
  id = practice.ada('client', 'add', '--name', 'Annegret Xylander', '--born', '1980-05-01', '--phone', '+49 30 12')
  id = id.strip()
  assert UUID.fullmatch(id), id
  client = {'id': id, 'name': 'Annegret Xylander', 'born': '1980-05-01', 'phone': '+49 30 12', 'status': 'active'}
  assert practice.clients() == [client]

  assert practice.ada('client', 'edit', '--client', 'annegret XYLANDER', '--born', '~1981').strip() == id
  answer = json.loads(practice.ada('client', 'edit', '--client', id, '--name', 'Zoë 李', '--phone', '', '--json'))
  assert answer == {'ok': True, 'id': id}
  client.update(name='Zoë 李', born='~1981', phone=None)
  assert practice.clients() == [client]

  practice.ada('client', 'edit', '--client', 'zoe 李', '--born', '')
  assert practice.ada('client', 'archive', '--client', 'ZOE 李').strip() == id
  client.update(born=None, status='archived')
  assert practice.clients() == [client]
  assert [hit['client'] for hit in json.loads(practice.ada('search', 'zoe'))] == [id]
  assert json.loads(practice.ada('search', 'Annegret')) == []
  assert json.loads(practice.ada('check')) == {'ok': True, 'faults': [], 'notes': [], 'unchecked': []}


@case
def names_are_kept_tidy():
  practice = Practice('tidy')
  id = practice.ada('client', 'add', '--name', '  Annegret   Beck\u00a0 ').strip()
  assert [client['name'] for client in practice.clients()] == ['Annegret Beck']
  practice.ada('client', 'edit', '--client', id, '--name', ' Annegret  Xylander')
  assert [client['name'] for client in practice.clients()] == ['Annegret Xylander']


@case
def ambiguous_names_are_listed():
  practice = Practice('ambiguous')
  first, second = map(id_of, practice.batch('client add --name "Annegret Xylander" --born 1980-05-01',
                                            'client add --name "annegret xylander"'))
  before = practice.clients()
  for words in (('client', 'edit', '--name', 'X'), ('client', 'archive'), ('undo',), ('history',)):
    found = json.loads(practice.ada(*words, '--client', 'Annegret Xylander', code=FAILED))
    assert {(entry['id'], entry['born']) for entry in found} == {(first, '1980-05-01'), (second, None)}, found
  answer, = practice.batch('client archive --client "Annegret Xylander"', code=FAILED)
  assert_error(answer, report=True)
  assert len(json.loads(answer[answer.index('['):])) == 2
  assert practice.clients() == before


@case
def undo_redo_and_history():
  practice = Practice('undo')
  anna, beat = map(id_of, practice.batch('client add --name Annegret', 'client add --name Beat'))
  practice.ada('client', 'edit', '--client', anna, '--phone', '1')
  practice.ada('client', 'edit', '--client', beat, '--phone', '2')

  def phones():
    return [client['phone'] for client in practice.clients()]

  taken_back = practice.ada('undo', '--client', 'Annegret').strip()
  assert phones() == [None, '2']
  history = json.loads(practice.ada('history', '--client', anna))
  assert {entry['scope'] for entry in history} == {f'client:{anna}'}
  assert [entry['undone'] for entry in history if entry['id'] == taken_back] == [True]
  assert json.loads(practice.ada('history', '--schedule')) == []
  practice.ada('undo', '--schedule', code=FAILED)

  assert json.loads(practice.ada('redo', '--client', anna, '--json'))['ok'] is True
  assert phones() == ['1', '2']
  practice.batch('undo', 'undo', 'undo', 'undo')
  assert practice.clients() == []
  practice.ada('undo', code=FAILED)
  practice.batch('redo', 'redo', 'redo', 'redo')
  assert phones() == ['1', '2']
  everything = json.loads(practice.ada('history'))
  assert {entry['user'] for entry in everything} == {'Ada'}
  assert 'Annegret' not in json.dumps(everything)


@case
def users_have_their_own_undo():
  practice = Practice('two-users')
  by_ada = practice.ada('client', 'add', '--name', 'Annegret').strip()
  by_rex = practice.rex('client', 'add', '--name', 'Beat').strip()
  practice.ada('undo')
  assert [client['id'] for client in practice.clients()] == [by_rex]
  practice.ada('undo', code=FAILED)
  practice.rex('undo', code=FAILED)  # reception takes no client out: it can't know whether a record has begun
  practice.rex('client', 'edit', '--client', by_rex, '--phone', '12345')
  practice.rex('undo')
  assert practice.clients()[0]['phone'] is None
  practice.rex('redo', '--client', by_rex)
  assert practice.clients()[0]['phone'] == '12345'
  practice.ada('redo')
  assert {client['id'] for client in practice.clients()} == {by_ada, by_rex}
  practice.rex('undo', '--client', by_ada, code=FAILED)


@case
def reception():
  practice = Practice('reception')
  id = practice.rex('client', 'add', '--name', 'Annegret Xylander').strip()
  assert [client['id'] for client in json.loads(practice.rex('clients'))] == [id]
  assert [hit['client'] for hit in json.loads(practice.rex('search', 'annegret'))] == [id]
  info = json.loads(practice.rex('info'))
  assert info['role'] == 'office' and info['clients'] == 1 and info['appointments'] == 0
  assert info['people'] is None and info['ties'] is None and info['sessions'] is None
  assert info['schema'] == {'office': 1, 'clinical': None}
  practice.rex('users', 'add', '--name', 'Eve', '--role', 'full', '--new-passphrase-file', practice.rex_file,
               '--kdf-memory', 64, code=FAILED)
  practice.rex('users', 'remove', '--name', 'Ada', code=FAILED)
  assert json.loads(practice.ada('info'))['people'] == 0


@case
def a_practice_gets_another_name_and_zone():
  practice = Practice('renamed')

  def names():
    info = json.loads(practice.rex('info'))
    return info['name'], info['zone']

  practice.rex('practice', 'edit', '--name', 'Mine', code=FAILED)
  practice.ada('practice', 'edit', '--name', '', code=USAGE)
  practice.ada('practice', 'edit', '--zone', 'Europe/Nowhere', code=USAGE)
  practice.ada('practice', 'edit', code=USAGE)
  assert names() == ('Praxis Xylander', 'Europe/Berlin')
  practice.ada('practice', 'edit', '--name', 'Praxis am Park')
  assert names() == ('Praxis am Park', 'Europe/Berlin')
  practice.ada('practice', 'edit', '--zone', 'America/New_York')
  assert names() == ('Praxis am Park', 'America/New_York')
  noted = [entry['verb'] for entry in json.loads(practice.ada('log')) if entry['verb'].startswith('practice-')]
  assert noted == ['practice-zone', 'practice-name'], noted


@case
def users_added_at_once():
  practice = Practice('at-once')
  words = ['--role', 'office', '--user', 'Ada', '--passphrase-file', practice.ada_file,
           '--new-passphrase-file', practice.rex_file, '--kdf-memory', '64']
  adding = [subprocess.Popen([KITHCTL, 'users', 'add', practice.path, '--name', name, *words], env=ENVIRONMENT,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE) for name in ('Bo', 'Cy', 'Di')]
  for process in adding:
    said = process.communicate(timeout=120)
    assert process.returncode == DONE, said
  assert {'Bo', 'Cy', 'Di'} < {user['name'] for user in json.loads(practice.ada('users', 'list'))}


@case
def user_names_are_one_in_either_case():
  practice = Practice('either-case')
  practice.run_as('ADA', practice.ada_file, 'info')
  for name, code in (('REX', FAILED), ('Rex\u200b', USAGE), ('Ada\u3164', USAGE)):
    practice.ada('users', 'add', '--name', name, '--role', 'office', '--new-passphrase-file', practice.rex_file,
                 '--kdf-memory', 64, code=code)
  practice.ada('users', 'remove', '--name', 'rex')
  assert 'Rex' not in practice.ada('users', 'list')


@case
def users_come_and_go():
  practice = Practice('users')
  eve = secret_file('eve', 'Xyzzy of Eve')
  answer = json.loads(practice.ada('users', 'add', '--name', 'Eve', '--role', 'full', '--owner', '--json',
                                   '--new-passphrase-file', eve, '--kdf-memory', 64))
  users = {user['name']: user for user in json.loads(practice.ada('users', 'list'))}
  assert users['Eve']['id'] == answer['id'] and users['Eve']['owner'] and users['Eve']['role'] == 'full'
  assert not users['Rex']['owner'] and users['Rex']['role'] == 'office'
  practice.run_as('Eve', eve, 'info')
  practice.ada('users', 'add', '--name', 'Eve', '--role', 'full', '--new-passphrase-file', eve, '--kdf-memory', 64,
               code=FAILED)

  assert len(practice.ada('users', 'remove', '--name', 'Eve').splitlines()) == 1
  assert json.loads(practice.ada('users', 'remove', '--name', 'Rex', '--json')) == {'ok': True}
  practice.run_as('Eve', eve, 'info', code=FAILED)
  run('info', practice.path, '--passphrase-file', practice.ada_file)
  id_of(practice.batch(f"users add --name 'Eve' --role office --new-passphrase-file '{eve}' --kdf-memory 64")[0])
  assert practice.batch('users remove --name Eve') == ['ok']


@case
def owners_come_and_go():
  practice = Practice('owners')
  eve = secret_file('eve', 'Xyzzy of Eve')
  practice.ada('users', 'add', '--name', 'Eve', '--role', 'full', '--new-passphrase-file', eve, '--kdf-memory', 64)
  practice.ada('users', 'no-owner', '--name', 'Ada', code=FAILED)
  practice.ada('users', 'owner', '--name', 'Rex', code=FAILED)
  practice.run_as('Eve', eve, 'users', 'owner', '--name', 'Eve', code=FAILED)
  assert len(practice.ada('users', 'owner', '--name', 'eve').splitlines()) == 1
  practice.run_as('Eve', eve, 'users', 'no-owner', '--name', 'Ada')
  owners = {user['name'] for user in json.loads(practice.run_as('Eve', eve, 'users', 'list')) if user['owner']}
  assert owners == {'Eve', 'recovery'}, owners
  practice.ada('users', 'owner', '--name', 'Ada', code=FAILED)
  said = [entry['verb'] for entry in json.loads(practice.run_as('Eve', eve, 'log'))]
  assert {'owner-add', 'owner-remove'} <= set(said), said
  practice.run_as('Eve', eve, 'users', 'remove', '--name', 'Ada')
  assert not json.loads(practice.run_as('Eve', eve, 'check'))['faults']


@case
def a_client_is_erased_by_name():
  practice = Practice('erase')
  client = practice.ada('client', 'add', '--name', 'Zoë Zander').strip()
  words = ('erase', '--client', client, '--reason', 'request')
  plan = json.loads(practice.ada(*words, '--dry-run'))
  assert not plan['erased'] and plan['rows'], plan
  said = complaint_of('erase', practice.path, *words[1:], '--user', 'Ada', '--passphrase-file', practice.ada_file, code=USAGE)
  assert '--confirm' in said, said
  practice.ada(*words, '--confirm', 'Zoe Zandel', code=USAGE)
  assert 'Zander' in practice.ada('clients')
  assert json.loads(practice.ada(*words, '--confirm', 'zoe  zander'))['erased']
  assert 'Zander' not in practice.ada('clients')


@case
def passphrases_and_codes():
  practice = Practice('codes')
  cheap = ('--kdf-memory', 64)
  once, recovery = SCRATCH / 'codes.once', SCRATCH / 'codes.recovery'
  new = secret_file('new', 'Xyzzy the next one')
  practice.ada('users', 'passphrase', '--new-passphrase-file', new, *cheap)
  practice.ada('info', code=WRONG_PASSPHRASE)
  practice.run_as('Ada', new, 'info')

  eve = ('--name', 'Eve', '--role', 'full', *cheap)
  practice.run_as('Ada', new, 'users', 'add', *eve, code=USAGE)
  practice.run_as('Ada', new, 'users', 'add', *eve, '--one-time-file', once, '--new-passphrase-file', new, code=USAGE)
  practice.run_as('Ada', new, 'users', 'add', *eve, '--one-time-file', once)
  assert stat.S_IMODE(once.stat().st_mode) == 0o600
  assert re.fullmatch(r'[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\n', once.read_text())
  assert {user['name']: user['once'] for user in json.loads(practice.run_as('Ada', new, 'users', 'list'))}['Eve']
  # Nothing is shown to whoever found the code before its owner did, or done by them.
  for words in (('clients',), ('info',), ('client', 'add', '--name', 'Annegret'), ('users', 'list'), ('rekey',)):
    assert practice.run_as('Eve', once, *words, code=FAILED) == ''
  practice.run_as('Eve', once, 'users', 'passphrase', '--new-passphrase-file', practice.rex_file, *cheap)
  practice.run_as('Eve', once, 'info', code=WRONG_PASSPHRASE)
  practice.run_as('Eve', practice.rex_file, 'info')

  practice.run_as('Ada', new, 'users', 'reset', '--name', 'Eve', '--one-time-file', once, code=FAILED)
  once.unlink()
  practice.rex('users', 'reset', '--name', 'Eve', '--one-time-file', once, code=FAILED)
  assert not once.exists()
  practice.run_as('Ada', new, 'users', 'reset', '--name', 'Eve', '--one-time-file', once, *cheap)
  practice.run_as('Eve', practice.rex_file, 'info', code=WRONG_PASSPHRASE)
  typed = secret_file('typed', once.read_text().strip().lower().replace('-', ' '))
  practice.run_as('Eve', typed, 'users', 'passphrase', '--new-passphrase-file', new, *cheap)

  practice.run_as('Ada', new, 'users', 'recovery', '--recovery-file', recovery, *cheap)
  practice.run_as('recovery', SCRATCH / 'recovery', 'info', code=WRONG_PASSPHRASE)
  practice.run_as('recovery', recovery, 'users', 'passphrase', '--new-passphrase-file', new, code=FAILED)
  practice.run_as('recovery', recovery, 'users', 'passphrase', '--name', 'Ada', '--new-passphrase-file',
                  practice.ada_file, *cheap)
  practice.ada('users', 'passphrase', '--name', 'Eve', '--new-passphrase-file', new, code=FAILED)
  practice.ada('info')


@case
def keys_change_under_way():
  practice = Practice('rekeyed')
  eve = secret_file('eve', 'Xyzzy of Eve')
  practice.ada('users', 'add', '--name', 'Eve', '--role', 'full', '--new-passphrase-file', eve, '--kdf-memory', 64)
  practice.ada('client', 'add', '--name', 'Annegret Xylander')
  keys = (practice.path / 'practice.keys').read_bytes()
  assert json.loads(practice.ada('rekey', '--json')) == {'ok': True}
  practice.ada('users', 'remove', '--name', 'Eve')
  check = json.loads(practice.ada('check'))
  assert check['ok'] and not check['notes'], check
  assert [client['name'] for client in json.loads(practice.rex('clients'))] == ['Annegret Xylander']
  practice.rex('rekey', code=FAILED)
  practice.ada('users', 'remove', '--name', 'Ada', code=FAILED)
  for name in ('practice.keys', 'practice.keys.previous'):
    (practice.path / name).write_bytes(keys)
  for user, file in (('Eve', eve), ('Ada', practice.ada_file), ('Rex', practice.rex_file)):
    practice.run_as(user, file, 'info', code=DAMAGED)


@case
def who_is_removed_is_shut_out_at_once():
  practice = Practice('shut-out')
  with subprocess.Popen([KITHCTL, 'batch', practice.path, '--user', 'Rex', '--passphrase-file', practice.rex_file],
                        env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as rex, \
       subprocess.Popen([KITHCTL, 'batch', practice.path, '--user', 'Ada', '--passphrase-file', practice.ada_file],
                        env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as ada:
    def ask(process, words):
      process.stdin.write(words + '\n')
      process.stdin.flush()
      return process.stdout.readline().strip()
    assert ask(rex, 'clients').startswith('ok')
    # Others go along with new keys, and lose nothing of what they do.
    assert ask(ada, 'rekey') == 'ok'
    id_of(ask(rex, 'client add --name Annegret'))
    assert ask(ada, 'rekey') == 'ok'
    assert 'Annegret' in ask(rex, 'clients')
    assert ask(ada, 'users remove --name Rex') == 'ok'
    assert_error(ask(rex, 'clients'))
    assert_error(ask(rex, 'client add --name Bertram'))
    assert 'Annegret' in ask(ada, 'clients')
    rex.stdin.close()
    ada.stdin.close()


@case
def backup_and_restore():
  practice = Practice('saved')
  file, copy = SCRATCH / 'saved.backup', SCRATCH / 'saved-again'
  practice.ada('client', 'add', '--name', 'Annegret Xylander')
  assert json.loads(practice.ada('backup', file, '--json')) == {'ok': True}
  assert stat.S_IMODE(file.stat().st_mode) == 0o600 and b'Xylander' not in file.read_bytes()
  as_ada = ('--user', 'Ada', '--passphrase-file', practice.ada_file)
  run('restore', file, copy, '--user', 'Ada', '--passphrase-file', SCRATCH / 'wrong', code=WRONG_PASSPHRASE)
  assert not copy.exists()
  run('restore', file, copy, *as_ada)
  assert json.loads(run('clients', copy, *as_ada)) == practice.clients()
  run('restore', file, copy, *as_ada, code=FAILED)

  whole = file.read_bytes()
  file.write_bytes(whole + b'rubbish')
  run('restore', file, SCRATCH / 'saved-badly', *as_ada, code=DAMAGED)
  file.write_bytes(whole)
  flip(file, file.stat().st_size // 2)
  run('restore', file, SCRATCH / 'saved-badly', *as_ada, code=DAMAGED)
  assert not (SCRATCH / 'saved-badly').exists()
  assert practice.batch(f"backup '{SCRATCH / 'from batch'}'") == ['ok'] and (SCRATCH / 'from batch').exists()


@case
def what_is_no_backup_is_no_damage():
  practice = Practice('no-backup')
  file, new = SCRATCH / 'right.backup', SCRATCH / 'no-backup-new'
  practice.ada('backup', file)
  text = secret_file('text', 'a letter to someone')
  as_ada = ('--user', 'Ada', '--passphrase-file', practice.ada_file)
  for words, told in (((text, new), 'no backup'), ((practice.path / 'office.db', new), 'no backup'), ((practice.path, new), 'folder'),
                      ((practice.path, file), 'backup first'), ((new, file), 'there')):
    said = complaint_of('restore', *words, *as_ada, code=FAILED)
    assert told in said and 'Nothing was changed' in said and 'earlier backup' not in said, said
    said = complaint_of('restore', *words, code=FAILED)
    assert told in said, said
  assert not new.exists()


@case
def a_long_search_says_that_there_is_more():
  practice = Practice('more')
  practice.batch(*(f'client add --name "Beat {number:03}"' for number in range(100)))
  hits = json.loads(practice.ada('search', 'beat'))
  assert [hit['text'] for hit in hits] == [f'Beat {number:03}' for number in range(100)]
  assert not any(hit['more'] for hit in hits)
  practice.ada('client', 'add', '--name', 'Beat 100')
  for words, hint in (((), True), (('--json',), False)):
    hits = json.loads(practice.ada('search', 'beat', *words, hint=hint))
    assert len(hits) == 100 and [hit['more'] for hit in hits] == [False] * 99 + [True]
  assert [hit['text'] for hit in json.loads(practice.ada('search', 'beat 1'))] == ['Beat 100']


@case
def batch_answers_line_by_line():
  practice = Practice('batch')
  answers = practice.batch(
    '# a remark', '', '   ', '\t# another',
    "client add --name 'Jo O'\\''Neill' --born 1990",
    '  client   add --name "Zoë \\"李\\" مريم" ',
    'client add --name=\'$(touch x) `id` *\'\r',
    'client add --name "Annegret',
    'client add --name Annegret --born Xylander',
    b'client add --name \xff\xfe',
    b'client add --name a\0b',
    b'client add --name ' + b'A' * (1024 * 1024),
    'nonsense Annegret', 'batch', 'info /somewhere', '--help',
    'create --name N --user U --zone UTC', 'restore F',
    'clients', 'info', 'history', 'users list', 'check', 'search zoe',
    'client archive --client "jo o\'neill"',
    code=FAILED)
  assert len(answers) == 21, answers
  for answer in answers[:3] + answers[20:]:
    id_of(answer)
  for answer in answers[3:14]:
    assert_error(answer)
  clients, info, history, users, check, hits = (json.loads(answer.removeprefix('ok ')) for answer in answers[14:20])
  assert {client['name'] for client in clients} == {"Jo O'Neill", 'Zoë "李" مريم', '$(touch x) `id` *'}
  assert info['clients'] == 3 and len(history) == 3 and len(users) == 3 and check['ok'] and len(hits) == 1


@case
def batch_ends_with_its_input():
  practice = Practice('batch-end')
  assert practice.batch() == []
  answers = practice.run_as('Ada', practice.ada_file, 'batch', feed=b'client add --name Annegret')
  id_of(answers.strip())
  assert len(practice.clients()) == 1


@case
def closed_descriptors_end_a_batch():
  practice = Practice('closed')
  words = [KITHCTL, 'batch', practice.path, '--user', 'Ada', '--passphrase-file', practice.ada_file]
  for closed, code in ((0, DONE), (1, FAILED), (2, FAILED)):
    feed = None if closed == 0 else b'clients\nclient add --nonsense\n'
    done = subprocess.run(words, input=feed, capture_output=True, env=ENVIRONMENT, timeout=30,
                          preexec_fn=lambda number=closed: os.close(number))
    assert done.returncode == code, (closed, done)
    assert closed == 1 or done.stdout.startswith(b'ok []' if closed == 2 else b''), (closed, done)
  assert json.loads(practice.ada('check'))['ok'] is True


def start_batch(practice):
  return subprocess.Popen([KITHCTL, 'batch', practice.path, '--user', 'Ada', '--passphrase-file', practice.ada_file],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT)


def ask(batch, line):
  batch.stdin.write(line.encode() + b'\n')
  batch.stdin.flush()
  return batch.stdout.readline().decode().rstrip('\n')


@case
def batch_answers_at_once_and_ends_at_signals():
  practice = Practice('batch-signal')
  for number in (signal.SIGINT, signal.SIGTERM):
    with start_batch(practice) as batch:
      id_of(ask(batch, f'client add --name Annegret{number}'))
      id_of(ask(batch, 'undo'))
      id_of(ask(batch, 'redo'))
      batch.send_signal(number)
      assert batch.wait(timeout=60) == 128 + number, batch.returncode
      assert batch.stdout.read() == b''
  assert len(practice.clients()) == 2
  assert json.loads(practice.ada('check'))['ok'] is True


@case
def two_batches_at_once():
  practice = Practice('two-batches')
  with start_batch(practice) as one, start_batch(practice) as other:
    id_of(ask(one, 'client add --name Annegret'))
    seen = json.loads(ask(other, 'clients').removeprefix('ok '))
    assert [client['name'] for client in seen] == ['Annegret']
    id_of(ask(other, 'client archive --client Annegret'))
    assert [json.loads(ask(one, 'clients').removeprefix('ok '))[0]['status']] == ['archived']
    one.stdin.close()
    other.stdin.close()
    assert one.wait(timeout=60) == DONE and other.wait(timeout=60) == DONE


@case
def a_file_that_is_overwritten_is_told():
  practice = Practice('overwritten')
  office = practice.path / 'office.db'
  old = office.read_bytes()
  with start_batch(practice) as batch:
    id_of(ask(batch, 'client add --name Annegret'))
    new = office.read_bytes()
    office.write_bytes(old)
    for line in ('client add --name Xyl', 'clients', 'check'):
      assert_error(ask(batch, line))
    batch.stdin.close()
    assert batch.wait(timeout=60) == FAILED
  # What was stored is not forgotten with the process that knew of it.
  for command in ('info', 'check'):
    practice.ada(command, code=DAMAGED)
  office.write_bytes(new)
  assert [client['name'] for client in practice.clients()] == ['Annegret']

  old = office.read_bytes()
  with start_batch(practice) as batch:
    id_of(ask(batch, 'client add --name Bertram'))
    office.write_bytes(old)
    batch.stdin.close()
    assert batch.wait(timeout=60) == DAMAGED
  practice.ada('info', code=DAMAGED)


@case
def names_of_users_are_not_echoed():
  practice = Practice('echo')
  by_ada = ('--passphrase-file', practice.ada_file)
  for words in (('info', practice.path, '--user', 'Annegret Patient'),
                ('users', 'remove', practice.path, '--name', 'Annegret Patient', '--user', 'Ada'),
                ('users', 'add', practice.path, '--name', 'rex', '--role', 'office', '--user', 'Ada', '--new-passphrase-file',
                 practice.ada_file, '--kdf-memory', 64)):
    said = complaint_of(*words, *by_ada, code=FAILED)
    assert 'Patient' not in said and 'rex' not in said.lower(), said
  practice.ada('backup', SCRATCH / 'echo.backup')
  for words in (('info', practice.path), ('batch', practice.path), ('restore', SCRATCH / 'echo.backup', SCRATCH / 'echo-new'),
                ('rescue', practice.path, SCRATCH / 'echo-new')):
    said = complaint_of(*words, *by_ada, code=USAGE)
    assert '--user' in said and 'Ada' not in said and 'Rex' not in said, said


class Terminal:
  """kithctl on a terminal of its own."""

  def __init__(self, *words):
    self.shown = b''
    self.pid, self.fd = pty.fork()
    if self.pid == 0:
      # Whoever started the tests may have had some ignored, as nohup does.
      for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
      os.execve(KITHCTL, [KITHCTL, *map(str, words)], ENVIRONMENT)

  def read(self):
    try:
      data = os.read(self.fd, 4096)
    except OSError:
      data = b''
    self.shown += data
    return data

  def type_at(self, prompt, typed):
    while not self.shown.endswith(prompt):
      assert self.read(), f'no {prompt!r} in {self.shown!r}'
    self.shown += b'|'
    os.write(self.fd, typed)

  def wait(self):
    while self.read():
      pass
    return os.waitpid(self.pid, 0)[1]

  def shows_typing(self):
    return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)


@case
def passphrases_at_the_terminal():
  practice = Practice('terminal')
  typed = ADA.encode() + b'\n'
  terminal = Terminal('info', practice.path, '--user', 'Ada')
  terminal.type_at(b'Passphrase: ', typed)
  assert os.waitstatus_to_exitcode(terminal.wait()) == DONE, terminal.shown
  assert b'"clients"' in terminal.shown and b'Xyhorse' not in terminal.shown

  words = create_words('typed-in')
  words = words[:words.index('--passphrase-file')] + ('--kdf-memory', 64)
  terminal = Terminal(*words)
  terminal.type_at(b'New passphrase: ', typed)
  terminal.type_at(b'The same again: ', b'another Xyhorse\n')
  assert os.waitstatus_to_exitcode(terminal.wait()) == FAILED and b'Xyhorse' not in terminal.shown
  assert not (SCRATCH / 'typed-in').exists() and b'recovery code' not in terminal.shown

  terminal = Terminal(*words)
  terminal.type_at(b'New passphrase: ', typed)
  terminal.type_at(b'The same again: ', typed)
  assert os.waitstatus_to_exitcode(terminal.wait()) == DONE and b'Xyhorse' not in terminal.shown
  run('info', SCRATCH / 'typed-in', '--passphrase-file', practice.ada_file)


@case
def who_it_is_is_asked_before_the_passphrase():
  practice = Practice('who')
  practice.ada('backup', SCRATCH / 'who.backup')
  for words in (('info', practice.path), ('restore', SCRATCH / 'who.backup', SCRATCH / 'who-new'),
                ('rescue', practice.path, SCRATCH / 'who-new')):
    terminal = Terminal(*words)
    while b'Passphrase' not in terminal.shown and terminal.read():
      pass
    if b'Passphrase' in terminal.shown:
      os.kill(terminal.pid, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(terminal.wait()) == USAGE, terminal.shown
    assert b'--user' in terminal.shown and b'Ada, Rex' in terminal.shown, terminal.shown


@case
def the_recovery_code_at_the_terminal():
  practice = Practice('code-typed')
  for user, code, exit_code in (('recovery', 'AAAA-BBBB', WRONG_PASSPHRASE), ('recovery', (SCRATCH / 'recovery').read_text().strip(), DONE)):
    terminal = Terminal('info', practice.path, '--user', user)
    terminal.type_at(b'Recovery code: ', code.encode() + b'\n')
    assert os.waitstatus_to_exitcode(terminal.wait()) == exit_code, terminal.shown
    assert b'Caps Lock' not in terminal.shown and (b'group by group' in terminal.shown) == (exit_code != DONE)
  terminal = Terminal('info', practice.path, '--user', 'Ada')
  terminal.type_at(b'Passphrase: ', b'\n')
  assert os.waitstatus_to_exitcode(terminal.wait()) == USAGE and b'first line' not in terminal.shown, terminal.shown


def limit_memory():
  """No memory may be locked; the superuser is bound by that only without the right to pass over it."""
  ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_IPC_LOCK, 0, 0, 0)
  resource.setrlimit(resource.RLIMIT_MEMLOCK, (0, 0))


@case
def memory_that_can_not_be_locked_is_no_news():
  practice = Practice('no-lock')
  assert practice.complaint('clients', code=DONE, preexec_fn=limit_memory) == ''
  assert practice.complaint('check', code=DONE, preexec_fn=limit_memory) == ''


def limit_files():
  resource.setrlimit(resource.RLIMIT_FSIZE, (100 * 1024, 100 * 1024))


@case
def files_that_may_not_grow_are_told():
  practice = Practice('small-files')
  saved = SCRATCH / 'small-files.backup'
  practice.ada('backup', saved)
  before = sorted(SCRATCH.iterdir())
  as_ada = ('--user', 'Ada', '--passphrase-file', practice.ada_file)
  for words in (('restore', saved, SCRATCH / 'small'), ('backup', practice.path, SCRATCH / 'small'), create_words('small')[:-2],
                ('rescue', practice.path, SCRATCH / 'small'), ('client', 'add', practice.path, '--name', 'N' * 150)):
    more = () if words[0] == 'create' else as_ada
    said = complaint_of(*words, *more, code=FAILED, preexec_fn=limit_files)
    assert said.count('.') >= 2 and 'limit' in said, said
    assert sorted(SCRATCH.iterdir()) == before, words
  assert json.loads(practice.ada('check'))['ok']


@case
def sentences_say_what_to_do():
  practice = Practice('sentences')
  said = complaint_of('info', practice.path, '--user', 'Ada', '--passphrase-file', SCRATCH, code=FAILED)
  assert 'Nothing was changed' in said, said
  said = complaint_of(*create_words('never', '--recovery-file', SCRATCH / 'recovery'), code=FAILED)
  assert 'File exists' not in said and 'not touched' in said, said
  with open('/dev/full', 'wb') as full:
    said = complaint_of(*create_words('unheard'), code=FAILED, stdout=full)
  assert 'users recovery' in said and json.loads(run('info', SCRATCH / 'unheard', '--passphrase-file', SCRATCH / 'ada')), said
  said = complaint_of(*create_words('ada', '--recovery-file', SCRATCH / 'no-code'), code=FAILED)
  assert 'new folder' in said, said


@case
def terminal_shows_typing_again():
  practice = Practice('terminal-signal')
  for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    terminal = Terminal('info', practice.path, '--user', 'Ada')
    while not terminal.shown.endswith(b'Passphrase: '):
      assert terminal.read()
    assert not terminal.shows_typing()
    os.kill(terminal.pid, number)
    status = os.waitpid(terminal.pid, 0)[1]
    assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == number
    assert terminal.shows_typing()
    os.close(terminal.fd)


def report(number, function):
  name = function.__name__.replace('_', ' ')
  try:
    function()
  except Exception:
    print(f'not ok {number} - {name}')
    print(''.join('# ' + line for line in traceback.format_exc().splitlines(keepends=True)))
    return False
  print(f'ok {number} - {name}', flush=True)
  return True


def main():
  global SCRATCH
  with tempfile.TemporaryDirectory(prefix='kithctl-') as scratch:
    SCRATCH = pathlib.Path(scratch)
    print(f'TAP version 14\n1..{len(CASES)}', flush=True)
    make_model()
    results = [report(number, function) for number, function in enumerate(CASES, 1)]
  return 0 if all(results) else 1


if __name__ == '__main__':
  sys.exit(main())
