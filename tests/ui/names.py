# names.py: what widgets are called in a language
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names knows the English names of widgets in another language, also of those that say a word within a sentence: "Fill In PHQ-9"
is the message "Fill In %s" with "PHQ-9" in it."""

import collections
import functools
import itertools
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import catalogue  # noqa: E402 (found in the folder above)

BLANK = re.compile(r'%[-0-9.]*[dfsu]')


def drop_key(text):
  """What a widget is called whose label is `text`: the underscore before the access key is not part of it."""
  return re.sub(r'_(?=\w)', '', text)


def make_pattern(message):
  return re.compile('(.+?)'.join(map(re.escape, BLANK.split(message))))


def fill(message, words):
  """`message` with each of `words` in a blank of it."""
  rest = iter(words)
  return BLANK.sub(lambda _: next(rest), message)


class Names:
  """The words for `language` in `folder`, a folder of locales or None."""

  def __init__(self, folder, language):
    self.whole = collections.defaultdict(set)
    for spelled in dict.fromkeys((language.split('.')[0], language.split('_')[0])):
      path = pathlib.Path(folder or '/nonexistent') / spelled / 'LC_MESSAGES' / 'kith.mo'
      for message, said in (catalogue.read_mo(path) if path.exists() else {}).items():
        pairs = zip(message.split('\4')[-1].split('\0'), itertools.cycle(said.split('\0')))
        for text, form in pairs:
          self.whole[drop_key(text)].add(drop_key(form))
    self.sentences = [(make_pattern(text), forms) for text, forms in self.whole.items()
                      if BLANK.search(text) and re.search('[A-Za-z]', BLANK.sub('', text))]

  def say(self, name):
    """One thing to type that is found where `name` is."""
    return min(self.whole.get(name) or {name})

  @functools.cache
  def find(self, name):
    """All that the widget with the English name may be called; the English name is among them."""
    found = {name, *self.whole.get(name, ())}
    for pattern, forms in self.sentences:
      match = pattern.fullmatch(name)
      if match:
        choices = [self.whole.get(word) or {word} for word in match.groups()]
        found |= {fill(form, words) for form in forms for words in itertools.product(*choices)}
    return found
