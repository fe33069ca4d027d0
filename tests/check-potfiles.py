#!/usr/bin/env python3
"""po/POTFILES.in names every file with words to translate, and no other, in order.

    check-potfiles.py TOP

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

TRANSLATED = {
    ".c": re.compile(r"(?<!\w)(?:_|N_|C_|NC_|ngettext|Q_) ?\("),
    ".blp": re.compile(r"\b(?:_|C_)\("),
    ".in": re.compile(r"(?!)"),
}


def translated(top):
    for path in sorted((top / "src").rglob("*")):
        pattern = TRANSLATED.get(path.suffix)
        if pattern is not None and pattern.search(path.read_text(encoding="utf-8")):
            yield str(path.relative_to(top))


def main():
    top = pathlib.Path(sys.argv[1])
    listed = (top / "po" / "POTFILES.in").read_text(encoding="utf-8").split()
    wanted = sorted(translated(top))
    faults = [f"missing: {name}" for name in wanted if name not in listed]
    faults += [f"needless: {name}" for name in listed if name not in wanted and name.startswith("src/")]
    faults += ["not in order"] if listed != sorted(listed) else []
    print("\n".join(faults))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
