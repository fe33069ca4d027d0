#!/bin/sh
# copy-libraries.sh: puts the stand-in Sdk's copies of libraries, and what they need, into the application
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# copy-libraries.sh NAME...: as a real build of the modules NAME would, these leave libraries in /app/lib. What the Platform
# has, or an earlier name brought, is not copied.
set -eu

folder=/usr/lib/$(gcc -print-multiarch)
mkdir -p /app/lib
for module; do
  found=
  for library in "$folder/lib${module#lib}".so.[0-9]*; do
    [ -e "$library" ] || continue
    found=$library
    { printf '%s\n' "$library"; ldd "$library" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p'; } | while read -r file; do
      name=${file##*/}
      grep -qxF "$name" /usr/share/platform-libraries || [ -e "/app/lib/$name" ] || cp -L "$file" "/app/lib/$name"
    done
  done
  [ -n "$found" ] || { echo "copy-libraries: the Sdk has no $module" >&2; exit 1; }
done
