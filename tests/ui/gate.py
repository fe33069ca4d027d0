# gate.py: a system bus on which the computer sleeps and sessions are locked, on demand
#
# SPDX-License-Identifier: GPL-3.0-or-later

import pathlib
import subprocess
import sys

LOGIN = pathlib.Path(__file__).resolve().parent / 'login.py'


class Gate:
  """A window with a system bus of its own, on which a login service does what it is told."""

  def __init__(self, window):
    self.window = window
    bus = window.start('dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1', stdout=subprocess.PIPE,
                       stderr=subprocess.DEVNULL, text=True)
    window.environment['DBUS_SYSTEM_BUS_ADDRESS'] = bus.stdout.readline().strip()
    self.login = subprocess.Popen([sys.executable, '-B', LOGIN], env=window.environment, stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, text=True)
    window.processes.append(self.login)
    self.hear('ready')

  def hear(self, words):
    said = self.login.stdout.readline().strip()
    assert said == words, f'{said!r} and not {words!r}'

  def tell(self, wish):
    self.login.stdin.write(f'{wish}\n')
    self.login.stdin.flush()
