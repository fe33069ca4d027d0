# practice.py: a scratch practice, kithctl and the lines of a test report, for the tests that break things
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything is made in one scratch folder, which is also $HOME, $TMPDIR and the XDG folders of every kithctl that is
run, so that nothing leaves it and what leaks can be found there."""

import contextlib
import json
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile

KEPT = ('PATH', 'LD_LIBRARY_PATH', 'LD_PRELOAD', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS')
DONE, FAILED, USAGE, WRONG_PASSPHRASE, DAMAGED, IN_USE = range(6)

# The cheapest Argon2id that a practice may have: these tests unlock thousands of times.
CHEAP = ('--kdf-memory', '64')


class Surprise(Exception):
  """Something answered in a way that makes going on pointless."""


class Report:
  """Test points as TAP, and one line of figures that `./dev endure` gathers."""

  def __init__(self):
    self.points = 0
    self.failures = 0

  def expect(self, fine, sentence):
    self.points += 1
    self.failures += not fine
    print(f'{"ok" if fine else "not ok"} {self.points} - {sentence}', flush=True)

  def note(self, sentence):
    for line in str(sentence).splitlines():
      print(f'# {line}', flush=True)

  def figures(self, **values):
    print(f'# figures {json.dumps(values)}', flush=True)

  def finish(self):
    print(f'1..{self.points}', flush=True)
    return 1 if self.failures or not self.points else 0


class Scratch:
  """A folder of one's own with a passphrase, a home and a way to call kithctl in it."""

  def __init__(self, program, place=None):
    self.program = os.path.abspath(program)
    self.root = pathlib.Path(tempfile.mkdtemp(prefix='kith-crash-', dir=place)).resolve()
    for name in ('home', 'run', 'tmp'):
      (self.root / name).mkdir(mode=0o700)
    self.passphrase = self.write_secret('passphrase', 'a passphrase for breaking things')
    self.environment = make_environment(self.root)

  def write_secret(self, name, text):
    path = self.root / 'home' / name
    path.write_text(text + '\n', encoding='utf-8')
    path.chmod(0o600)
    return path

  def words(self, *words, user=None, secret=None):
    """The command line of kithctl: `words` are the noun, verb, places and options."""
    command = [self.program, *map(str, words), '--passphrase-file', str(secret or self.passphrase)]
    return command + (['--user', user] if user else [])

  def call(self, *words, user=None, secret=None, **options):
    return subprocess.run(self.words(*words, user=user, secret=secret), env=self.environment, cwd='/',
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300, check=False, **options)

  def demand(self, *words, **options):
    """The standard output of a call that must succeed."""
    result = self.call(*words, **options)
    if result.returncode != DONE:
      raise Surprise(f'kithctl {words[0]} answered {result.returncode}: {result.stderr.strip()}')
    return result.stdout

  def read(self, *words, **options):
    return json.loads(self.demand(*words, '--json', **options))

  def create(self, folder, cost=CHEAP):
    recovery = self.root / 'home' / f'recovery-{folder.name}'
    self.demand('create', folder, '--name', 'Practice', '--user', 'Owner', '--zone', 'Europe/Berlin',
                '--recovery-file', recovery, *cost)
    recovery.unlink()

  def add_client(self, folder, name, born='1980-05-01', phone='030 123456'):
    output = self.demand('client', 'add', folder, '--name', name, '--born', born, '--phone', phone)
    return output.split()[-1]

  def start_batch(self, folder, **options):
    return subprocess.Popen(self.words('batch', folder), env=self.environment, cwd='/', stdin=subprocess.PIPE,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **options)

  @contextlib.contextmanager
  def talk(self, folder, **options):
    """A batch to be asked line by line, so that several answers cost one unlock."""
    command = self.words('batch', folder, **options)
    with subprocess.Popen(command, env=self.environment, cwd='/', stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True) as process:
      try:
        yield Conversation(process)
      finally:
        with contextlib.suppress(BrokenPipeError):
          process.stdin.close()
        process.wait()

  def batch(self, folder, lines):
    """What `batch` answers to `lines`, line for line."""
    result = subprocess.run(self.words('batch', folder), env=self.environment, cwd='/', input='\n'.join(lines) + '\n',
                            capture_output=True, text=True, timeout=1800, check=False)
    return result.stdout.splitlines()

  def close(self):
    shutil.rmtree(self.root, ignore_errors=True)


class Conversation:
  """Lines for a batch and their answers."""

  def __init__(self, process):
    self.process = process

  def ask(self, *words):
    """What follows "ok" in the answer, read as JSON where it is such."""
    with contextlib.suppress(BrokenPipeError):
      self.process.stdin.write(shlex.join(map(str, words)) + '\n')
      self.process.stdin.flush()
    answer = self.process.stdout.readline().rstrip('\n')
    if answer != 'ok' and not answer.startswith('ok '):
      said = answer or f'{self.process.wait()}: {self.process.stderr.read().strip()}'
      raise Surprise(f'{words[0]} answered {said}')
    rest = answer[3:]
    return json.loads(rest) if rest[:1] in ('[', '{') else rest


def make_environment(root):
  home = str(root / 'home')
  kept = {name: os.environ[name] for name in KEPT if name in os.environ}
  return kept | {
    'HOME': home, 'XDG_CACHE_HOME': f'{home}/.cache', 'XDG_CONFIG_HOME': f'{home}/.config',
    'XDG_DATA_HOME': f'{home}/.local/share', 'XDG_STATE_HOME': f'{home}/.local/state',
    'XDG_RUNTIME_DIR': str(root / 'run'), 'TMPDIR': str(root / 'tmp'), 'SQLITE_TMPDIR': str(root / 'tmp'),
    'LC_ALL': 'C.UTF-8', 'DBUS_SESSION_BUS_ADDRESS': 'disabled:',
  }


def copy_tree(source, target):
  """A copy with modes and times. Locks belong to processes, so a copy of a closed practice is a practice."""
  shutil.copytree(source, target, symlinks=True)


def died_by_signal(result):
  """Whether a program was ended by a fault of its own (or anything that is not an exit code)."""
  return result.returncode < 0 or result.returncode >= 128


def name_signal(returncode):
  with contextlib.suppress(ValueError):
    return signal.Signals(-returncode if returncode < 0 else returncode - 128).name
  return str(returncode)


def run_reported(work, *arguments):
  """Calls `work (report, …)` and exits with the verdict, whatever happens in it."""
  report = Report()
  try:
    work(report, *arguments)
  except (Surprise, OSError, ValueError, subprocess.SubprocessError) as error:
    report.expect(False, f'went to its end ({type(error).__name__}: {" ".join(str(error).split())})')
  sys.exit(report.finish())
