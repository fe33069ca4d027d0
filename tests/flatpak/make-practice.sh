#!/bin/sh
# make-practice.sh: a practice in the sandbox, written and read back
#
# SPDX-License-Identifier: GPL-3.0-or-later
set -eu
umask 077
cd "$XDG_DATA_HOME"
echo 'quiet willow lantern harbour' > passphrase
kithctl create practice --name 'Practice at the Park' --user 'Dr. Hanna Weiss' --zone Europe/Berlin --kdf-memory 64 \
  --passphrase-file passphrase --recovery-file recovery > /dev/null
kithctl client add practice --name 'Anja Petersen' --passphrase-file passphrase > /dev/null
kithctl clients practice --passphrase-file passphrase | grep -q 'Anja Petersen'
