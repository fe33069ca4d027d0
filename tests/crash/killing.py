# killing.py: runs a program and kills it between any two of its file-changing calls
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIGKILL at the entry of a call ends the process before the call is made. So point N, the state after the first N calls
that change something below `root`, is reached by a kill at call N itself or at any other call between those two.

strace can kill "when=N", but it counts for each system call and for each thread on its own, from the start of the process:
what the loader opens counts too, and a thread that starts up can reach a number before the one that is meant. So a clean
run is logged with every call; for each point triggers are chosen from the log, calls at that place with a number that no
thread reaches before, else with a path or a file descriptor on which to count. The log of every kill is read again to see
where it struck. A run that was struck elsewhere, because its threads took other turns, is repeated with the next trigger,
and no point counts as tried that was not reached."""

import collections
import os
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

QUOTED = re.compile(r'"((?:[^"\\]|\\.)+)"')
HELD = re.compile(r'^(\d+)<([^>]+)>')

Call = collections.namedtuple('Call', 'name text')

# A kill at the `nth` call of a thread with this name and, unless `on` is None, on this path or file descriptor.
Trigger = collections.namedtuple('Trigger', 'name nth on')


class Log:
  """`changes`: the calls that changed something below the root, in order; `made`: how many of them were answered;
  `struck`: the triggers that fit a call which was entered and not answered; `triggers`: for each point, where to kill; `own`:
  for each change, where that very call can be picked out; `spoiled`: whether a call below the root was answered by an injected
  error."""

  def __init__(self, path, root):
    self.root = str(root)
    self.changes, self.triggers, self.own = [], [], []
    self.spoiled = False
    self.made = 0
    self.counts = collections.Counter()
    self.pending = {}
    self.struck = set()
    self.between = []
    for line in path.read_text(encoding='utf-8', errors='replace').splitlines():
      self.read_line(line)
    for _, triggers in self.pending.values():
      self.struck.update(triggers)

  def read_line(self, line):
    resumed = RESUMED.match(line)
    entry = ENTRY.match(line)
    if resumed:
      changes, triggers = self.pending.pop(resumed[1], (False, ()))
      self.finish(changes, triggers, resumed[3])
    elif entry:
      self.enter(*entry.groups())

  def finish(self, changes, triggers, rest):
    self.spoiled |= changes and rest.endswith('(INJECTED)')
    if ANSWER.search(rest):
      self.made += changes
    else:
      self.struck.update(triggers)

  def enter(self, thread, name, rest):
    triggers = [self.count(thread, name, on) for on in (None, *find_targets(name, rest))]
    # While a change is under way, a kill would strike in the middle of it.
    if not any(changes for changes, _ in self.pending.values()):
      self.between += [trigger for trigger in triggers if self.comes_first(thread, trigger)]
    changes = self.changes_below(name, rest)
    if changes:
      self.changes.append(Call(name, rest))
      self.triggers.append(sorted(self.between[::-1], key=lambda trigger: trigger.on is not None))
      self.own.append([trigger for trigger in triggers if self.comes_first(thread, trigger)])
      self.between = []
    if rest.endswith(UNFINISHED):
      self.pending[thread] = (changes, triggers)
    else:
      self.finish(changes, triggers, rest)

  def count(self, thread, name, on):
    self.counts[thread, name, on] += 1
    return Trigger(name, self.counts[thread, name, on], on)

  def comes_first(self, thread, trigger):
    return all(count < trigger.nth for (other, name, on), count in self.counts.items()
               if (name, on) == (trigger.name, trigger.on) and other != thread)

  def was_struck_at(self, trigger, point):
    """Whether a run that was killed at `trigger` ended at `point`. With a path or descriptor, the log has no other."""
    return trigger in self.struck and (trigger.on is not None or self.made == point)

  def changes_below(self, name, arguments):
    if name not in CALLS or (f'{self.root}/' not in arguments and f'{self.root}"' not in arguments):
      return False
    return name not in OPENING or bool(CHANGING_FLAGS.search(arguments))


def find_targets(name, arguments):
  """What strace can pick this call out by: the path as it was said, or the descriptor and path of the file it is made on."""
  if name in OPENING:
    said = QUOTED.search(arguments)
    return [said[1]] if said else []
  held = HELD.match(arguments)
  return [int(held[1]), held[2]] if held else []


def trace(command, log, output, trigger=None, environment=None, fate='signal=SIGKILL', ever=False, errors=None):
  """Runs `command` under strace with its standard output in the file `output` and its standard error in `errors`, so that an
  answer is a call like any other. `fate`: what strace injects at the trigger and, with `ever`, at all that fit from there on.
  Returns its exit code, negative or over 128 when it was killed."""
  options = ['-f', '-y', '-o', str(log)]
  if trigger:
    names = ','.join(f'?{name}' for name in (*CALLS, trigger.name))
    if trigger.on is not None:
      options += [f'--trace-fds={trigger.on}'] if isinstance(trigger.on, int) else ['-P', trigger.on]
    options += ['-e', f'trace={names}', '-e', f'inject={trigger.name}:{fate}:when={trigger.nth}{"+" if ever else ""}']
  with open(output, 'wb') as stdout, open(errors or os.devnull, 'wb') as stderr:
    return subprocess.run(['strace', *options, *command], env=environment, cwd='/', stdin=subprocess.DEVNULL,
                          stdout=stdout, stderr=stderr, timeout=300, check=False).returncode


def choose_points(count, most):
  """Every point where there are at most `most`, else `most` of them spread evenly with both ends."""
  if count <= most:
    return list(range(count))
  return sorted({round(step * (count - 1) / (most - 1)) for step in range(most)})
