#!/usr/bin/env python3
# take-picture.py: what a screen shows once something is on it
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""take-picture.py FRAME OUT.png: waits until the frame buffer FRAME stands still with more than a blank window on it."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'ui'))

import picture  # noqa: E402 (found in tests/ui)

# An empty window has a frame and a shadow; one with letters on it has shades by the hundred.
COLORS = 100


def main(frame, out):
  data = picture.wait_still(frame, lambda data: picture.count_colors(data) > COLORS, patience=60)
  picture.write_png(out, *picture.read_rows(data))
  return 0


if __name__ == '__main__':
  try:
    sys.exit(main(*sys.argv[1:]))
  except picture.Missing:
    sys.exit('take-picture: the screen stayed blank')
