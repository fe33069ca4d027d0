#!/bin/sh
# probe.sh: what is in reach from inside the sandbox that should not be
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# probe.sh HOST-NETWORK: prints a line for each thing, and exits 1 when there is one. HOST-NETWORK is what
# /proc/self/ns/net is outside. A file "outside" lies in the home folder of the one who runs this.
set -u

found=0
in_reach () {
  printf 'in reach: %s\n' "$*"
  found=1
}

[ "$(readlink /proc/self/ns/net)" != "$1" ] || in_reach "network (that of the computer)"
[ "$(tail -n +3 /proc/net/dev | grep -vc '^ *lo:')" -eq 0 ] || in_reach "network (an interface)"
[ ! -e "$HOME/outside" ] || in_reach "home"
for folder in /home/* /root /var/lib/dpkg /run/host/root; do
  [ ! -e "$folder" ] || [ "$folder" = "$HOME" ] || in_reach "folder $folder"
done
for folder in /usr /app; do
  ! touch "$folder/written" 2> /dev/null || in_reach "writing to $folder"
done
grep -q '^CapEff:[[:space:]]*0*$' /proc/self/status || in_reach "capabilities"
exit "$found"
