# desk.py: a screen of one's own with Kith on it, driven by what a screen reader sees
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Desk starts an X server without a monitor, a session bus and the kith named, all with a home of their own, finds
widgets by role and name through the accessibility bus, acts by their actions, and takes pictures. Nothing is found by
its place, and nothing waits for a time: every wait is for something, and ends with an error when it does not come."""

import ctypes
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import picture
from picture import PATIENCE, PAUSE, Missing

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import hand  # noqa: E402 (found beside this file)
import listener  # noqa: E402 (found beside this file)
import names  # noqa: E402 (found beside this file)
import pseudo  # noqa: E402 (found beside this file)

X_SCREEN = '{width}x{height}x24'
# Without a window manager that blends windows, GTK draws a frame of so many pixels, which it counts as part of the window.
FRAME = 5
# Names of the X protocol.
RESOURCE_MANAGER, STRING = 23, 31


def wait_for(question, what, patience=PATIENCE):
  """The first true answer of `question`."""
  end = time.monotonic() + patience
  while True:
    answer = question()
    if answer:
      return answer
    if time.monotonic() > end:
      raise Missing(what)
    time.sleep(PAUSE)


def has_locale(name):
  said = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout
  return name.lower().replace('-', '') in said.lower().replace('-', '').split()


def enlarge_text(display, times):
  """On an X server the toolkit asks the resources of the screen how large text is."""
  x11 = ctypes.CDLL('libX11.so.6')
  x11.XOpenDisplay.restype = ctypes.c_void_p
  x11.XDefaultRootWindow.restype = ctypes.c_ulong
  screen = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
  resources = f'Xft.dpi: {round(96 * times)}\n'.encode()
  x11.XChangeProperty(screen, ctypes.c_ulong(x11.XDefaultRootWindow(screen)), ctypes.c_ulong(RESOURCE_MANAGER),
                      ctypes.c_ulong(STRING), 8, 0, resources, len(resources))
  x11.XCloseDisplay(screen)


class Desk:
  """A display, a bus and a home. Use it as a context, which leaves a picture in the folder that KITH_TEST_PICTURES names when
  it ends in an error. Names are those of the source, English, in every language."""

  def __init__(self, program, width=1100, height=720, scale=1, language='C.UTF-8', dark=False, contrast=False, rtl=False,
               text=1.0, screen='xvfb', maximized=False, second=None):
    """`screen`: xvfb, which alone has keys and pictures; weston; or mutter, which has a `hand` for dragging, and another monitor
    where `second` is its size."""
    self.program = os.path.abspath(program)
    self.screen = screen
    self.width, self.height, self.scale, self.text = width, height, scale, text
    self.monitors = [(width, height), *([second] if second else [])]
    self.root = pathlib.Path(tempfile.mkdtemp(prefix='kith-desk-'))
    self.processes = []
    self.log = self.root / 'kith.log'
    for name in ('home', 'run', 'screen', 'config', 'data', 'cache', 'schemas'):
      (self.root / name).mkdir(mode=0o700)
    self.environment = dict(
      os.environ, HOME=str(self.root / 'home'), XDG_RUNTIME_DIR=str(self.root / 'run'), XDG_CONFIG_HOME=str(self.root / 'config'),
      XDG_DATA_HOME=str(self.root / 'data'), XDG_CACHE_HOME=str(self.root / 'cache'), GSETTINGS_BACKEND='keyfile',
      TZ='Europe/Berlin', GDK_BACKEND='x11' if screen == 'xvfb' else 'wayland', LIBGL_ALWAYS_SOFTWARE='1',
      GSK_RENDERER='cairo', GDK_DEBUG='no-portals', GDK_SCALE=str(scale), NO_AT_BRIDGE='0', G_MESSAGES_DEBUG='',
      GTK_A11Y='atspi')
    # Whatever happens to the computer the test runs on must not happen to Kith.
    self.environment['DBUS_SYSTEM_BUS_ADDRESS'] = f'unix:path={self.root}/run/no-system-bus'
    for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS', 'LANGUAGE', 'GTK_THEME', 'G_DEBUG'):
      self.environment.pop(name, None)
    if dark:
      self.environment['ADW_DEBUG_COLOR_SCHEME'] = 'prefer-dark'
    if contrast:
      self.environment['ADW_DEBUG_HIGH_CONTRAST'] = '1'
    if rtl:
      self.environment['GTK_DEBUG'] = 'invert-text-dir'
    self.choose_language(language, rtl)
    settings = self.root / 'config' / 'glib-2.0' / 'settings'
    settings.mkdir(parents=True)
    frame = FRAME if screen == 'xvfb' else 0
    (settings / 'keyfile').write_text(
      f'[io/github/kith_app/Kith]\nwidth={width + 2 * frame}\nheight={height + 2 * frame}\n'
      f'maximized={str(maximized).lower()}\n')
    gtk = self.root / 'config' / 'gtk-4.0'
    gtk.mkdir()
    (gtk / 'settings.ini').write_text('[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n')

  def choose_language(self, language, mirrored):
    """`language` is that of a locale, or the made-up one, which is none of any locale."""
    locale = 'en_US.UTF-8' if language == pseudo.NAME else language
    if language == pseudo.NAME:
      pseudo.build(self.root / 'words', mirrored)
      self.environment.update(LANGUAGE=language, KITH_LOCALE_DIR=str(self.root / 'words'))
    self.environment['LC_ALL'] = locale
    if not has_locale(locale):
      folder = self.root / 'locales'
      folder.mkdir()
      subprocess.run(['localedef', '-i', locale.split('.')[0], '-f', 'UTF-8', folder / locale], check=True, capture_output=True)
      self.environment['LOCPATH'] = str(folder)
    self.names = names.Names(self.environment.get('KITH_LOCALE_DIR'), language)

  def __enter__(self):
    try:
      if self.screen == 'xvfb':
        self.start_display()
      self.start_bus()
      if self.screen != 'xvfb':
        {'weston': self.start_weston, 'mutter': self.start_mutter}[self.screen]()
    except BaseException:
      self.stop()
      raise
    return self

  def __exit__(self, kind, *_):
    folder = os.environ.get('KITH_TEST_PICTURES')
    if kind and folder and self.screen == 'xvfb':
      self.shoot(pathlib.Path(folder) / f'{self.root.name}.png')
    self.stop()

  def start(self, *command, **options):
    process = subprocess.Popen(command, env=self.environment, stdin=subprocess.DEVNULL, cwd=self.root, **options)
    self.processes.append(process)
    return process

  def start_display(self):
    screen = X_SCREEN.format(width=(self.width + 2 * FRAME) * self.scale, height=(self.height + 2 * FRAME) * self.scale)
    reading, writing = os.pipe()
    with open(self.root / 'display.log', 'w', encoding='utf-8') as log:
      self.start('Xvfb', '-displayfd', str(writing), '-screen', '0', screen, '-fbdir', str(self.root / 'screen'), '-noreset',
                 '-nolisten', 'tcp', stdout=log, stderr=log, pass_fds=[writing])
    os.close(writing)
    with os.fdopen(reading) as answer:
      number = answer.readline().strip()
    if not number:
      raise Missing('a display')
    self.environment['DISPLAY'] = f':{number}'
    enlarge_text(self.environment['DISPLAY'], self.text)

  def start_compositor(self, *command):
    self.environment['WAYLAND_DISPLAY'] = 'kith'
    with open(self.root / 'display.log', 'w', encoding='utf-8') as log:
      compositor = self.start(*command, stdout=log, stderr=log)

    def listens():
      if compositor.poll() is not None:
        raise Missing(f'a running {command[0]}: {(self.root / "display.log").read_text(encoding="utf-8")}')
      return (self.root / 'run' / 'kith').is_socket()

    wait_for(listens, f'the screen of {command[0]}')

  def start_weston(self):
    self.start_compositor('weston', '--backend=headless', '--socket=kith', f'--width={self.width}', f'--height={self.height}',
                          '--idle-time=0')

  def start_mutter(self):
    """The hand must be there before Kith is: a pointer that comes later is not heard by it."""
    self.start_compositor('mutter', '--headless', '--wayland', '--no-x11', '--wayland-display=kith',
                          *(f'--virtual-monitor={width}x{height}' for width, height in self.monitors))
    self.hand = hand.Hand(self.environment['DBUS_SESSION_BUS_ADDRESS'])

  def start_bus(self):
    bus = self.start('dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=1', stdout=subprocess.PIPE,
                     stderr=subprocess.DEVNULL, text=True)
    self.environment['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().strip()

  def open(self, *arguments, preload=None):
    """Starts Kith, with the library `preload` before its own, and waits for its window."""
    libraries = ':'.join(filter(None, [preload and os.path.abspath(preload), self.environment.get('LD_PRELOAD')]))
    command = ['env', f'LD_PRELOAD={libraries}', self.program]
    with open(self.log, 'a', encoding='utf-8') as log:
      self.kith = self.start(*command, *map(str, arguments), stdout=log, stderr=log)
    self.listener = listener.Listener(self.environment['DBUS_SESSION_BUS_ADDRESS'])
    self.application = wait_for(self.find_application, 'Kith on the accessibility bus')
    return self

  def find_application(self):
    if self.kith.poll() is not None:
      raise Missing(f'a running Kith: {self.read_log()}')
    return self.listener.find_application(self.kith.pid)

  def read_log(self):
    return self.log.read_text(encoding='utf-8') if self.log.exists() else ''

  def listen(self, inside):
    root = self.listener.listen(inside.place if inside else self.application)
    return list(root.walk()) if root else []

  def walk(self, inside=None):
    """Everything that can be seen, parents before children."""
    return self.listener.name(self.listen(inside))

  def look(self, role=None, name=None, inside=None):
    """All that are shown of this role and name; `name` may be a function."""
    called = self.names.find(name) if isinstance(name, str) else None
    nodes = self.listener.name([node for node in self.listen(inside) if role is None or node.role == role])
    return [node for node in nodes if (name is None or (name(node.name) if callable(name) else node.name in called))
            and node.has('SHOWING')]

  def find(self, role, name=None, inside=None):
    return wait_for(lambda: self.look(role, name, inside), f'{role} {name!r}')[0]

  def gone(self, role, name=None):
    wait_for(lambda: not self.look(role, name), f'{role} {name!r} to go')

  def press(self, role, name=None, action=None, inside=None):
    """Does the node's action, the first when none is named, once it does any: it may be about to be ready."""
    def do():
      node = self.find(role, name, inside)
      return node.do(action or 0) and node

    return wait_for(do, f'{role} {name!r} doing {action or "anything"}')

  def press_one(self, role, name, place):
    """Does the first action of the one at `place` among those of this name, once it is there and does it."""
    def do():
      nodes = self.look(role, name)
      return -len(nodes) <= place < len(nodes) and nodes[place].do()

    wait_for(do, f'{role} {name!r}, number {place}, doing anything')

  def press_toast(self, name):
    """The button of a toast, which is shown above all else of its name."""
    self.press_one('button', name, -1)

  def write(self, name, text, role='text', inside=None):
    """Puts `text` into the field `name`, once it takes any: it may be waiting for an answer to what was in it."""
    def put():
      node = self.find(role, name, inside)
      return node.put(text) and node

    return wait_for(put, f'{role} {name!r} taking text')

  def get_place(self, node):
    """The middle of `node` in a window that begins where the screen does."""
    left, top, width, height = node.extents()
    return left + width / 2, top + height / 2

  def has_focus(self, role, name):
    return any(node.has('FOCUSED') for node in self.look(role, name))

  def press_key(self, keys):
    """Keys as xdotool names them, for the window that has the focus."""
    subprocess.run(['xdotool', 'key', keys], env=self.environment, check=True, capture_output=True, timeout=PATIENCE)

  def call(self, method, *words):
    """What org.gtk.Actions of the first window answers."""
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', 'io.github.kith_app.Kith', '--object-path',
                           '/io/github/kith_app/Kith/window/1', '--method', f'org.gtk.Actions.{method}', *words],
                          env=self.environment, check=True, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout

  def act(self, action):
    """Does an action of the window, as its menu does: GTK tells nobody the names of a menu's items."""
    self.call('Activate', action, '[]', '{}')

  def can(self, action):
    return self.call('Describe', action).startswith('((true,')

  def drop(self, *files):
    """Does what a drop of `files` on the window does."""
    names = ', '.join(f"'{os.path.abspath(path)}'" for path in files)
    self.call('Activate', 'import-files', f'[<[{names}]>]', '{}')

  def quit(self):
    """Ends Kith as a person would, and refuses to be content with a complaint in its log."""
    self.kith.terminate()
    self.kith.wait(PATIENCE)
    complaints = [line for line in self.read_log().splitlines() if 'CRITICAL' in line or 'WARNING' in line]
    assert not complaints, complaints

  def settle(self):
    """Until the picture stays the same."""
    return picture.wait_still(self.root / 'screen' / 'Xvfb_screen0')

  def shoot(self, path):
    """The window as PNG, without its frame."""
    picture.write_png(path, *picture.read_rows(self.settle(), FRAME * self.scale))

  def stop(self):
    for process in reversed(self.processes):
      process.terminate()
    for process in reversed(self.processes):
      try:
        process.wait(10)
      except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    shutil.rmtree(self.root, ignore_errors=True)
