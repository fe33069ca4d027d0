# shellcheck shell=sh
# clean.sh: remove what ./dev made.
#
# SPDX-License-Identifier: GPL-3.0-or-later

remove_builds () {
  rm -rf -- "$top/_build" "$top/_build-asan" "$top/_build-release"
}

# Writable first, in case a package brought a folder that nobody may write to.
remove_roots () {
  found=
  for folder in "$cache"/root-* "$cache"/making-*; do
    [ ! -d "$folder" ] || found=yes
  done
  if [ -z "$found" ]; then
    say "There is no cached build environment."
    return 0
  fi
  freed=$(du -shc -- "$cache"/root-* "$cache"/making-* 2> /dev/null | awk 'END { print $1 }')
  chmod -R u+w "$cache"/root-* "$cache"/making-* 2> /dev/null || :
  rm -rf --one-file-system -- "$cache"/root-* "$cache"/making-* "$cache"/native-*
  say "Removed the cached build environments: $freed freed."
}
