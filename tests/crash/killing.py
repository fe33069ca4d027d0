# killing.py: runs a program and kills it between any two of its file-changing calls
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at the entry of a call ends the process before the call is made. So point N, the state after the first N calls
that change something below `root`, is reached by a kill at call N itself or at any other call between those two.

strace can kill "when=N", but it counts for each system call and for each thread on its own, from the start of the process:
what the loader opens counts too, and a thread that starts up can reach a number before the one that is meant. So a clean
run is logged with every call; for each point a trigger is chosen from the log, a call at that place with a number that no
thread reaches before; and the log of every kill is read again to see how many calls had been made. A run that was struck
elsewhere, because its threads took other turns, is repeated with the next trigger, and no point counts as tried that was
not reached."""

import collections
import re
import subprocess

# What can change a file or a folder. "?" lets strace ignore those that a machine does not have.
CALLS = ('write', 'pwrite64', 'writev', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile', 'ftruncate', 'truncate',
         'fallocate', 'fsync', 'fdatasync', 'sync_file_range', 'open', 'creat', 'openat', 'openat2', 'mkdir', 'mkdirat',
         'rmdir', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat',
         'chmod', 'fchmod', 'fchmodat', 'fchmodat2', 'fsetxattr', 'setxattr')
OPENING = {'open', 'openat', 'openat2'}
CHANGING_FLAGS = re.compile(r'\bO_(CREAT|TRUNC|TMPFILE)\b')
ENTRY = re.compile(r'^(\d+)\s+(\w+)\((.*)$')
RESUMED = re.compile(r'^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$')
ANSWER = re.compile(r'=\s*(-?\d|0x)')
UNFINISHED = '<unfinished ...>'

# A call in the log. `nth`: which of this thread and name; `first`: whether no other thread had come so far before.
Call = collections.namedtuple('Call', 'name nth first text')
Trigger = collections.namedtuple('Trigger', 'name nth')


class Log:
  """`changes`: the calls that changed something below the root, in order; `made`: how many of them were answered;
  `triggers`: for each point, the calls at which a kill reaches it."""

  def __init__(self, path, root):
    self.root = str(root)
    self.changes = []
    self.triggers = []
    self.made = 0
    self.counts = collections.Counter()
    self.pending = {}
    between = []
    for line in path.read_text(encoding='utf-8', errors='replace').splitlines():
      resumed = RESUMED.match(line)
      if resumed:
        self.made += bool(self.pending.pop(resumed[1], False) and ANSWER.search(resumed[3]))
        continue
      entry = ENTRY.match(line)
      if entry:
        between = self.enter(*entry.groups(), between)

  def enter(self, thread, name, rest, between):
    """Takes a call in; returns the triggers for the point that it belongs to."""
    self.counts[thread, name] += 1
    nth = self.counts[thread, name]
    first = all(count < nth for (other, known), count in self.counts.items() if known == name and other != thread)
    # While a change is under way, a kill would strike in the middle of it.
    if first and not any(self.pending.values()):
      between = between + [Trigger(name, nth)]
    changes = self.changes_below(name, rest)
    if rest.endswith(UNFINISHED):
      self.pending[thread] = changes
    if not changes:
      return between
    self.made += not rest.endswith(UNFINISHED) and bool(ANSWER.search(rest))
    self.changes.append(Call(name, nth, first, rest))
    self.triggers.append(between[::-1])
    return []

  def changes_below(self, name, arguments):
    if name not in CALLS or (f'{self.root}/' not in arguments and f'{self.root}"' not in arguments):
      return False
    return name not in OPENING or bool(CHANGING_FLAGS.search(arguments))


def trace(command, log, output, trigger=None, environment=None):
  """Runs `command` under strace with its standard output in the file `output`, so that an answer is a call like any
  other. Returns its exit code, negative or over 128 when it was killed."""
  options = ['-f', '-y', '-o', str(log)]
  if trigger:
    names = ','.join(f'?{name}' for name in (*CALLS, trigger.name))
    options += ['-e', f'trace={names}', '-e', f'inject={trigger.name}:signal=SIGKILL:when={trigger.nth}']
  with open(output, 'wb') as stdout:
    return subprocess.run(['strace', *options, *command], env=environment, cwd='/', stdin=subprocess.DEVNULL,
                          stdout=stdout, stderr=subprocess.PIPE, timeout=300, check=False).returncode


def choose_points(count, most):
  """Every point where there are at most `most`, else `most` of them spread evenly with both ends."""
  if count <= most:
    return list(range(count))
  return sorted({round(step * (count - 1) / (most - 1)) for step in range(most)})
