# login.py: a login service and a screen saver that do what they are told
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""`python3 login.py` owns the name of the login service on the system bus and that of a screen saver on the session bus, says
"ready", and does each line of its standard input: sleep, wake, lock, away, cover. It says "held" when someone asks to be waited
for before sleep, and "let go" when they need it no more."""

import os
import sys
import threading

from gi.repository import Gio, GLib

LOGIN, LOGIN_PATH = 'org.freedesktop.login1', '/org/freedesktop/login1'
SESSION_PATH = f'{LOGIN_PATH}/session/_31'
SAVER, SAVER_PATH = 'org.gnome.ScreenSaver', '/org/gnome/ScreenSaver'
MANAGER = Gio.DBusNodeInfo.new_for_xml(f'''<node><interface name="{LOGIN}.Manager">
  <method name="Inhibit"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="h" direction="out"/></method>
  <method name="GetSession"><arg type="s" direction="in"/><arg type="o" direction="out"/></method>
</interface></node>''').interfaces[0]


def say(words):
  print(words, flush=True)


def connect(address):
  flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
  return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def own(bus, name):
  bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                GLib.Variant('(su)', (name, 0)), None, Gio.DBusCallFlags.NONE, -1, None)


def wait_for_end(descriptor):
  """A pipe of which all other ends are closed is at its end."""
  os.read(descriptor, 1)
  os.close(descriptor)
  say('let go')


def answer(bus, sender, path, interface, method, parameters, invocation):
  if method == 'GetSession':
    invocation.return_value(GLib.Variant('(o)', (SESSION_PATH,)))
    return
  reading, writing = os.pipe()
  descriptors = Gio.UnixFDList.new()
  descriptors.append(writing)
  os.close(writing)
  invocation.return_value_with_unix_fd_list(GLib.Variant('(h)', (0,)), descriptors)
  descriptors = None
  threading.Thread(target=wait_for_end, args=(reading,), daemon=True).start()
  say('held')


def tell(system, session, wish):
  if wish in ('sleep', 'wake'):
    system.emit_signal(None, LOGIN_PATH, f'{LOGIN}.Manager', 'PrepareForSleep', GLib.Variant('(b)', (wish == 'sleep',)))
  elif wish == 'lock':
    system.emit_signal(None, SESSION_PATH, f'{LOGIN}.Session', 'Lock', None)
  elif wish == 'away':
    changed = GLib.Variant('(sa{sv}as)', (f'{LOGIN}.Session', {'Active': GLib.Variant('b', False)}, []))
    system.emit_signal(None, SESSION_PATH, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', changed)
  elif wish == 'cover':
    session.emit_signal(None, SAVER_PATH, SAVER, 'ActiveChanged', GLib.Variant('(b)', (True,)))
  return False


def main():
  system = connect(os.environ['DBUS_SYSTEM_BUS_ADDRESS'])
  session = connect(os.environ['DBUS_SESSION_BUS_ADDRESS'])
  loop = GLib.MainLoop()
  system.register_object(LOGIN_PATH, MANAGER, answer, None, None)
  own(system, LOGIN)
  own(session, SAVER)
  say('ready')

  def listen():
    for line in sys.stdin:
      GLib.idle_add(tell, system, session, line.strip())
    GLib.idle_add(loop.quit)

  threading.Thread(target=listen, daemon=True).start()
  loop.run()


if __name__ == '__main__':
  main()
