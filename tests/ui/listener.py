# listener.py: what a screen reader hears of a window
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listener asks the accessibility bus for whole pages of widgets at once: it does not wait for one answer before it asks the
next question, which makes it many times as quick as asking for each widget alone."""

import functools

from picture import PATIENCE

ACCESSIBLE, ACTION, COMPONENT = (f'org.a11y.atspi.{name}' for name in ('Accessible', 'Action', 'Component'))
EDITABLE, TEXT, VALUE = (f'org.a11y.atspi.{name}' for name in ('EditableText', 'Text', 'Value'))
PROPERTIES = 'org.freedesktop.DBus.Properties'
REGISTRY, ROOT = 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root'
# Extents are those within the window.
IN_WINDOW = 1
# What has nothing in it.
LEAVES = {'label', 'image', 'separator', 'slider'}
STATES = {'CHECKED': 4, 'FOCUSED': 12, 'SELECTED': 23, 'SENSITIVE': 24, 'SHOWING': 25}


class Node:
  """A widget as it was when it was listened to, which can be asked and told more."""

  def __init__(self, listener, place, role):
    self.listener, self.place, self.role = listener, place, role
    self.name = None
    self.children = []

  def walk(self):
    """Itself and all in it, parents before children."""
    pending = [self]
    while pending:
      node = pending.pop()
      yield node
      pending.extend(reversed(node.children))

  def call(self, interface, method, kinds=None, *values):
    """The answer, or None when there is none, as of a widget that has gone."""
    return self.listener.ask([(self.place, interface, method, kinds, values)])[0]

  def read(self, interface, name):
    answer = self.call(PROPERTIES, 'Get', '(ss)', interface, name)
    return answer and answer[0]

  def has(self, state):
    low, _ = (self.call(ACCESSIBLE, 'GetState') or ((0, 0),))[0]
    return bool(low >> STATES[state] & 1)

  def actions(self):
    count = self.read(ACTION, 'NActions') or 0
    names = self.listener.ask([(self.place, ACTION, 'GetName', '(i)', (index,)) for index in range(count)])
    return [name and name[0] for name in names]

  def do(self, action=0):
    """Whether the action, an index or a name, was done: what is gone, or not ready yet, does none."""
    if isinstance(action, str):
      names = self.actions()
      if action not in names:
        return False
      action = names.index(action)
    return bool((self.call(ACTION, 'DoAction', '(i)', action) or (False,))[0])

  def put(self, text):
    """Whether the field took the text."""
    return bool((self.call(EDITABLE, 'SetTextContents', '(s)', text) or (False,))[0])

  def text(self):
    return self.call(TEXT, 'GetText', '(ii)', 0, self.read(TEXT, 'CharacterCount'))[0]

  def value(self):
    return self.read(VALUE, 'CurrentValue')

  def turn(self, value):
    """To another value."""
    self.call(PROPERTIES, 'Set', '(ssv)', VALUE, 'CurrentValue', self.listener.glib.Variant('d', value))

  def extents(self):
    """Left, top, width and height in the window."""
    return self.call(COMPONENT, 'GetExtents', '(u)', IN_WINDOW)[0]


class Listener:
  """On the accessibility bus of the session bus at `address`."""

  def __init__(self, address):
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, Gio, GLib
    self.atspi, self.gio, self.glib = Atspi, Gio, GLib
    session = self.connect(address)
    found = session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, PATIENCE * 1000, None)
    self.bus = self.connect(found.unpack()[0])
    self.roles = {}  # by place: a widget keeps its role as long as it lives, and no other one gets its place

  def connect(self, address):
    flags = self.gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | self.gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return self.gio.DBusConnection.new_for_address_sync(address, flags, None, None)

  @functools.cache
  def pack(self, kinds, values):
    """The same few questions are asked of very many widgets, and a variant takes its time to be made."""
    return self.glib.Variant(kinds, values)

  def ask(self, questions):
    """The answer to each (place, interface, method, kinds, values), or None."""
    answers = [None] * len(questions)
    left = len(questions)

    def answered_cb(bus, result, index):
      nonlocal left
      left -= 1
      try:
        answers[index] = bus.call_finish(result).unpack()
      except self.glib.Error:
        pass

    none, context = self.gio.DBusCallFlags.NONE, self.glib.MainContext.default()
    for index, (place, interface, method, kinds, values) in enumerate(questions):
      self.bus.call(*place, interface, method, self.pack(kinds, values) if kinds else None, None, none, PATIENCE * 1000, None,
                    answered_cb, index)
    while left:
      context.iteration(True)
    return answers

  def find_application(self, pid):
    """The place of the root of the process `pid`, or None while it has no window."""
    answer = self.ask([((REGISTRY, ROOT), ACCESSIBLE, 'GetChildren', None, ())])[0]
    for name, path in answer[0] if answer else ():
      daemon = 'org.freedesktop.DBus'
      owner = self.ask([((daemon, '/org/freedesktop/DBus'), daemon, 'GetConnectionUnixProcessID', '(s)', (name,))])[0]
      if owner == (pid,) and (self.ask([((name, path), ACCESSIBLE, 'GetChildren', None, ())])[0] or ((),))[0]:
        return name, path
    return None

  def read_all(self, nodes, interface, name):
    """A property of each of the nodes, or None."""
    answers = self.ask([(node.place, PROPERTIES, 'Get', '(ss)', (interface, name)) for node in nodes])
    return [answer and answer[0] for answer in answers]

  def name(self, nodes):
    """The same nodes, with their names; those that have gone have none."""
    for node, name in zip(nodes, self.read_all(nodes, ACCESSIBLE, 'Name')):
      node.name = name or ''
    return nodes

  def describe(self, nodes):
    """The descriptions of the nodes."""
    return self.read_all(nodes, ACCESSIBLE, 'Description')

  def hear(self, places):
    """The nodes at the `places` that are still there, by place, and the places of what is in them."""
    unknown = [place for place in places if place not in self.roles]
    for place, role in zip(unknown, self.ask([(place, ACCESSIBLE, 'GetRole', None, ()) for place in unknown])):
      if role:
        self.roles[place] = self.atspi.role_get_name(self.atspi.Role(role[0]))
    nodes = [Node(self, place, self.roles[place]) for place in places if place in self.roles]
    full = [node for node in nodes if node.role not in LEAVES]
    inside = dict(zip((node.place for node in full),
                      self.ask([(node.place, ACCESSIBLE, 'GetChildren', None, ()) for node in full])))
    return {node.place: (node, (inside.get(node.place) or ((),))[0]) for node in nodes
            if node.role in LEAVES or inside[node.place]}

  def listen(self, place):
    """The node there with all that is in it, without names, or None when it has gone."""
    root = self.hear([place])
    level = list(root.values())
    while level:
      parents = [(node, child) for node, children in level for child in children]
      heard = self.hear([child for _, child in parents])
      level = []
      for node, child in parents:
        if child in heard:
          node.children.append(heard[child][0])
          level.append(heard.pop(child))
    return root[place][0] if root else None
