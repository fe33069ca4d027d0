# memory.py: what lies in the memory of another process
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that a process has mapped is read through /proc, as a thief with its rights could, and searched."""

import os
import subprocess

PIECE = 1 << 24


def is_theirs(words):
  """Whether a mapping is of a file that the process can't write to: what it holds is the file's."""
  return len(words) > 5 and words[5].startswith('/') and words[1][1] != 'w' and words[1][3] == 'p'


def list_places(pid):
  """Beginning, end and name of all that is mapped and was ever touched, but for what is_theirs()."""
  place = None
  with open(f'/proc/{pid}/smaps', encoding='utf-8') as maps:
    for line in maps:
      words = line.split(maxsplit=5)
      if not words[0].endswith(':'):
        begin, end = (int(edge, 16) for edge in words[0].split('-'))
        place = None if is_theirs(words) else (begin, end, words[5].strip() if len(words) > 5 else 'memory')
      elif place and words[0] in ('Rss:', 'Swap:') and int(words[1]) > 0:
        yield place
        place = None


def search(pid, needles):
  """Where each of `needles`, from a name to bytes, was found: names of places by name of needle."""
  longest = max(map(len, needles.values()))
  found = {}
  with open(f'/proc/{pid}/mem', 'rb', buffering=0) as memory:
    for begin, end, name in list_places(pid):
      if name in ('[vvar]', '[vsyscall]', '[vvar_vclock]'):
        continue
      rest = b''
      for place in range(begin, end, PIECE):
        try:
          piece = os.pread(memory.fileno(), min(PIECE, end - place), place)
        except OSError:
          rest = b''
          continue
        text = rest + piece
        for needle, content in needles.items():
          if content in text:
            found.setdefault(needle, []).append(name)
        rest = piece[-longest:]
  return found


def list_keys(tell_keys, practice, user, passphrase, environment):
  """The keys that `passphrase` opens, as bytes and as digits, and itself as bytes and in wide letters."""
  said = subprocess.run([tell_keys, practice, user], input=f'{passphrase}\n', env=environment, capture_output=True, text=True,
                        check=True)
  needles = {'passphrase': passphrase.encode(), 'passphrase in wide letters': passphrase.encode('utf-32-le')}
  for line in said.stdout.splitlines():
    name, digits = line.split()
    needles[f'{name} key'] = bytes.fromhex(digits)
    needles[f'{name} key in digits'] = digits.encode()
    needles[f'{name} key in large digits'] = digits.upper().encode()
  return needles


# Those that a program with an open practice cannot do without.
NEEDED = ('office key', 'clinical key', 'record key')
