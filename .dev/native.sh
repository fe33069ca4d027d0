# shellcheck shell=sh
# native.sh: the system's own packages as the build environment.
#
# SPDX-License-Identifier: GPL-3.0-or-later

list_missing () {
  for package in $(list_packages); do
    case $family in
      debian)
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) || state=
        [ "$state" = installed ] || printf '%s\n' "$package" ;;
      fedora)
        rpm -q --quiet --whatprovides "$package" || printf '%s\n' "$package" ;;
    esac
  done
}

prepare_environment () {
  hash=$({ printf '%s\n' "$system"; list_packages; } | sha256sum)
  environment=native-$family-$(printf %.16s "$hash")
  [ ! -e "$cache/$environment" ] || return 0
  take_lock
  missing=$(list_missing)
  # shellcheck disable=SC2086 # one word for each package
  [ -z "$missing" ] || install_packages $missing
  : > "$cache/$environment"
  exec 9<&-
}

enter () {
  export KITH_DEV_INSIDE="$environment"
  exec "$@"
}
