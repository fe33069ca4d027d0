#!/usr/bin/env python3
# unsafe-writer.py: the control of the kill tests: changes two files as no program should
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""unsafe-writer.py FOLDER: says "ok" first, then empties and writes two files that belong together, one by one."""

import os
import sys

os.write(1, b'ok\n')
for name in ('one', 'two'):
  target = os.open(os.path.join(sys.argv[1], name), os.O_WRONLY | os.O_TRUNC)
  os.pwrite(target, b'new\n', 0)
  os.fsync(target)
  os.close(target)
