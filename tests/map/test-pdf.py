#!/usr/bin/env python3
"""A map and a timeline on paper can be read aloud: their files are tagged, and their text comes out as it was written.

    test-pdf.py DRAW-MAP DRAW-TIMELINE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import zlib

# A font chosen, or text shown in it; "[] 0.0 d" is a dash and no text.
SHOWN = re.compile(rb"/(f-\d+-\d+) [\d.]+ Tf"
                   rb"|(\[(?:\((?:\\.|[^\\)])*\)|[^\]()])*\]\s*TJ|<[0-9a-f]+>\s*Tj|\((?:\\.|[^\\)])*\)\s*Tj)", re.S)


FILES = {}


def objects_of(data):
    """Every object of the file by its number, those in object streams too: (dictionary, stream or None)."""
    objects = {}
    for number, body in re.findall(rb"(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj", data, re.S):
        head, _, rest = body.partition(b"\nstream\n")
        stream = None
        if rest:
            stream = rest.rsplit(b"\nendstream", 1)[0]
            if b"/FlateDecode" in head:
                stream = zlib.decompressobj().decompress(stream)
        objects[int(number)] = (head, stream)
    for head, stream in list(objects.values()):
        if b"/ObjStm" in head:
            first = int(re.search(rb"/First (\d+)", head)[1])
            index = [int(word) for word in stream[:first].split()]
            places = index[1::2] + [len(stream) - first]
            for at, number in enumerate(index[::2]):
                objects[number] = (stream[first + places[at]:first + places[at + 1]], None)
    return objects


def letters_of(objects, font):
    """What each code of a font stands for."""
    table = {}
    reference = re.search(rb"/ToUnicode (\d+) 0 R", objects[font][0])
    cmap = objects[int(reference[1])][1]
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            table[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", cmap, re.S):
        for start, end, text in re.findall(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", block):
            for code in range(int(start, 16), int(end, 16) + 1):
                table[code] = chr(int(text, 16) + code - int(start, 16))
    return table


def fonts_of(objects):
    fonts = {}
    for head, _ in objects.values():
        for name, number in re.findall(rb"/(f-\d+-\d+) (\d+) 0 R", head):
            fonts[name] = int(number)
    return fonts


def unescape(plain):
    return re.sub(rb"\\([0-7]{3}|.)", lambda found: bytes([int(found[1], 8)]) if len(found[1]) == 3 else found[1], plain)


def read(objects):
    """The tagged text of the page: (tag, text)."""
    fonts = fonts_of(objects)
    wide = {name: b"/Type0" in objects[number][0] for name, number in fonts.items()}
    tables = {name: letters_of(objects, number) for name, number in fonts.items()}
    page = b"\n".join(stream for _, stream in objects.values() if stream and b" BDC" in stream)
    page = re.sub(rb"/Span << /ActualText <[0-9a-f]+> >> BDC(.*?)EMC", rb"\1", page, flags=re.S)
    for tag, body in re.findall(rb"/(\w+) << /MCID \d+ >> BDC(.*?)EMC", page, re.S):
        text = ""
        font = None
        for name, shown in SHOWN.findall(body):
            font = name or font
            for hexed, plain in re.findall(rb"<([0-9a-fA-F]+)>|\(((?:\\.|[^\\)])*)\)", shown):
                codes = bytes.fromhex(hexed.decode()) if hexed else unescape(plain)
                step = 2 if wide[font] else 1
                text += "".join(tables[font].get(int.from_bytes(codes[i:i + step], "big"), "?")
                                for i in range(0, len(codes), step))
        yield tag.decode(), unicodedata.normalize("NFKC", text)


def spoken(everything):
    """What is said instead of the figure."""
    return bytes.fromhex(re.search(rb"/S /Figure\s+/Alt <feff([0-9a-f]*)>", everything)[1].decode()).decode("utf-16-be")


def places_agree(data):
    """Whether each table, from the last one back, says where its objects are."""
    at, tables = int(data.rsplit(b"startxref\n", 1)[1].split()[0]), 0
    while at is not None:
        tables += 1
        table, _, trailer = data[at:].partition(b"trailer")
        for first, rows in re.findall(rb"(\d+) \d+ *\n((?:\d{10} \d{5} [nf] ?\r?\n)+)", table):
            for number, (place, kind) in enumerate(re.findall(rb"(\d{10}) \d{5} ([nf])", rows), int(first)):
                if kind == b"n" and not data[int(place):].startswith(b"%d 0 obj" % number):
                    return False
        before = re.search(rb"/Prev (\d+)", trailer.partition(b">>")[0])
        at = int(before[1]) if before else None
    return tables == 2


def draw(name, program=sys.argv[1]):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder, name], check=True, stdout=subprocess.DEVNULL)
        data = (pathlib.Path(folder) / name).read_bytes()
        FILES[name] = data
        return objects_of(data)


def main():
    failed = 0
    objects = draw("25-paper.pdf")
    everything = b"\n".join(head for head, _ in objects.values())
    texts = list(read(objects))
    words = " ".join(text for _, text in texts)
    hidden = draw("25-initials.pdf")
    initials = " ".join(text for _, text in read(hidden))
    course = draw("two-paper.pdf", sys.argv[2])
    timeline = list(read(course))
    said = [text for _, text in timeline]
    titles = b"\n".join(head for head, _ in hidden.values() if b"/Title" in head)
    checks = {
        "it has a tree of tags": b"/StructTreeRoot" in everything and b"/S /Document" in everything,
        "its tables say where everything is": all(places_agree(data) for data in FILES.values()),
        "it says its language": b"/Lang (en)" in everything,
        "its figure is described": "Martin (father), open conflict" in spoken(everything),
        "without names its description has none": "M. (father)" in spoken(b"\n".join(head for head, _ in hidden.values())),
        "the title is the heading": ("H1", "Anna’s map") in texts,
        "the legend has a heading": ("H2", "Legend") in texts,
        "people and relations are there": all(("P", word) in texts for word in ["Sofia", "father", "Dr Weiss", "physician"]),
        "the legend's words are there": "covert conflict" in words,
        "every letter is known": "?" not in words,
        "without names there are none": "father" in initials and "Martin" not in initials and b"A. K." in titles,
        "the timeline is tagged": any(b"/StructTreeRoot" in head for head, _ in course.values()) and ("H1", "Anna Keller") in timeline,
        "its figure is described too": "PHQ-9" in spoken(b"\n".join(head for head, _ in course.values())),
        "its tracks have headings": all(("H2", word) in timeline for word in ["Life events", "PHQ-9", "GAD-7", "Sessions"]),
        "its figures can be read": all(word in said for word in ["as of session 7", "cut-off 10", "severe", "11", "16", "10 Aug · onset"]),
        "its date is the caller's": b"/CreationDate (20261112100000Z)" in everything,
    }
    print(f"1..{len(checks)}")
    for number, (name, fine) in enumerate(checks.items(), 1):
        print(f"{'ok' if fine else 'not ok'} {number} {name}")
        failed += not fine
    if failed:
        print("\n".join(f"# {tag}: {text}" for tag, text in texts))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
