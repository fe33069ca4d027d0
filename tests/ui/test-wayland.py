#!/usr/bin/env python3
# test-wayland.py: the window on a Wayland compositor, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-wayland.py KITH KITHCTL [CASE...]: prints TAP. Everything else is tried on an X server; this shows that it opens, works and
closes without a complaint where most people have it."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from life import Life, open_client  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]


@case
def a_practice_is_opened_and_worked_in(life):
  life.ctl('person', 'add', '--name', 'Lena', '--closeness', '40')
  with desk.Desk(KITH, screen='weston') as window:
    open_client(window, life, 'Map')
    window.press('button', 'Lena, closeness 40 of 100', 'node.nearer')
    window.find('button', 'Lena, closeness 45 of 100')
    assert life.people()['Lena']['closeness'] == 45
    for view in ('Overview', 'Inventory', 'Timeline', 'Plan'):
      window.press('page tab', view)
    window.find('button', 'Start a Course')
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(Life))
