#!/usr/bin/env python3
# test-exchange.py: what comes in and goes out by the window, through the accessibility bus
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-exchange.py KITH KITHCTL FIXTURES [CASE...]: prints TAP. What was done in the window is read back with kithctl. Files are
handed over by the window's action that a drop of files activates, and chosen in GTK's own chooser."""

import json
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
FIXTURES = sys.argv.pop(3)

import desk  # noqa: E402 (found beside this file)
import scenes  # noqa: E402
from house import DESK_PASSPHRASE, KITH, KITHCTL, House, unlock  # noqa: E402
from scenes import case  # noqa: E402


def save_as(window, path, button='Save'):
  """In GTK's chooser of files."""
  window.write('Name:', str(path))
  window.press('button', button)


def pick(window, name):
  window.press('radio button', name, 'check.press')
  desk.wait_for(lambda: window.find('radio button', name).has('CHECKED'), f'{name} to be chosen')


def flip(window, name):
  """Turns a switch: of the two nodes that a row of it is, only one can be."""
  desk.wait_for(lambda: any(node.do('toggle') for node in window.look('check box', name) + window.look('switch', name)),
                f'{name} to be turned')


def is_ready(window, button):
  return desk.wait_for(lambda: [node for node in window.look('button', button) if node.has('SENSITIVE')], f'{button} to be ready')


