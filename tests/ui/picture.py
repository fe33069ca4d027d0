# picture.py: from the frame buffer of an X server to a PNG
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame buffer is a file, an XWD of 32 bits a pixel, that Xvfb writes with -fbdir."""

import pathlib
import struct
import time
import zlib

PATIENCE = 30
PAUSE = 0.05
# So many looks in a row must see the same before a screen is called still.
STILL = 12


class Missing(Exception):
  """What was waited for did not come."""


def wait_still(frame, is_wanted=lambda data: True, patience=PATIENCE):
  """What the file `frame` holds once it stays the same and is wanted."""
  last, same = None, 0
  end = time.monotonic() + patience
  while same < STILL or not is_wanted(last):
    data = pathlib.Path(frame).read_bytes()
    same = same + 1 if data == last else 0
    last = data
    if time.monotonic() > end:
      raise Missing('a screen that stands still')
    time.sleep(PAUSE)
  return last


def read_rows(data, frame=0):
  """Width, and rows of RGB bytes from the top, without `frame` pixels on each side."""
  header = struct.unpack('>25I', data[:100])
  size, width, height, stride, colors = header[0], header[4], header[5], header[12], header[19]
  start = size + colors * 12
  rows = []
  first, width = start + frame * 4, width - 2 * frame
  for row in range(frame, height - frame):
    line = data[first + row * stride:first + row * stride + width * 4]
    rgb = bytearray(width * 3)
    rgb[0::3], rgb[1::3], rgb[2::3] = line[2::4], line[1::4], line[0::4]
    rows.append(bytes(rgb))
  return width, rows


def count_colors(data):
  return len({row[index:index + 3] for row in read_rows(data)[1] for index in range(0, len(row), 3)})


def write_png(path, width, rows):
  def chunk(kind, body):
    return struct.pack('>I', len(body)) + kind + body + struct.pack('>I', zlib.crc32(kind + body))

  body = b''.join(b'\0' + row for row in rows)
  pathlib.Path(path).write_bytes(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, len(rows), 8, 2, 0, 0, 0))
                                 + chunk(b'IDAT', zlib.compress(body, 9)) + chunk(b'IEND', b''))
