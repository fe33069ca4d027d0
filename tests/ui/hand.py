# hand.py: a pointer that someone holds
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hand moves the pointer of a mutter on the session bus and presses its keys, as a remote desktop does. Only drags need it:
everything else is done by what a screen reader can do."""

import time

LEFT = 0x110
RIGHT = 0x111
CONTROL = 0xffe3
SHIFT = 0xffe1
F9 = 0xffc6
ESCAPE = 0xff1b
STEPS = 12
# A drag is told from a click by its way, and a drop from a throw by its rest.
FRAME = 1 / 60
MUTTER = 'org.gnome.Mutter.RemoteDesktop'
PATIENCE = 30


class Hand:
  """The pointer, resting in the upper left corner."""

  def __init__(self, address):
    from gi.repository import Gio
    self.gio = Gio
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
    self.session = self.begin()
    self.call('Start')
    # The first key makes the keyboard, as the first motion makes the pointer.
    self.chord(CONTROL)
    self.place = None
    self.go_to(0, 0)

  def begin(self):
    """Mutter's socket is there before its bus name is."""
    end = time.monotonic() + PATIENCE
    while True:
      try:
        return self.ask('/org/gnome/Mutter/RemoteDesktop', MUTTER, 'CreateSession')[0]
      except Exception:
        if time.monotonic() > end:
          raise
        time.sleep(FRAME)

  def ask(self, path, interface, method, parameters=None):
    return self.bus.call_sync(MUTTER, path, interface, method, parameters, None, self.gio.DBusCallFlags.NONE, -1, None)

  def call(self, method, signature=None, *values):
    from gi.repository import GLib
    parameters = GLib.Variant(signature, values) if signature else None
    self.ask(self.session, f'{MUTTER}.Session', method, parameters)

  def go_to(self, x, y):
    """From the corner, so that what was rounded or stopped at an edge does not add up."""
    if self.place is None:
      self.call('NotifyPointerMotionRelative', '(dd)', -10000, -10000)
      self.place = (0, 0)
    self.call('NotifyPointerMotionRelative', '(dd)', x - self.place[0], y - self.place[1])
    self.place = (x, y)

  def press(self, down, button=LEFT):
    self.call('NotifyPointerButton', '(ib)', button, down)

  def hold(self, key, down):
    self.call('NotifyKeyboardKeysym', '(ub)', key, down)

  def click(self, place, button=LEFT, times=1):
    self.go_to(*place)
    for _ in range(times):
      time.sleep(FRAME)
      self.press(True, button)
      time.sleep(FRAME)
      self.press(False, button)

  def chord(self, *keys):
    """Keys by their X numbers, held together."""
    for key in keys:
      self.call('NotifyKeyboardKeysym', '(ub)', key, True)
    for key in reversed(keys):
      self.call('NotifyKeyboardKeysym', '(ub)', key, False)

  def drag(self, start, end):
    """Takes what is at `start`, carries it to `end` frame by frame, and lets go."""
    self.go_to(*start)
    self.press(True)
    for step in range(1, STEPS + 1):
      time.sleep(FRAME)
      self.go_to(*(a + (b - a) * step / STEPS for a, b in zip(start, end)))
    time.sleep(FRAME)
    self.press(False)
