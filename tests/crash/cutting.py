# cutting.py: what a disk may hold when the power fails
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run is logged with every byte it writes below `root`. The log is played again on a model of a disk that promises no
more than it must: what was written to a file is there for certain once that file was synced, and what was made, renamed
or removed in a folder once that folder was synced. Everything later is there, or is not, or, of a write, only some of
its sectors are; which of these is drawn by chance. Changes of one folder keep their order, as in a journal."""

import os
import re
import shutil
import subprocess

CALLS = ('open', 'creat', 'openat', 'lseek', 'write', 'pwrite64', 'ftruncate', 'fallocate', 'fsync', 'fdatasync', 'mkdir', 'mkdirat',
         'rmdir', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2', 'fchmod', 'chmod', 'fchmodat')
# A run that makes one of these below the root can't be played again.
UNKNOWN = ('writev', 'pwritev', 'pwritev2', 'copy_file_range', 'sendfile', 'truncate', 'link', 'linkat', 'symlink', 'symlinkat')
SECTOR = 512
KEPT, TORN = 0.45, 0.6

LINE = re.compile(r'^(\d+)\s+(.*)$')
UNFINISHED = re.compile(r'^(.*) <unfinished \.\.\.>$')
RESUMED = re.compile(r'^<\.\.\. \w+ resumed>(.*)$')
CALL = re.compile(r'^(\w+)\((.*)\)\s+= (-?\d+)(?:<([^>]*)>)?')
PART = re.compile(r'"((?:\\x..)*)"(\.\.\.)?|(AT_FDCWD|\d+)<((?:\\x..)*)>|([^, ]+)')


class Misread(ValueError):
  """The log has something that the model does not know."""


class File:
  def __init__(self, content=b'', mode=0o600):
    self.kept, self.live, self.mode = bytes(content), bytearray(content), mode
    self.pending = []

  def write(self, start, content):
    self.pending.append((start, bytes(content)))
    put(self.live, start, content)

  def resize(self, size):
    self.pending.append((size, None))
    resize(self.live, size)

  def sync(self):
    self.kept = bytes(self.live)
    self.pending = []

  def fall(self, chance):
    """What is in it after a power cut."""
    content = bytearray(self.kept)
    for start, written in self.pending:
      fate = chance.random()
      if fate < KEPT and written is None:
        resize(content, start)
      elif fate < KEPT:
        put(content, start, written)
      elif fate < TORN and written is not None:
        tear(content, start, written, chance)
    return bytes(content)


class Folder:
  """Changes are lists of (name, what has it now or None), each made at once."""

  def __init__(self, mode=0o700):
    self.kept, self.live, self.mode = {}, {}, mode
    self.pending = []

  def change(self, *changes):
    self.pending.append(changes)
    rename(self.live, changes)

  def sync(self):
    self.kept = dict(self.live)
    self.pending = []

  def fall(self, chance):
    names = dict(self.kept)
    for changes in self.pending:
      if chance.random() < KEPT:
        rename(names, changes)
    return {name: child.fall(chance) for name, child in sorted(names.items())}


def put(content, start, written):
  content.extend(bytes(max(0, start + len(written) - len(content))))
  content[start:start + len(written)] = written


def resize(content, size):
  del content[size:]
  content.extend(bytes(size - len(content)))


def tear(content, start, written, chance):
  for place in range(0, len(written), SECTOR):
    if chance.random() < 0.5:
      put(content, start + place, written[place:place + SECTOR])


def rename(names, changes):
  for name, child in changes:
    if child is None:
      names.pop(name, None)
    else:
      names[name] = child


def read_folder(path):
  """The model of a folder in which everything has been synced."""
  folder = Folder(path.stat().st_mode & 0o777)
  for child in path.iterdir():
    mode = child.stat().st_mode & 0o777
    folder.live[child.name] = read_folder(child) if child.is_dir() else File(child.read_bytes(), mode)
  folder.sync()
  return folder


def write_folder(path, fallen):
  """Puts what a disk holds where a program can open it. Whether modes survive is no matter: nothing else may be let in."""
  path.mkdir(mode=0o700)
  for name, content in fallen.items():
    if isinstance(content, dict):
      write_folder(path / name, content)
      continue
    (path / name).write_bytes(content)
    (path / name).chmod(0o600)


class Disk:
  """`root`: a real path; `tree`: what is below it in the model; `said`: the file whose content a person has seen; `deaf`: one
  that says it has synced and has not."""

  def __init__(self, root, base, said, deaf=False):
    self.root, self.said, self.deaf = os.fspath(root), said, deaf
    self.tree = read_folder(base)
    self.tree.live[said] = self.tree.kept[said] = File()
    self.places = {}

  def find(self, path):
    """The folder that a path below the root is in, and its name there; None for any other path."""
    path = os.path.normpath(path)
    if path == self.root:
      return None, ''
    if not path.startswith(self.root + '/'):
      return None
    *parents, name = path[len(self.root) + 1:].split('/')
    folder = self.tree
    for parent in parents:
      folder = folder.live[parent]
    return folder, name

  def reach(self, path):
    place = self.find(path)
    if place is None or place == (None, ''):
      return self.tree if place else None
    return place[0].live.get(place[1])

  def play(self, name, parts, answer):
    """Whether the call changed anything below the root."""
    if name in UNKNOWN:
      raise Misread(f'{name} is not known')
    return getattr(self, f'play_{name.rstrip("64") if name == "pwrite64" else name}')(parts, answer)

  def open(self, path, flags, fd, mode):
    place = self.find(path)
    if not place or place[0] is None:
      return False
    folder, name = place
    if 'O_TMPFILE' in flags:
      raise Misread('a file without a name')
    made = name not in folder.live
    if made and 'O_CREAT' not in flags:
      raise Misread(f'{path} was opened and is not there')
    if made:
      folder.change((name, File(mode=mode)))
    child = folder.live[name]
    if 'O_TRUNC' in flags and child.live:
      child.resize(0)
      made = True
    if isinstance(child, File):
      self.places[fd] = len(child.live) if 'O_APPEND' in flags else 0
    return made

  def play_openat(self, parts, answer):
    mode = int(parts[3], 8) if len(parts) > 3 else 0o600
    return self.open(join(parts[0], parts[1]), parts[2].split('|'), answer, mode)

  def play_open(self, parts, answer):
    return self.play_openat([('AT_FDCWD', '/'), *parts], answer)

  def play_creat(self, parts, answer):
    return self.play_openat([('AT_FDCWD', '/'), parts[0], 'O_CREAT|O_TRUNC'], answer)

  def play_lseek(self, parts, answer):
    self.places[parts[0][0]] = answer
    return False

  def play_write(self, parts, answer):
    (fd, path), content = parts[0], parts[1]
    file = self.reach(path)
    if file is None:
      return False
    place = self.places.get(fd, 0)
    file.write(place, content[:answer])
    self.places[fd] = place + answer
    return True

  def play_pwrite(self, parts, answer):
    file = self.reach(parts[0][1])
    if file is not None:
      file.write(int(parts[3]), parts[1][:answer])
    return file is not None

  def play_ftruncate(self, parts, answer):
    file = self.reach(parts[0][1])
    if file is not None:
      file.resize(int(parts[1]))
    return file is not None

  def play_fallocate(self, parts, answer):
    file = self.reach(parts[0][1])
    if file is not None and 'KEEP_SIZE' not in parts[1]:
      file.resize(max(len(file.live), int(parts[2]) + int(parts[3])))
    return file is not None

  def play_fsync(self, parts, answer):
    synced = self.reach(parts[0][1])
    if synced is not None and not self.deaf:
      synced.sync()
    return synced is not None

  play_fdatasync = play_fsync

  def make(self, path):
    place = self.find(path)
    if place is not None:
      place[0].change((place[1], Folder()))
    return place is not None

  def remove(self, path):
    place = self.find(path)
    if place is not None:
      place[0].change((place[1], None))
    return place is not None

  def move(self, old, new, flags=''):
    source, target = self.find(old), self.find(new)
    if source is None and target is None:
      return False
    if source is None or target is None or 'EXCHANGE' in flags:
      raise Misread(f'a rename from {old} to {new}')
    child = source[0].live[source[1]]
    if source[0] is target[0]:
      source[0].change((source[1], None), (target[1], child))
    else:
      target[0].change((target[1], child))
      source[0].change((source[1], None))
    return True

  def play_mkdir(self, parts, answer):
    return self.make(parts[0])

  def play_mkdirat(self, parts, answer):
    return self.make(join(parts[0], parts[1]))

  def play_unlink(self, parts, answer):
    return self.remove(parts[0])

  play_rmdir = play_unlink

  def play_unlinkat(self, parts, answer):
    return self.remove(join(parts[0], parts[1]))

  def play_rename(self, parts, answer):
    return self.move(parts[0], parts[1])

  def play_renameat(self, parts, answer):
    return self.move(join(parts[0], parts[1]), join(parts[2], parts[3]), ''.join(map(str, parts[4:])))

  play_renameat2 = play_renameat

  def play_chmod(self, parts, answer):
    return False

  play_fchmod = play_fchmodat = play_chmod

  def fall(self, chance):
    """What is left after a power cut now, and what had been said by then."""
    fallen = self.tree.fall(chance)
    fallen.pop(self.said, None)
    return fallen, self.tree.live[self.said].live.decode()


def join(folder, path):
  """A path as a call with a folder before it means it."""
  path = os.fsdecode(path)
  return path if path.startswith('/') else os.path.join(folder[1], path)


def unhex(text):
  return bytes.fromhex(text.replace('\\x', ''))


def read_part(match):
  """A string as bytes, a descriptor as its number and path, anything else as it stands."""
  if match[1] is not None:
    if match[2]:
      raise Misread('a string was cut short')
    return unhex(match[1])
  if match[3] is not None:
    return (int(match[3]) if match[3].isdigit() else match[3], os.fsdecode(unhex(match[4])))
  return match[5]


def decode_paths(name, parts):
  """Strings are paths but in writes."""
  if name in ('write', 'pwrite64'):
    return parts
  parts = [os.fsdecode(part) if isinstance(part, bytes) else part for part in parts]
  return [('AT_FDCWD', '/') if part == 'AT_FDCWD' else part for part in parts]


def read_calls(path):
  """The calls that were answered well, in the order of their answers: name, parts, answer."""
  pending = {}
  for line in path.read_text(encoding='ascii').splitlines():
    thread, said = LINE.match(line).groups()
    unfinished, resumed = UNFINISHED.match(said), RESUMED.match(said)
    if unfinished:
      pending[thread] = unfinished[1]
      continue
    call = CALL.match(pending.pop(thread) + resumed[1] if resumed else said)
    if call and int(call[3]) >= 0:
      yield call[1], decode_paths(call[1], [read_part(part) for part in PART.finditer(call[2])]), int(call[3])


def trace(command, log, output, environment):
  """Runs `command` to its end with everything it writes in `log`, its standard output in the file `output`."""
  names = ','.join(f'?{name}' for name in (*CALLS, *UNKNOWN))
  with open(output, 'wb') as stdout:
    return subprocess.run(['strace', '-f', '-y', '-xx', '-s', str(1 << 26), '-o', str(log), '-e', f'trace={names}', *command],
                          env=environment, cwd='/', stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE, timeout=600,
                          check=False).returncode


def clear(path):
  shutil.rmtree(path, ignore_errors=True)
