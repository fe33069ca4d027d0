#!/usr/bin/env python3
"""The third lock of the storeys: what a storey's files may include.

    check-storeys.py SRC            every file of every storey below SRC
    check-storeys.py --control      the check itself: every violation it knows must be found

The build refuses most includes that do not belong by giving each storey only the folders it may use. Some headers are
reachable all the same, in /usr/include or along with a library that is allowed; this check refuses them by name.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import sys
import tempfile

# Outside libraries by the beginning of what is written between < and >.
LIBRARIES = {
    "glib": r"glib\.h|glib/|glib-object\.h|gobject/|gmodule\.h|glib-unix\.h",
    "gio": r"gio/",
    "libdex": r"libdex",
    "sqlite": r"sqlite3|sqlcipher/|sqlite",
    "sodium": r"sodium",
    "cairo": r"cairo",
    "pango": r"pango",
    "igraph": r"igraph",
    "json": r"json-glib/",
    "xml": r"libxml",
    "ical": r"libical",
    "gtk": r"gtk/|gdk/|gsk/|graphene",
    "adwaita": r"adwaita|libadwaita",
    "sourceview": r"gtksourceview/|libspelling",
    "portal": r"libportal",
    "secret": r"libsecret/",
    "postgresql": r"libpq|postgresql/",
    "archive": r"archive\.h|archive_entry\.h",
    "openssl": r"openssl/",
    "soup": r"libsoup/",
}

ALLOWED = {
    "domain": {"glib"},
    "storage": {"glib", "gio", "libdex", "sodium"},
    "map": {"glib", "cairo", "pango"},
    "services": {"glib", "gio", "libdex", "json", "xml", "ical"},
    "ui": {"glib", "gio", "libdex", "cairo", "pango", "gtk", "adwaita", "sourceview"},
    "cli": {"glib", "gio", "libdex"},
}

# Rooms that may include more than the rest of their storey.
ROOMS = {"storage/sqlite": {"sqlite"}, "map/graph": {"igraph"}}

# Within a storey: an engine's headers stay in its room, so that a second engine can stand beside it.
CLOSED_ROOMS = {"storage/sqlite"}

SYSTEM = re.compile(r"^\s*#\s*include\s*<([^>]+)>", re.M)
LOCAL = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)


def library_of(header):
    for library, pattern in LIBRARIES.items():
        if re.match(pattern, header):
            return library
    return None


def faults_of(path, storey, room, closed_headers):
    text = path.read_text(encoding="utf-8")
    allowed = ALLOWED[storey] | ROOMS.get(room, set())
    for header in SYSTEM.findall(text):
        library = library_of(header)
        if library is not None and library not in allowed:
            yield f"{path}: <{header}> is not for {storey}"
    for header in LOCAL.findall(text):
        if "/" in header:
            yield f"{path}: \"{header}\" has a folder in it"
        elif closed_headers.get(header, room) != room and path.suffix in (".c", ".h"):
            yield f"{path}: \"{header}\" stays in {closed_headers[header]}"


def check(src):
    faults = []
    closed_headers = {
        header.name: room for room in CLOSED_ROOMS for header in (src / room).glob("*.h")
    }
    for storey in ALLOWED:
        for path in sorted((src / storey).rglob("*.[ch]")):
            room = str(path.parent.relative_to(src))
            faults += faults_of(path, storey, room, closed_headers)
    unknown = {p.name for p in src.iterdir() if p.is_dir()} - set(ALLOWED)
    faults += [f"{src / name}: no storey of that name" for name in sorted(unknown)]
    return faults


CONTROLS = [
    ("domain/a.c", "#include <gio/gio.h>"),
    ("domain/a.c", "#include <gtk/gtk.h>"),
    ("domain/a.c", "#include <cairo/cairo.h>"),
    ("domain/a.c", '#include "../ui/kith-window.h"'),
    ("storage/a.c", "#include <sqlite3.h>"),
    ("storage/keys/a.c", "#  include  <sqlcipher/sqlite3.h>"),
    ("storage/a.c", '#include "kith-closed.h"'),
    ("storage/a.c", "#include <json-glib/json-glib.h>"),
    ("map/a.c", "#include <sodium.h>"),
    ("map/layout/a.c", "#include <igraph.h>"),
    ("map/draw/a.h", "#include <gtk/gtk.h>"),
    ("services/a.c", "#include <sqlite3.h>"),
    ("services/a.c", "#include <adwaita.h>"),
    ("ui/a.c", "#include <sqlite3.h>"),
    ("ui/a.c", "#include <igraph/igraph.h>"),
    ("cli/a.c", "#include <json-glib/json-glib.h>"),
    ("cli/a.c", "#include <sodium.h>"),
    ("attic/a.c", ""),
]

FINE = [
    ("domain/a.c", "#include <glib/gi18n.h>\n#include <string.h>\n#include \"kith-date.h\""),
    ("storage/sqlite/a.c", "#include <sqlite3.h>\n#include \"kith-closed.h\""),
    ("map/a.c", "#include <cairo.h>\n#include <math.h>"),
    ("map/graph/a.c", "#include <igraph.h>"),
    ("ui/a.c", "#include <adwaita.h>"),
]


def faults_with(name, text):
    with tempfile.TemporaryDirectory() as folder:
        src = pathlib.Path(folder)
        for path, content in [("storage/sqlite/kith-closed.h", ""), (name, text)]:
            (src / path).parent.mkdir(parents=True, exist_ok=True)
            (src / path).write_text(content + "\n", encoding="utf-8")
        return check(src)


def control():
    missed = [f"not found: {name}: {text}" for name, text in CONTROLS if not faults_with(name, text)]
    return missed + [f"refused: {fault}" for name, text in FINE for fault in faults_with(name, text)]


def main():
    faults = control() if sys.argv[1] == "--control" else check(pathlib.Path(sys.argv[1]))
    print("\n".join(faults))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
