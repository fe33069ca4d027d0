"""Words to translate: collects them from the source, reads and writes po files, reads what msgfmt made of them.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import ast
import dataclasses
import pathlib
import re
import struct
import subprocess

# Those of meson's preset for GLib; gettext's own, ngettext among them, come to these.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (".*")$')


@dataclasses.dataclass
class Entry:
    """A message: where it is from, and what became of it."""
    context: str | None = None
    text: str = ""
    plural: str | None = None
    strings: list = dataclasses.field(default_factory=list)
    places: list = dataclasses.field(default_factory=list)
    flags: set = dataclasses.field(default_factory=set)

    def key(self):
        return self.context, self.text


def collect(top, pot):
    """Writes all that the files of po/POTFILES.in say to people into the file `pot`."""
    command = ["xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", f"--output={pot}"]
    subprocess.run(command + [f"--keyword={keyword}" for keyword in KEYWORDS], cwd=top, check=True, capture_output=True)


def collect_guide(top, pot):
    """The same for the pages of the guide."""
    pages = sorted((pathlib.Path(top) / "data" / "help" / "C").glob("*.page"))
    subprocess.run(["itstool", "-o", pot, *pages], check=True)


def read_block(block):
    fields = {}
    entry = Entry()
    for line in block.splitlines():
        found = FIELD.match(line)
        if found:
            name = found[1]
            fields[name] = ast.literal_eval(found[2])
        elif line.startswith('"'):
            fields[name] += ast.literal_eval(line)
        elif line.startswith("#:"):
            entry.places += line[2:].split()
        elif line.startswith("#,"):
            entry.flags |= {flag.strip() for flag in line[2:].split(",")}
    entry.context, entry.text, entry.plural = fields.get("msgctxt"), fields.get("msgid"), fields.get("msgid_plural")
    entry.strings = [value for name, value in fields.items() if name.startswith("msgstr")]
    return entry


def read_po(path):
    """The entries of a po or pot file, the head first; obsolete ones are left out."""
    blocks = pathlib.Path(path).read_text(encoding="utf-8").split("\n\n")
    return [entry for entry in map(read_block, blocks) if entry.text is not None]


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_entry(entry):
    lines = [f"msgctxt {quote(entry.context)}"] if entry.context is not None else []
    lines.append(f"msgid {quote(entry.text)}")
    if entry.plural is None:
        return "\n".join([*lines, f"msgstr {quote(entry.strings[0])}"])
    lines.append(f"msgid_plural {quote(entry.plural)}")
    return "\n".join(lines + [f"msgstr[{index}] {quote(text)}" for index, text in enumerate(entry.strings)])


def write_po(path, entries):
    pathlib.Path(path).write_text("\n\n".join(map(write_entry, entries)) + "\n", encoding="utf-8")


def read_mo(path):
    """From message to translation, as gettext finds them: a context before the message, plural forms in one."""
    data = pathlib.Path(path).read_bytes()
    _, _, count, ids, strings = struct.unpack_from("<5I", data)

    def read(table, index):
        length, start = struct.unpack_from("<2I", data, table + 8 * index)
        return data[start:start + length].decode()

    return {read(ids, index): read(strings, index) for index in range(count)}
