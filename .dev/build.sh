# shellcheck shell=sh
# build.sh: the build folders. Runs in the build environment.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# Puts the set-up options of a build folder into $setup.
choose_setup () {
  case $1 in
    _build) setup='-Dwerror=true' ;;
    _build-asan) setup='-Dwerror=true -Db_sanitize=address,undefined -Db_lundef=false' ;;
    _build-release) setup='-Dwerror=true -Dbuildtype=release' ;;
  esac
}

# What one checkout compiled serves another: no path of the checkout goes into what is looked up.
export CCACHE_BASEDIR="$top" CCACHE_NOHASHDIR=1

# One at a time in a build folder. The folder itself is the lock, so it is emptied and never removed.
lock_build () {
  mkdir -p "$top/$1" || fail "The folder $top/$1 cannot be made."
  exec 8< "$top/$1"
  flock -n 8 && return 0
  say "Another ./dev is building in $1. Waiting for it."
  flock 8
}

# A folder set up for other packages, another place or with other options is of no use.
set_up_build () {
  choose_setup "$1"
  stamp="$KITH_DEV_INSIDE $setup $top"
  if [ -e "$top/$1/.dev-stamp" ]; then
    read -r found < "$top/$1/.dev-stamp" || found=
    [ "$found" != "$stamp" ] || return 0
  fi
  find "$top/$1" -mindepth 1 -delete
  log=$(mktemp)
  say "Setting up $1."
  # shellcheck disable=SC2086 # one word for each option
  if ! meson setup --wrap-mode=nodownload $setup "$top/$1" "$top" > "$log" 2>&1 8<&- < /dev/null; then
    tail -n 30 "$log" >&2
    rm -f "$log"
    fail "$1 could not be set up."
  fi
  rm -f "$log"
  printf '%s\n' "$stamp" > "$top/$1/.dev-stamp"
}

# build_in FOLDER [NINJA OPTION]: brings FOLDER up to date.
build_in () {
  folder=$1
  shift
  lock_build "$folder"
  set_up_build "$folder"
  built=0
  ninja -C "$top/$folder" "$@" 8<&- < /dev/null || built=$?
  exec 8<&-
  return "$built"
}

# The same without a word on standard output, and puts what was built, and its translations, first.
build_quietly () {
  build_in "$1" --quiet >&2 || fail "The build failed."
  use_build "$1"
}

use_build () {
  export PATH="$top/$1/src:$PATH" KITH_LOCALE_DIR="$top/$1/po"
}
