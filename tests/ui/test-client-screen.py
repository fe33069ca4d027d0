#!/usr/bin/env python3
# test-client-screen.py: the map in a window for the client, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-client-screen.py KITH KITHCTL [CASE...]: prints TAP."""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from gate import Gate  # noqa: E402
from life import Life, open_client  # noqa: E402
from scenes import case  # noqa: E402

KITH = sys.argv[1]
BLANK = 'Press B to show the map again.'


def furnished(root):
  life = Life(root)
  for name, closeness in (('Lena Brandt', 40), ('Otto Keller', 80)):
    life.ctl('person', 'add', '--name', name, '--closeness', closeness, '--on', '2020-01-01')
  return life


def frames(window):
  return window.look('frame')


def find_screen(window):
  """The client's window, once there is one with a map in it."""
  def found():
    screens = [frame for frame in frames(window) if not window.look('page tab', inside=frame)]
    return len(frames(window)) == 2 and len(screens) == 1 and screens[0]

  return desk.wait_for(found, 'a window for the client')


def shows(window, screen, name):
  return desk.wait_for(lambda: window.look('button', name, inside=screen), f'{name!r} in the window for the client')


def open_screen(window, life):
  open_client(window, life, 'Map')
  window.find('button', 'Lena Brandt, closeness 40 of 100')
  window.press_key('shift+F11')
  screen = find_screen(window)
  shows(window, screen, 'L. B., closeness 40 of 100')
  return screen


@case
def it_holds_initials_and_nothing_else(life):
  with desk.Desk(KITH) as window:
    screen = open_screen(window, life)
    shows(window, screen, 'O. K., closeness 80 of 100')
    said = [node.name for node in window.walk(screen)]
    for name in ('Lena', 'Brandt', 'Otto', 'Keller', 'Anna'):
      assert not [words for words in said if name in words], said
    # Nobody there can be asked anything.
    people = [node for node in window.walk(screen) if 'closeness' in node.name]
    assert len(people) == 2 and not [node.name for node in people if any(node.do(place) for place in range(len(node.actions())))], people
    assert not window.look('toggle button', inside=screen) and not window.look('menu', inside=screen)
    # The therapist's own window is as it was.
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.find('page tab', 'Map')
    window.quit()


@case
def it_follows_the_therapist(life):
  with desk.Desk(KITH) as window:
    screen = open_screen(window, life)
    window.press('button', 'Lena Brandt, closeness 40 of 100', 'node.step-in')
    shows(window, screen, lambda name: name.startswith('L. B., closeness 7'))
    before = window.settle()
    window.press('button', 'Otto Keller, closeness 80 of 100', 'node.choose')
    desk.wait_for(lambda: window.settle() != before, 'whoever is chosen to stand out on the window for the client')
    window.press('page tab', 'Inventory')
    desk.wait_for(lambda: window.find('page tab', 'Inventory').has('SELECTED'), 'the inventory')
    shows(window, screen, 'O. K., closeness 80 of 100')
    window.quit()


@case
def its_only_key_blanks_it(life):
  with desk.Desk(KITH) as window:
    screen = open_screen(window, life)
    # Keys go to the window in front; those of the other one mean nothing here, or Kith would be locked by now.
    window.press_key('ctrl+l')
    window.press_key('ctrl+k')
    window.press_key('b')
    desk.wait_for(lambda: window.look('label', BLANK, inside=screen), 'a blank screen')
    assert not window.look('button', lambda name: name.startswith('L. B.'), inside=screen)
    window.find('page tab', 'Map')
    assert not window.look('text', 'Go To') and not window.look('text', 'Passphrase')
    window.press('toggle button', 'Show the Client Nothing')
    shows(window, screen, 'L. B., closeness 40 of 100')
    window.press('toggle button', 'Show the Client Nothing')
    desk.wait_for(lambda: window.look('label', BLANK, inside=screen), 'a blank screen')
    window.quit()


@case
def it_goes_with_the_lock_and_with_the_client(life):
  with desk.Desk(KITH) as window:
    gate = Gate(window)
    open_screen(window, life)
    gate.tell('lock')
    window.find('text', 'Passphrase')
    desk.wait_for(lambda: len(frames(window)) == 1, 'the window for the client to go')
    window.quit()
  with desk.Desk(KITH) as window:
    open_screen(window, life)
    window.press('button', 'Back')
    window.find('page tab', 'Clients')
    desk.wait_for(lambda: len(frames(window)) == 1, 'the window for the client to go')
    window.quit()


@case
def it_fills_another_monitor(life):
  with desk.Desk(KITH, width=1280, height=800, screen='mutter', maximized=True, second=(1600, 900)) as window:
    open_client(window, life, 'Map')
    window.find('button', 'Lena Brandt, closeness 40 of 100')
    window.hand.chord(desk.hand.SHIFT, 0xffc8)
    screen = find_screen(window)
    # Which monitor the therapist's own window came to is the compositor's choice.
    desk.wait_for(lambda: sorted(frame.extents()[2:] for frame in frames(window)) == [(1280, 800), (1600, 900)],
                  'a window to fill each monitor')
    shows(window, screen, 'L. B., closeness 40 of 100')
    assert not window.look('button', 'Close', inside=screen), 'in full screen there is the map alone'
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(furnished))
