# shellcheck shell=sh
# clean.sh: remove what ./dev made.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source=.dev/environment.sh
. "$top/.dev/environment.sh"
# shellcheck source=.dev/root.sh
. "$top/.dev/root.sh"

remove_builds () {
  rm -rf -- "$top/_build" "$top/_build-asan" "$top/_build-release" "$top/_build-flatpak"
}

remove_roots () {
  take_lock
  remove_half_made
  rm -f -- "$cache"/native-*
  set --
  for folder in "$cache"/root-* "$cache"/standin-* "$cache/flatpak-ccache"; do
    [ ! -d "$folder" ] || set -- "$@" "$folder"
  done
  if [ $# -eq 0 ]; then
    say "There is no cached build environment."
    return 0
  fi
  freed=$(du -shc -- "$@" | awk 'END { print $1 }')
  # Some folders may come from their packages as not to be written to.
  chmod -R u+w -- "$@" 2> /dev/null || :
  rm -rf --one-file-system -- "$@"
  say "Removed the cached build environments: $freed freed."
}
