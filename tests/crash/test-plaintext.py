#!/usr/bin/env python3
# test-plaintext.py: no word of a practice leaves it unencrypted
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-plaintext.py KITHCTL [--clients N]

A session that uses every command, with marker words as names, phone numbers, search words and passphrases, and enough
clients that sorting them could spill. Every write of every thread is read through strace: no marker may be in any but
those to standard output. Afterwards no file may hold one: home, temporary folders, practice, backups. Markers are
looked for as they are and folded to lower case, in UTF-8 and UTF-16. The passphrase must not show in any argument
list, and with a second SQLite in the process kithctl must refuse to start."""

import argparse
import hashlib
import os
import pathlib
import subprocess
import sys
import threading

import practice

NAME, PHONE, PRACTICE = 'Zyxomarkname', '0399887766', 'Qwvmarkpractice'
OWNER_SECRET, DESK_SECRET, WRONG_SECRET = 'jkvpassmarkowner', 'jkvpassmarkdesk', 'jkvpassmarkwrong'
SECRETS = (OWNER_SECRET, DESK_SECRET, WRONG_SECRET)
MARKERS = (NAME, PHONE, PRACTICE) + SECRETS
WRITES = 'write,pwrite64,writev,pwritev,pwritev2,sendmsg,sendmmsg,sendto'
PLANTER = 'import os, sys; os.pwrite(os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY), sys.stdin.buffer.read(), 0)'


def list_forms(marker):
  return {form.encode(coding) for form in (marker, marker.casefold()) for coding in ('utf-8', 'utf-16-le', 'utf-16-be')}


def quote(form):
  """Bytes as strace shows them: the shortest octal escape that the next character does not make longer."""
  text = ''
  for place, byte in enumerate(form):
    if byte:
      text += chr(byte)
    else:
      digit = place + 1 < len(form) and form[place + 1] in b'01234567'
      text += '\\000' if digit else '\\0'
  return text.encode()


FORMS = {form: marker for marker in MARKERS for form in list_forms(marker)}
QUOTED = {quote(form): marker for form, marker in FORMS.items()}


class Reader(threading.Thread):
  """Reads what strace writes into a named pipe: the log of a session can be larger than the disk."""

  def __init__(self, pipe):
    super().__init__()
    self.pipe = pipe
    self.writes = self.shown = 0
    self.hits = []

  def run(self):
    with open(self.pipe, 'rb') as lines:
      for line in lines:
        self.read_line(line)

  def read_line(self, line):
    self.writes += b'(' in line
    found = [marker for form, marker in QUOTED.items() if form in line]
    if found and b' write(1<' in line:
      self.shown += 1
      found = [marker for marker in found if marker in SECRETS]
    self.hits += [f'{marker} in {line[:80].decode(errors="replace")}' for marker in found]


class Session:
  """Runs kithctl under strace and adds up what was written."""

  def __init__(self, scratch):
    self.scratch = scratch
    self.writes = self.shown = 0
    self.hits = []

  def trace(self, command, text=''):
    pipe = self.scratch.root / 'run' / 'strace'
    os.mkfifo(pipe)
    reader = Reader(pipe)
    reader.start()
    options = ['-f', '-y', '-s', '65536', '-e', f'trace={WRITES}', '-o', str(pipe)]
    result = subprocess.run(['strace', *options, *command], env=self.scratch.environment, cwd='/', input=text.encode(),
                            capture_output=True, timeout=1800, check=False)
    reader.join()
    pipe.unlink()
    self.writes, self.shown, self.hits = self.writes + reader.writes, self.shown + reader.shown, self.hits + reader.hits
    return result

  def do(self, *words, answer=practice.DONE, text='', **options):
    result = self.trace(self.scratch.words(*words, **options), text)
    if result.returncode != answer:
      raise practice.Surprise(f'kithctl {words[0]} answered {result.returncode}, not {answer}: '
                              f'{result.stderr.decode(errors="replace").strip()}')
    return result.stdout.decode()


def search_files(root, except_names=()):
  """Where a marker is in a file, or in its name, below `root`."""
  hits = []
  for folder, folders, files in os.walk(root):
    for name in files:
      path = pathlib.Path(folder) / name
      if name in except_names or not path.is_file():
        continue
      content = path.read_bytes()
      hits += [f'{marker} in {path.relative_to(root)}' for form, marker in FORMS.items() if form in content]
    hits += [f'{name} is a name' for name in folders + files
             if any(marker.casefold() in name.casefold() for marker in MARKERS)]
  return hits


def use_users(session, folder):
  scratch = session.scratch
  desk = scratch.write_secret('desk', DESK_SECRET)
  wrong = scratch.write_secret('wrong', WRONG_SECRET)
  session.do('users', 'add', folder, '--name', 'Desk', '--role', 'office', '--new-passphrase-file', desk,
             *practice.CHEAP, user='Owner')
  session.do('users', 'list', folder, user='Owner')
  session.do('clients', folder, user='Desk', secret=desk)
  session.do('info', folder, user='Owner', secret=wrong, answer=practice.WRONG_PASSPHRASE)
  session.do('users', 'remove', folder, '--name', 'Desk', user='Owner')


def use_clients(session, folder, number):
  first = session.do('client', 'add', folder, '--name', f'{NAME} First', '--phone', PHONE).split()[-1]
  session.do('client', 'edit', folder, '--client', first, '--name', f'{NAME} Edited', '--born', '1980-05-01')
  session.do('client', 'edit', folder, '--client', f'{NAME} Nobody', '--born', '1980-05-01', answer=practice.FAILED)
  session.do('client', 'add', folder, '--name', f'{NAME} Unborn', '--born', '1980-13-41', answer=practice.USAGE)
  for words in (('undo',), ('redo',), ('history',), ('history', '--client', first),
                ('client', 'archive', '--client', first)):
    split = 2 if words[0] == 'client' else 1
    session.do(*words[:split], folder, *words[split:])
  lines = [f'client add --name "{NAME} {order * 7919 % number}" --phone "{PHONE} {order}"' for order in range(number)]
  lines += ['undo', 'redo', 'clients', f'search {NAME}', f'search {PHONE}', 'info', 'check', 'history']
  answers = session.do('batch', folder, text='\n'.join(lines) + '\n').splitlines()
  if len(answers) != len(lines) or not all(answer.startswith('ok') for answer in answers):
    raise practice.Surprise('batch did not answer ok to every line')
  session.do('clients', folder, '--json')
  session.do('search', folder, NAME, '1')
  session.do('search', folder, PHONE)


def use_everything(session, number):
  root = session.scratch.root
  place = root / 'place'
  folder, backup, restored = place / 'practice', place / 'backup', place / 'restored'
  place.mkdir(mode=0o700)
  session.do('create', folder, '--name', PRACTICE, '--user', 'Owner', '--zone', 'Europe/Berlin',
             '--recovery-file', root / 'home' / 'recovery', *practice.CHEAP)
  use_clients(session, folder, number)
  use_users(session, folder)
  session.do('info', folder)
  session.do('check', folder)
  session.do('backup', folder, backup)
  session.do('restore', backup, restored)
  session.do('clients', restored)


def test_session(report, scratch, number):
  session = Session(scratch)
  use_everything(session, number)
  files = search_files(scratch.root, ('passphrase', 'desk', 'wrong'))
  report.note(f'{session.writes} writes read, {session.shown} of them to standard output with a marker; '
              f'{len(session.hits)} writes elsewhere with a marker; {len(files)} files with one')
  for sentence in session.hits[:10] + files[:10]:
    report.note(sentence)
  report.expect(session.writes > 5 * number, 'the session was watched')
  report.expect(session.shown > 0, 'the answers are where the markers show')
  report.expect(not session.hits, 'no marker is written outside standard output')
  report.expect(not files, 'no file holds a marker')
  report.figures(clients=number, writes=session.writes, written=len(session.hits), files=len(files))


def test_controls(report, scratch):
  """What the two searches must find: each marker, in each form, written and lying in a file."""
  session = Session(scratch)
  planted = scratch.root / 'tmp' / 'planted'
  missed = []
  for form, marker in FORMS.items():
    session.hits = []
    text = (b'some ' + form + b' words').decode('ascii')
    result = session.trace([sys.executable, '-I', '-c', PLANTER, str(planted)], text)
    if result.returncode != 0 or not session.hits or not search_files(scratch.root / 'tmp'):
      missed.append(marker)
    planted.unlink(missing_ok=True)
  report.note(f'missed: {missed}' if missed else f'{len(FORMS)} planted markers were found twice')
  report.expect(not missed, 'control: planted markers are found in writes and in files')


class Watch(threading.Thread):
  """Reads the argument lists of all processes until told to stop."""

  def __init__(self, *words):
    super().__init__()
    self.words = [word.encode() for word in words]
    self.seen = set()
    self.stopped = threading.Event()

  def run(self):
    while not self.stopped.is_set():
      for process in filter(str.isdigit, os.listdir('/proc')):
        self.look(process)

  def look(self, process):
    try:
      line = pathlib.Path('/proc', process, 'cmdline').read_bytes()
    except OSError:
      return
    self.seen.update(word.decode() for word in self.words if word in line)

  def __enter__(self):
    self.start()
    return self

  def __exit__(self, *_):
    self.stopped.set()
    self.join()


def test_arguments(report, scratch):
  folder = scratch.root / 'watched'
  with Watch(OWNER_SECRET, str(folder)) as watch:
    scratch.create(folder)
  report.expect(str(folder) in watch.seen, 'kithctl was seen among the processes')
  report.expect(OWNER_SECRET not in watch.seen, 'the passphrase is in no argument list')
  with Watch(DESK_SECRET) as watch:
    with subprocess.Popen([sys.executable, '-I', '-c', 'input()', DESK_SECRET], stdin=subprocess.PIPE) as process:
      while DESK_SECRET not in watch.seen and process.poll() is None:
        watch.look(str(process.pid))
      process.communicate(b'\n')
  report.expect(DESK_SECRET in watch.seen, 'control: a passphrase in an argument list is seen')


def digest_tree(root):
  digest = hashlib.sha256()
  for path in sorted(root.rglob('*')):
    digest.update(str(path).encode() + (path.read_bytes() if path.is_file() else b''))
  return digest.hexdigest()


def test_guard(report, scratch):
  """Two libraries with the same symbols: the plain one would write everything unencrypted."""
  folder, other = scratch.root / 'place' / 'practice', scratch.root / 'place' / 'other'
  before = digest_tree(scratch.root / 'place')
  clean = dict(scratch.environment)
  scratch.environment['LD_PRELOAD'] = 'libsqlite3.so.0'
  create = scratch.call('create', other, '--name', 'Other', '--user', 'Owner', '--zone', 'Europe/Berlin',
                        '--recovery-file', scratch.root / 'home' / 'other', *practice.CHEAP)
  add = scratch.call('client', 'add', folder, '--name', 'Other')
  scratch.environment = clean
  for what, result in (('create', create), ('client add', add)):
    report.note(f'{what} with a second SQLite: {result.returncode}: {result.stderr.strip()}')
    report.expect(result.returncode == practice.FAILED and "can't be trusted" in result.stderr,
                  f'{what} refuses to work with a second SQLite')
  report.expect(digest_tree(scratch.root / 'place') == before, 'and nothing was written')
  report.expect(scratch.call('info', folder).returncode == practice.DONE, 'without it, the practice opens')


def work(report, arguments):
  scratch = practice.Scratch(arguments.kithctl)
  try:
    scratch.passphrase = scratch.write_secret('passphrase', OWNER_SECRET)
    test_session(report, scratch, arguments.clients)
    test_controls(report, scratch)
    test_arguments(report, scratch)
    test_guard(report, scratch)
  finally:
    scratch.close()


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument('kithctl', type=pathlib.Path)
  parser.add_argument('--clients', type=int, default=1000)
  practice.run_reported(work, parser.parse_args())


if __name__ == '__main__':
  sys.exit(main())
