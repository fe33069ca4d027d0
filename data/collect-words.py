#!/usr/bin/env python3
"""Collects what the data files say to people, so that gettext finds it.

    collect-words.py           writes words.h beside this file
    collect-words.py --check   whether words.h is up to date

SPDX-License-Identifier: GPL-3.0-or-later
"""
import configparser
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
HEAD = """/* words.h: what the files of this folder say to people, for gettext alone; collect-words.py makes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
"""
# Per kind of file, the keys that are shown: one text, or a list of them.
TEXTS = {"templates": {"Name", "Label"}, "measures": {"Summary"}}
LISTS = {"templates": set(), "measures": {"Topics", "Labels"}}


def read(path):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


def words_of(path):
    kind = path.parent.name
    for section in read(path).values():
        for key, value in section.items():
            if kind not in TEXTS or key in TEXTS[kind]:
                yield value
            elif key in LISTS[kind]:
                yield from value.split(";")


def collect():
    paths = [HERE / "vocabulary.ini", *sorted(HERE.glob("templates/*.ini")), *sorted(HERE.glob("measures/*.ini"))]
    words = dict.fromkeys(word for path in paths for word in words_of(path))
    return HEAD + "".join('N_("{}")\n'.format(word.replace("\\", "\\\\").replace('"', '\\"')) for word in words)


def main():
    target = HERE / "words.h"
    wanted = collect()
    if "--check" in sys.argv:
        if target.read_text(encoding="utf-8") == wanted:
            return 0
        print("data/words.h is out of date: run data/collect-words.py")
        return 1
    target.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
