# pseudo.py: a language that nobody speaks, made of all that Kith says
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message comes out four tenths longer, with letters that English does not have and in brackets; formats, access keys,
markup and line ends stay. What is shown without brackets was never handed to gettext, and what has room for this has
room for most languages. The mirrored twin reads from the right."""

import math
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import catalogue  # noqa: E402 (found in the folder above)

TOP = pathlib.Path(__file__).resolve().parents[2]
NAME = 'pseudo'
LONGER = 0.4
PLAIN, FOREIGN = 'aeiouycdlnrstzAEIOUYCDLNRSTZ', 'áéíóúýçďĺñŕšťžÁÉÍÓÚÝÇĎĹÑŔŠŤŽ'
ACCENTS = str.maketrans(PLAIN, FOREIGN)
FROM_THE_RIGHT = '\u200f'
# A printf or a date format, a tag, an entity, an access key with its letter, an option of kithctl: these stay.
KEPT = re.compile(r"(%[-+ #0'EO\d.$]*(?:<\w+>|(?:hh|ll|[hlzjt])?[A-Za-z%])|<[^<>]+>|&\w+;|_\w|--[a-z-]+)")
WORD = re.compile(r'[A-Za-z’]+')
ENDS = re.compile(r'(\s*)(.*?)(\s*)$', re.S)
HEAD = 'Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n'


def stretch_word(word, more):
  """`more` letters longer, from its middle."""
  word = word.translate(ACCENTS)
  middle = (len(word) + 1) // 2
  return word[:middle] + word[middle - 1] * more + word[middle:]


def stretch_words(parts):
  """The texts of `parts` longer, each word by its share; the brackets around all are part of what is more."""
  letters = sum(len(word) for part in parts for word in WORD.findall(part))
  wanted = max(math.ceil(letters * LONGER) - len('[]'), 0)
  given = 0
  seen = 0

  def take(found):
    nonlocal given, seen
    seen += len(found[0])
    more = round(wanted * seen / letters) - given
    given += more
    return stretch_word(found[0], more)

  return [WORD.sub(take, part) for part in parts]


def stretch(text, mirrored=False):
  """What `text` is in this language. A text without a word in it stays as it is, and so does a single letter."""
  before, inner, after = ENDS.match(text).groups()
  parts = KEPT.split(inner)
  if len(inner) < 2 or not any(map(WORD.search, parts[::2])):
    return text
  parts[::2] = stretch_words(parts[::2])
  new = ''.join(parts)
  return before + (FROM_THE_RIGHT if mirrored else '') + '[' + new + ']' + after


def build(folder, mirrored=False):
  """Makes the language of all messages in the source; `folder` is then a folder of locales."""
  place = pathlib.Path(folder) / NAME / 'LC_MESSAGES'
  place.mkdir(parents=True)
  catalogue.collect(TOP, place / 'kith.pot')
  entries = catalogue.read_po(place / 'kith.pot')
  entries[0].strings = [HEAD]
  for entry in entries[1:]:
    texts = [entry.text] if entry.plural is None else [entry.text, entry.plural]
    entry.strings = [stretch(text, mirrored) for text in texts]
  catalogue.write_po(place / 'kith.po', entries)
  subprocess.run(['msgfmt', '--check-format', f'--output-file={place / "kith.mo"}', place / 'kith.po'], check=True)
