#!/usr/bin/env python3
"""The first and second lock of the storeys, tried: what must not compile or link does not.

    check-locks.py BUILD    a configured build folder

The first lock is the compiler's: a storey sees only the folders of the storeys it may use. The second is the linker's: a
storey's test program holds the whole storey and what lies below, so that a call upwards has nowhere to go.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import pathlib
import shlex
import subprocess
import sys
import tempfile

# storey, a line of C, whether it must compile there
COMPILE = [
    ("domain", '#include "kith-date.h"', True),
    ("domain", '#include "kith-store.h"', False),
    ("domain", '#include "kith-practice.h"', False),
    ("domain", "#include <gtk/gtk.h>", False),
    ("storage", '#include "kith-contact.h"', True),
    ("storage", '#include "kith-practice.h"', False),
    ("services", '#include "kith-store.h"', True),
    ("services", '#include "kith-cli.h"', False),
    ("services", '#include "kith-sqlite.h"', False),
    ("services", '#include "kith-key-file.h"', False),
    ("cli", '#include "kith-practice.h"', True),
    ("cli", '#include "kith-store.h"', False),
    ("cli", '#include "kith-secret.h"', False),
]

# storey, what a file of it calls by a prototype of its own, whether it must link there
LINK = [
    ("domain", "char *kith_id_new (void);", "kith_id_new ()", True),
    ("domain", "void *kith_store_new (void);", "kith_store_new ()", False),
    ("domain", "void *kith_practice_new (void);", "kith_practice_new ()", False),
]


def command_for(build, storey):
    for entry in json.loads((build / "compile_commands.json").read_text()):
        if f"libkith-{storey}.a.p" in entry["output"] and entry["file"].endswith(".c"):
            return shlex.split(entry["command"]), entry
    raise SystemExit(f"nothing is compiled for {storey}")


def compiles(build, storey, text, folder):
    command, entry = command_for(build, storey)
    source = pathlib.Path(folder) / "tried.c"
    source.write_text(text + "\ntypedef int tried_t;\n")
    for option in ("-o", "-MF", "-MQ"):
        at = command.index(option)
        del command[at:at + 2]
    command = [part for part in command if part not in (entry["file"], "-c", "-MD", "-Werror")]
    result = subprocess.run(command + ["-fsyntax-only", str(source)], cwd=build, capture_output=True)
    return result.returncode == 0


def links(build, storey, prototype, call, folder):
    source = pathlib.Path(folder) / "tried.c"
    source.write_text(f"{prototype}\nint main (void) {{ return {call} != 0; }}\n")
    flags = subprocess.run(["pkg-config", "--libs", "glib-2.0"], capture_output=True, text=True, check=True).stdout
    command = ["cc", "-o", str(source.with_suffix("")), str(source), "-Wl,--whole-archive",
               str(build / "src" / f"libkith-{storey}.a"), "-Wl,--no-whole-archive", "-lm"] + shlex.split(flags)
    return subprocess.run(command, cwd=build, capture_output=True).returncode == 0


def main():
    build = pathlib.Path(sys.argv[1])
    number = 0
    failed = False
    print(f"1..{len(COMPILE) + len(LINK)}")
    with tempfile.TemporaryDirectory() as folder:
        rows = [(f"{storey}: {text}", compiles(build, storey, text, folder), wanted) for storey, text, wanted in COMPILE]
        rows += [(f"{storey} calls {call}", links(build, storey, prototype, call, folder), wanted)
                 for storey, prototype, call, wanted in LINK]
    for what, done, wanted in rows:
        number += 1
        failed = failed or done != wanted
        print(f"{'ok' if done == wanted else 'not ok'} {number} - {what} is {'allowed' if wanted else 'refused'}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
