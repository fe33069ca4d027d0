# shellcheck shell=sh
# root.sh: a Debian 13 folder as the build environment, made once with mmdebstrap, entered with bwrap.
#
# SPDX-License-Identifier: GPL-3.0-or-later

suite=trixie
# Raised by hand when the way the folder is made changes, so that it is made anew.
recipe=1
# A sentence of a locale that the folder does not have would come out as question marks.
locales='de_DE.UTF-8 en_GB.UTF-8 en_US.UTF-8'
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
newline='
'

prepare_environment () {
  hash=$({ printf '%s\n' "$suite $recipe $(uname -m)"; list_packages; } | sha256sum)
  environment=root-$(printf %.16s "$hash")
  root=$cache/$environment
  if [ -d "$root" ] && command -v bwrap > /dev/null; then
    return 0
  fi
  take_lock
  require_tools
  [ -d "$root" ] || make_root
  exec 9<&-
}

require_tools () {
  missing=
  command -v bwrap > /dev/null || missing="$missing bubblewrap"
  if [ ! -d "$root" ]; then
    command -v mmdebstrap > /dev/null || missing="$missing mmdebstrap"
    [ -e "$keyring" ] || missing="$missing debian-archive-keyring"
    [ "$(id -u)" -eq 0 ] || command -v newuidmap > /dev/null || missing="$missing uidmap"
  fi
  # shellcheck disable=SC2086 # one word for each package
  [ -z "$missing" ] || install_packages $missing
}

make_root () {
  remove_half_made
  need=2000000
  free=$(df -Pk "$cache" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$need" ] || fail "The build environment needs 2 GB in $cache, and there is less."
  say "Making the build environment in $cache: about two minutes and 1.4 GB, once."
  making=$cache/making-$environment
  mkdir -p "$making/root"
  if ! fill_root > "$cache/setup.log" 2>&1 < /dev/null; then
    tail -n 20 "$cache/setup.log" >&2
    remove_half_made
    fail "The build environment could not be made. All that was said is in $cache/setup.log."
  fi
  mv -T "$making/root" "$root"
  remove_half_made
  say "The build environment is ready."
}

# What a killed run left. Only ever called with the lock held.
remove_half_made () {
  for half in "$cache"/making-*; do
    [ -e "$half" ] || continue
    if [ -s "$half/elsewhere" ]; then
      remove_elsewhere "$(cat "$half/elsewhere")"
    fi
    rm -rf --one-file-system -- "$half"
  done
}

# mmdebstrap's own scratch folder is owned by subordinate users, whom only it can speak for.
remove_elsewhere () {
  [ -d "$1" ] || return 0
  mmdebstrap --unshare-helper rm -rf --one-file-system -- "$1/"* > /dev/null 2>&1 || :
  rm -rf --one-file-system -- "$1"
}

# So that mmdebstrap stops and tidies up when this script is killed. Its children hold the lock until they are gone.
end_with_me () {
  setpriv --pdeathsig TERM "$@"
}

fill_root () {
  umask 022
  includes=$(list_packages | tr -s '\n' ',')
  set -- --variant=apt --keyring=/usr/share/keyrings "--include=${includes%,}" \
    --dpkgopt=force-unsafe-io \
    '--dpkgopt=path-exclude=/usr/share/man/*' \
    '--dpkgopt=path-exclude=/usr/share/doc/*' \
    '--dpkgopt=path-exclude=/usr/share/info/*' \
    '--dpkgopt=path-exclude=/usr/share/locale/*' \
    '--dpkgopt=path-include=/usr/share/locale/locale.alias' \
    '--dpkgopt=path-include=/usr/share/locale/de/*' \
    "--customize-hook=printf '%s UTF-8\\n' $locales > \"\$1/etc/locale.gen\"" \
    "--customize-hook=chroot \"\$1\" locale-gen"
  if [ "$(id -u)" -eq 0 ]; then
    end_with_me mmdebstrap --mode=root "$@" "$suite" "$making/root" || return
  else
    fill_root_unprivileged "$@" || return
  fi
  # Places for what is shown of the host, and no program that gives another user's rights.
  : >> "$making/root/etc/hosts" && : >> "$making/root/etc/resolv.conf" || return
  find "$making/root" -xdev -type f -perm /6000 -exec chmod a-s {} + || return
  chmod 755 "$making/root"
}

# Through an archive, so that every file is the user's own and can be read and removed without further ado.
fill_root_unprivileged () {
  elsewhere=$(mktemp -d "/var/tmp/kith-dev-$(id -u).XXXXXX") || return
  printf '%s\n' "$elsewhere" > "$making/elsewhere"
  chmod 755 "$elsewhere"
  mkfifo "$making/archive" || return
  tar -x -C "$making/root" --no-same-owner --exclude='./dev/*' < "$making/archive" &
  unpacking=$!
  made=0
  TMPDIR=$elsewhere end_with_me mmdebstrap --mode=unshare --format=tar "$@" "$suite" - > "$making/archive" || made=$?
  wait "$unpacking" || return
  remove_elsewhere "$elsewhere"
  return "$made"
}

# Options for bwrap are gathered a line each.
add () {
  for option in "$@"; do
    options=$options$option$newline
  done
}

# Adds a folder of the host to $wanted, a line each.
want () {
  case $1 in
    /*"$newline"*) fail "The path of a folder in use has a line break in it. ./dev cannot work there." ;;
    /*) [ ! -d "$1" ] || wanted=$wanted$1$newline ;;
  esac
}

# Folders that would hide the Debian folder's own, or that it has its own version of.
is_system () {
  case $1 in
    /|/bin|/bin/*|/boot|/boot/*|/dev|/dev/*|/etc|/etc/*|/home|/lib|/lib/*|/lib64|/lib64/*|/proc|/proc/*) return 0 ;;
    /run|/sbin|/sbin/*|/sys|/sys/*|/usr|/usr/*|/var|/var/lib|/var/cache|/var/log|/var/run) return 0 ;;
  esac
  return 1
}

want_unless_system () {
  is_system "$1" || want "$1"
}

gather_wanted () {
  wanted=
  want /tmp
  want /var/tmp
  want "$top"
  parent=${top%/*}
  if is_system "${parent:-/}"; then want "$parent/shared"; else want "$parent"; fi
  want_unless_system "$directory"
  want_unless_system "${HOME-}"
  want_unless_system "${TMPDIR-}"
  want_unless_system "${XDG_RUNTIME_DIR-}"
  wanted=$(printf %s "$wanted" | LC_ALL=C sort -u)
}

# Does a wanted folder lie in $1 of the Debian folder, where nothing can be made?
lacks_place () {
  for folder in $wanted; do
    case $folder in
      "$1"/*) [ -d "$root$folder" ] || return 0 ;;
    esac
  done
  return 1
}

# Shows $1 of the Debian folder as it is, or opened up where a place must be made in it.
lay () {
  if [ -L "$root$1" ]; then
    add --symlink "$(readlink -- "$root$1")" "$1"
  elif [ -d "$root$1" ] && lacks_place "$1"; then
    add --dir "$1"
    lay_inside "$1"
  else
    add --ro-bind "$root$1" "$1"
  fi
}

lay_inside () {
  set +f
  set -- "$1" "$root$1"/*
  set -f
  for entry in "$@"; do
    [ "$entry" != "$1" ] || continue
    case ${entry#"$root"} in
      /dev|/proc|/sys|/run|*/\*) ;;
      *) lay "${entry#"$root"}" ;;
    esac
  done
}

