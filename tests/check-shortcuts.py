#!/usr/bin/env python3
"""Every key that a page or a class has for itself is told in the table of shortcuts, and the table tells of no other.

    check-shortcuts.py SRC/UI

Keys that have an action in the table are given to the program from there. What any control does with Return, space or its own
arrows is not told.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys

TABLE = "shortcuts/kith-shortcut-table.c"
STANDARD = {"Return", "KP_Enter", "space", "Escape"}
MODIFIERS = {"GDK_CONTROL_MASK": "<Control>", "GDK_SHIFT_MASK": "<Shift>", "GDK_ALT_MASK": "<Alt>"}
BINDING = re.compile(r"add_binding\w* \(\s*\w+, GDK_KEY_(\w+), ([\w| ]+),")
NAMED = re.compile(r'"((?:<\w+>)*\w+)", "[a-z-]+\.[a-z-]+"')
SIDE = re.compile(r"kith_side_key_add(?:_letter)? \([^;]*?GDK_KEY_(\w+)")
# Of several keys for the same, the table tells the first.
SIDE_KEYS = re.compile(r'kith_side_key_add_keys \([^;]*?"([^"|]+)')
TRIGGER = re.compile(r'trigger: "([^"]+)"')
ROW = re.compile(r'\{ [A-Z]+, N_\("[^"]+"\), (NULL|"[^"]+"), \{ ([^}]*) \}')
# GTK's own key for a menu button that is primary.
OF_GTK = {"F10"}


def registered(top):
    for path in sorted(top.rglob("*")):
        if path.suffix not in {".c", ".blp"} or path == top / TABLE:
            continue
        text = path.read_text(encoding="utf-8")
        for key, modifiers in BINDING.findall(text):
            yield "".join(MODIFIERS[word] for word in sorted(MODIFIERS) if word in modifiers) + key
        for pattern in (NAMED, SIDE, SIDE_KEYS, TRIGGER):
            yield from pattern.findall(text)


def main():
    top = pathlib.Path(sys.argv[1])
    rows = ROW.findall((top / TABLE).read_text(encoding="utf-8"))
    told = {key for action, keys in rows if action == "NULL" for key in re.findall(r'"([^"]+)"', keys)}
    given = {key for action, keys in rows if action != "NULL" for key in re.findall(r'"([^"]+)"', keys)}
    own = set(registered(top)) - STANDARD
    faults = [f"not told: {key}" for key in sorted(own - told - given)]
    faults += [f"told, but nothing has it: {key}" for key in sorted(told - own - OF_GTK)]
    faults += ["no table" for _ in [0] if len(rows) < 10]
    print("\n".join(faults))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
