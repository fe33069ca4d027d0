#!/usr/bin/env python3
"""Every language of a LINGUAS says all that Kith and its guide say, in the form that a program and a reader need.

    check-translations.py TOP
    check-translations.py --control    whether it would see faults

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogue

MNEMONIC = re.compile(r"_(?=\w)")
TAG = re.compile(r"<[^<>]+>")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
GERMAN = re.compile(r'["“]\b|\w["”]|\w - \w|\.\.\.|!|(?<!\d)\b(?:[Dd]u|[Dd]ein\w*|[Ii]hr Euch)\b')
STYLES = {"de": GERMAN}


def mend(text):
    return re.sub(r"--[a-z-]+", "", text)


def faults_of(entry, language):
    """What is amiss with one message."""
    source = entry.text
    for target in entry.strings:
        if not target:
            yield "not translated"
            continue
        if entry.plural is None and len(MNEMONIC.findall(mend(source))) != len(MNEMONIC.findall(mend(target))):
            yield "another number of mnemonics"
        if source.endswith("…") != target.endswith("…"):
            yield "an ellipsis too many or too few"
        if source[:1].isspace() != target[:1].isspace() or source[-1:].isspace() != target[-1:].isspace():
            yield "other blanks at an end"
        if sorted(OPTION.findall(source)) != sorted(OPTION.findall(target)):
            yield "other options"
        if language in STYLES and STYLES[language].search(TAG.sub("", target)):
            yield "not the house's style"


def complain(language, entry, fault):
    return f"{language}: {fault}: {entry.text!r} ({', '.join(entry.places[:2])})"


def check_entries(language, wanted, entries):
    """Faults of `entries` against the messages `wanted`."""
    known = {entry.key(): entry for entry in entries}
    for entry in wanted:
        if entry.key() not in known:
            yield complain(language, entry, "missing")
    asked = {entry.key() for entry in wanted}
    for entry in entries:
        if entry.key() not in asked:
            yield complain(language, entry, "no longer asked for")
        if "fuzzy" in entry.flags:
            yield complain(language, entry, "fuzzy")
        if entry.text:
            yield from (complain(language, entry, fault) for fault in faults_of(entry, language))


def check_form(language, po):
    """What msgfmt says against it: formats, plurals, the head."""
    said = subprocess.run(["msgfmt", "--check", "--check-accelerators=_", "--output-file=/dev/null", po],
                          capture_output=True, text=True, check=False)
    return [f"{language}: {line}" for line in said.stderr.splitlines()] if said.returncode else []


def check_all(folder, collect, place):
    """The languages of `folder`, each at its `place` there, against what `collect` finds."""
    with tempfile.TemporaryDirectory() as scratch:
        pot = pathlib.Path(scratch) / "kith.pot"
        collect(pot)
        wanted = catalogue.read_po(pot)
    for language in re.findall(r"^[a-z]\S*", (folder / "LINGUAS").read_text(encoding="utf-8"), re.M):
        path = folder / place.format(language)
        yield from check_form(language, path)
        yield from check_entries(language, wanted, catalogue.read_po(path))


def check(top):
    yield from check_all(top / "po", lambda pot: catalogue.collect(top, pot), "{0}.po")
    yield from check_all(top / "data" / "help", lambda pot: catalogue.collect_guide(top, pot), "{0}/{0}.po")


def control():
    """Each of these is a fault, and the first is none."""
    pairs = [("_Open", "_Öffnen"), ("_Open", "Öffnen"), ("Open…", "Öffnen"), ("Name: ", "Name:"),
             ("Give --on.", "Geben Sie --an."), ("Open", ""), ("“Open”", "“Öffnen”"), ("Open", "Öffnen!"), ("Your name", "Dein Name")]
    seen = [bool(list(faults_of(catalogue.Entry(text=text, strings=[string]), "de"))) for text, string in pairs]
    wanted = [catalogue.Entry(text="Open", strings=[""])]
    fuzzy = catalogue.Entry(text="Open", strings=["Öffnen"], flags={"fuzzy"})
    needless = catalogue.Entry(text="Close", strings=["Zu"])
    lists = [list(check_entries("de", wanted, entries)) for entries in ([], [fuzzy], [*wanted, needless])]
    return seen != [False] + [True] * (len(pairs) - 1) or not all(lists)


def main():
    if sys.argv[1] == "--control":
        return control()
    faults = list(check(pathlib.Path(sys.argv[1])))
    print("\n".join(faults))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
