# shellcheck shell=sh
# environment.sh: what the build runs in, and what must be installed for it.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# Puts "native debian", "native fedora" or "root debian" into $kind and $family.
choose_environment () {
  system=$(. /etc/os-release && printf '%s %s' "${ID-}" "${VERSION_ID-}") || system=
  version=${system#* }
  major=${version%%.*}
  family=debian
  case ${system%% *} in
    debian)
      # Debian testing and unstable have no version.
      if [ "${major:-99}" -ge 13 ]; then kind=native; else kind=root; fi ;;
    ubuntu)
      # Untested.
      if [ "${major:-99}" -ge 25 ]; then kind=native; else kind=root; fi ;;
    fedora)
      # Untested.
      if [ "${major:-99}" -ge 42 ]; then kind=native family=fedora; else kind=root; fi ;;
    *)
      kind=root ;;
  esac
  case ${KITH_DEV-} in
    '') ;;
    native|root) kind=$KITH_DEV ;;
    *) fail "KITH_DEV is \"$KITH_DEV\"; it can be native or root." ;;
  esac
  [ "$kind" = native ] || family=debian
}

list_packages () {
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$top/.dev/packages.$family"
}

# One lock for all set-ups of this user; held until the script goes on or ends.
take_lock () {
  mkdir -p "$cache" || fail "The folder $cache cannot be made."
  exec 9< "$cache"
  flock -n 9 && return 0
  say "Another ./dev is setting things up. Waiting for it."
  flock 9
}

run_as_root () {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# install_packages NAME...: on this system, outside of any Debian folder.
install_packages () {
  if command -v apt-get > /dev/null; then installer=apt-get
  elif command -v dnf > /dev/null; then installer=dnf
  else fail "These are missing and must be installed first: $*"
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo > /dev/null; then
    say "These packages are missing, and without sudo they cannot be installed from here: $*"
    fail "Ask an administrator to run: $installer install $*"
  fi
  say "Installing with $installer: $*"
  if ! "install_with_${installer%-get}" "$@" 9<&- >> "$cache/setup.log" 2>&1 < /dev/null; then
    tail -n 20 "$cache/setup.log" >&2
    say "The packages could not be installed. All that was said is in $cache/setup.log."
    fail "An administrator can run: $installer install $*"
  fi
}

install_with_apt () {
  set -- env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 -y --no-install-recommends install "$@"
  # Without package lists, or with old ones, nothing can be found.
  if find /var/lib/apt/lists -name '*Packages*' 2> /dev/null | grep -q .; then
    run_as_root "$@" && return 0
  fi
  run_as_root apt-get -o DPkg::Lock::Timeout=600 update
  run_as_root "$@"
}

install_with_dnf () {
  run_as_root dnf -y --setopt=install_weak_deps=False install "$@"
}

# enter_environment CMD...: runs CMD in the build environment and gives its exit code.
enter_environment () {
  choose_environment
  # shellcheck source=.dev/root.sh
  # shellcheck source=.dev/native.sh
  . "$top/.dev/$kind.sh"
  prepare_environment
  enter "$@"
}