@case
def a_family_comes_in_and_goes_again(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.drop(f'{FIXTURES}/family-7.ged')
    window.find('label', 'Choose whose people they are.')
    pick(window, 'A new client')
    window.find('label', lambda name: ' new' in name and name[0].isdigit())
    assert not window.find('button', 'Import').has('SENSITIVE')
    window.write('Name of the new client', 'Ada Test')
    is_ready(window, 'Import')
    assert house.names() == ['Anna Keller', 'Jonas Brandt']
    window.press('button', 'Import')
    window.find('label', lambda name: name.endswith('people imported'))
    assert house.names() == ['Ada Test', 'Anna Keller', 'Jonas Brandt']
    assert len(house.ctl('people', house.practice, '--client', 'Ada Test')) > 1
    window.press('button', 'Undo')
    window.find('label', 'Undone: import')
    assert house.names() == ['Anna Keller', 'Jonas Brandt']
    window.quit()


@case
def a_file_that_can_not_be_read_says_where(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.drop(house.root / 'nowhere.ged')
    window.find('label', 'nowhere.ged: There is no such file. Nothing has changed.')
    assert not window.find('button', 'Import').has('SENSITIVE')
    window.find('button', 'Choose Others…')
    window.quit()


@case
def a_file_without_anyone_says_so(house):
  with desk.Desk(KITH) as window:
    nobody = house.root / 'nobody.ged'
    nobody.write_text('0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n0 TRLR\n')
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.drop(nobody)
    window.find('label', 'Nobody was found in these files. Nothing has changed.')
    assert not window.find('button', 'Import').has('SENSITIVE')
    window.quit()


@case
def a_client_page_knows_whose_people_they_are(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.find('page tab', 'Map')
    window.drop(f'{FIXTURES}/family-7.ged')
    is_ready(window, 'Import')
    window.press('button', 'Import')
    window.find('label', lambda name: name.endswith('people imported'))
    assert house.names() == ['Anna Keller', 'Jonas Brandt']
    assert len(house.ctl('people', house.practice, '--client', 'Anna Keller')) > 2
    window.quit()


@case
def each_who_was_asked_becomes_a_client(house):
  files = sorted(pathlib.Path(FIXTURES).glob('case_[78]_*.csv'))
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.drop(*files)
    window.find('label', 'Several People Were Asked')
    desk.wait_for(lambda: len(window.look('label', lambda name: name.endswith(': a new client'))) == 2, 'two new clients')
    window.press('button', 'Import')
    window.find('label', lambda name: name.endswith('imported'))
    assert len(house.names()) == 4
    window.quit()


@case
def an_export_goes_out_and_comes_back(house):
  with desk.Desk(KITH) as window:
    out = house.root / 'out.json'
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('export')
    window.find('label', lambda name: 'not encrypted' in name)
    window.press('button', 'Export…')
    save_as(window, out)
    window.find('label', lambda name: name.startswith('“out.json” is not encrypted'))
    window.find('label', 'The history stays with the practice where it happened.')
    dump = json.loads(out.read_text(encoding='utf-8'))
    assert dump['format'] == 'kith' and dump['client'] is None
    assert oct(out.stat().st_mode & 0o777) == '0o600'
    window.press('button', 'Close', inside=window.find('dialog', 'Export'))
    window.gone('dialog', 'Export')
    window.drop(out)
    window.find('label', 'Everything in it is there already.')
    assert not window.find('button', 'Import').has('SENSITIVE')
    window.quit()


@case
def one_client_is_exported(house):
  with desk.Desk(KITH) as window:
    out = house.root / 'one.json'
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('export')
    window.find('dialog', 'Export')
    pick(window, 'One client')
    window.find('label', 'Choose the client.')
    assert not window.find('button', 'Export…').has('SENSITIVE')
    window.write('Client: name, phone or birthday', 'kell')
    window.press('button', 'Anna Keller', inside=window.find('dialog', 'Export'))
    is_ready(window, 'Export…')
    window.press('button', 'Export…')
    save_as(window, out)
    window.find('label', lambda name: name.startswith('“one.json” is not encrypted'))
    assert json.loads(out.read_text(encoding='utf-8'))['client'] is not None
    window.quit()


@case
def a_map_is_saved_with_initials(house):
  with desk.Desk(KITH) as window:
    out = house.root / 'map.svg'
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.press('button', 'Anna Keller', 'row.open')
    window.press('page tab', 'Map')
    window.find('button', lambda name: name.startswith('Lena, friend'))
    window.press_key('ctrl+p')
    window.find('dialog', 'Print')
    is_ready(window, 'Keep it as a file')
    flip(window, 'Initials instead of names')
    is_ready(window, 'Keep it as a file')
    window.press('button', 'Keep it as a file')
    save_as(window, out)
    desk.wait_for(out.exists, 'the picture')
    window.gone('dialog', 'Print')
    text = out.read_text(encoding='utf-8')
    described = text[text.index('<title>'):text.index('</desc>')]
    assert 'A. K.' in described and 'Keller' not in described and 'Lena' not in described, described
    window.quit()


@case
def a_backup_is_made_and_restored_beside(house):
  with desk.Desk(KITH) as window:
    out = house.root / 'one.kithbackup'
    window.open(house.practice)
    unlock(window, 'Dr. Weiss')
    window.act('backup')
    window.find('heading', 'No Backup Yet')
    window.press('button', 'Back Up…')
    save_as(window, out)
    window.find('label', 'Backed up and checked')
    window.act('backup')
    window.find('heading', 'Last Backup Today')
    window.press_key('Escape')
    window.gone('heading', 'Last Backup Today')
    copy = house.root / 'copy'
    subprocess.run([KITHCTL, 'restore', out, copy, '--user', 'Dr. Weiss', '--passphrase-file', house.root / 'weiss'], check=True,
                   capture_output=True)
    window.quit()


@case
def the_desk_imports_and_backs_up_nothing(house):
  with desk.Desk(KITH) as window:
    window.open(house.practice)
    unlock(window, 'Front desk', DESK_PASSPHRASE)
    assert not window.can('import') and not window.can('import-files') and not window.can('backup')
    window.act('export')
    window.find('label', 'Everything, for Kith (JSON)')
    assert not window.look('label', 'Network (GraphML)')
    window.press_key('Escape')
    window.gone('dialog')
    window.press_key('ctrl+k')
    window.write('Go To', 'export', role='entry')
    window.find('button', lambda name: name.startswith('Export'))
    window.write('Go To', 'back', role='entry')
    window.gone('button', lambda name: name.startswith('Export'))
    assert not window.look('button', lambda name: name.startswith('Back Up'))
    window.quit()


if __name__ == '__main__':
  sys.exit(scenes.perform(House.furnished))
