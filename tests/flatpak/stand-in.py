#!/usr/bin/env python3
# stand-in.py: the manifest for a computer without network
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""stand-in.py BRANCH < MANIFEST.json > STAND-IN.json: the same manifest for a stand-in runtime of that branch. Its last
module, Kith itself, and its permissions stay as they are. The modules before it, which would be downloaded, become one that
copies the libraries of their names from the stand-in Sdk; those that leave nothing behind are dropped."""

import json
import sys


def leaves_something(module):
  return module.get('cleanup') != ['*']


def replace_modules(modules):
  names = [module['name'] for module in modules if leaves_something(module)]
  return {
    'name': 'libraries',
    'buildsystem': 'simple',
    'build-commands': ['sh copy-libraries.sh ' + ' '.join(names)],
    'sources': [{'type': 'file', 'path': '../tests/flatpak/copy-libraries.sh'}],
  }


def main(branch):
  manifest = json.load(sys.stdin)
  *others, kith = manifest['modules']
  manifest['runtime-version'] = branch
  manifest['modules'] = [replace_modules(others), kith]
  # Left out is what needs more tools and proves nothing here: symbols apart, and a catalogue of what a test validates.
  manifest['build-options']['no-debuginfo'] = True
  manifest['appstream-compose'] = False
  json.dump(manifest, sys.stdout, indent=2)


if __name__ == '__main__':
  main(*sys.argv[1:])