is_covered () {
  for place in $covered; do
    case $1 in
      "$place"|"$place"/*) return 0 ;;
    esac
  done
  return 1
}

lay_wanted () {
  covered=
  for folder in $wanted; do
    is_covered "$folder" && continue
    add --bind "$folder" "$folder"
    covered=$covered$folder$newline
  done
}

# Single files and sockets of the host, where they are there and not already seen.
lay_file () {
  [ -n "$1" ] && [ -e "$1" ] || return 0
  is_covered "$1" || add --ro-bind "$1" "$1"
}

lay_host () {
  for file in passwd group hosts resolv.conf machine-id; do
    if [ -e "/etc/$file" ] && [ -e "$root/etc/$file" ]; then
      add --ro-bind "/etc/$file" "/etc/$file"
    fi
  done
  [ ! -d /dev/dri ] || add --dev-bind /dev/dri /dev/dri
  lay_file "${XAUTHORITY-}"
  case ${DBUS_SESSION_BUS_ADDRESS-} in
    unix:path=*)
      bus=${DBUS_SESSION_BUS_ADDRESS#unix:path=}
      lay_file "${bus%%[,;]*}" ;;
  esac
}

gather_options () {
  directory=$(pwd -P)
  options=
  gather_wanted
  add --die-with-parent --tmpfs /
  lay_inside ''
  add --tmpfs /run --dev /dev --proc /proc --ro-bind /sys /sys
  lay_wanted
  lay_host
  add --chdir "$directory"
}

has_locale () {
  case $1 in
    C|POSIX|C.UTF-8|C.utf8) return 0 ;;
    *.UTF-8) name=$1 ;;
    *.utf8) name=${1%.utf8}.UTF-8 ;;
    *) return 1 ;;
  esac
  case " $locales " in
    *" $name "*) return 0 ;;
  esac
  return 1
}

# What the caller has set for the host's programs would mislead those in the Debian folder.
set_variables () {
  unset CC CXX CPP AR LD CFLAGS CXXFLAGS CPPFLAGS LDFLAGS CPATH C_INCLUDE_PATH LIBRARY_PATH LD_LIBRARY_PATH LD_PRELOAD \
    PKG_CONFIG PKG_CONFIG_PATH PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR PYTHONHOME PYTHONPATH VIRTUAL_ENV PERL5LIB \
    GI_TYPELIB_PATH GIO_EXTRA_MODULES GTK_PATH GDK_PIXBUF_MODULE_FILE GSETTINGS_SCHEMA_DIR XDG_DATA_DIRS XDG_CONFIG_DIRS \
    LOCPATH BASH_ENV ENV
  for variable in LC_ALL LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES LC_PAPER LC_MEASUREMENT; do
    eval "value=\${$variable-}"
    # shellcheck disable=SC2154 # set by eval
    [ -z "$value" ] || has_locale "$value" || export "$variable=C.UTF-8"
  done
  has_locale "${LANG-}" || export LANG=C.UTF-8
  if [ -z "${TZ-}" ]; then
    zone=$(readlink -f /etc/localtime) || zone=
    case $zone in
      */zoneinfo/*) [ ! -e "$root/usr/share/zoneinfo/${zone##*/zoneinfo/}" ] || export TZ="${zone##*/zoneinfo/}" ;;
    esac
  fi
  export SHELL=/bin/bash
  export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
  export KITH_DEV_INSIDE="$environment"
}

enter () {
  old_ifs=$IFS
  IFS=$newline
  set -f
  gather_options
  bwrap=$(command -v bwrap)
  # shellcheck disable=SC2086 # a line for each option
  set -- "$bwrap" $options -- /usr/bin/env ${passed:+"--default-signal=$passed"} "$@"
  set +f
  IFS=$old_ifs
  set_variables
  attend keeper "$@"
}
