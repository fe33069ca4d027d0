# shellcheck shell=sh
# flatpak.sh: build Kith as a Flatpak and try it in its sandbox, without network.
#
# SPDX-License-Identifier: GPL-3.0-or-later

# shellcheck source=.dev/environment.sh
. "$top/.dev/environment.sh"
# shellcheck source=.dev/root.sh
. "$top/.dev/root.sh"
# shellcheck source=.dev/standin.sh
. "$top/.dev/standin.sh"

app=io.github.kith_app.Kith
kept=$top/_build-flatpak

require_flatpak_tools () {
  missing=
  [ -e "$keyring" ] || missing=debian-archive-keyring
  for pair in flatpak:flatpak flatpak-builder:flatpak-builder ostree:ostree mmdebstrap:mmdebstrap bwrap:bubblewrap \
      dbus-daemon:dbus-daemon python3:python3; do
    command -v "${pair%:*}" > /dev/null || missing="$missing ${pair#*:}"
  done
  [ "$(id -u)" -eq 0 ] || command -v newuidmap > /dev/null || missing="$missing uidmap"
  [ -n "$missing" ] || return 0
  take_lock
  # shellcheck disable=SC2086 # one word for each package
  install_packages $missing
  exec 9<&-
}

# An application that root starts keeps all of root's powers in its sandbox, so root has someone else start it.
choose_ordinary () {
  ordinary=$(id -un)
  [ "$(id -u)" -eq 0 ] || return 0
  ordinary=$(awk -F: '$3 >= 1000 && $3 < 60000 { print $1; exit }' /etc/passwd)
  [ -n "$ordinary" ] || ordinary=nobody
}

# as_ordinary CMD...: with a home of its own and nothing of the caller's environment. With $become set to exec, in its place.
as_ordinary () {
  [ "$(id -u)" -ne 0 ] || set -- setpriv --reuid "$ordinary" --regid "$(id -g "$ordinary")" --clear-groups "$@"
  ${become-} env -i PATH=/usr/bin:/bin LANG=C.UTF-8 USER="$ordinary" HOME="$work/home" XDG_RUNTIME_DIR="$work/run" \
    XDG_DATA_DIRS=/usr/local/share:/usr/share FLATPAK_SYSTEM_DIR="$base/standin" FLATPAK_USER_DIR="$work/installed" \
    DBUS_SESSION_BUS_ADDRESS="${bus-}" DBUS_SYSTEM_BUS_ADDRESS="${bus-}" ${number:+DISPLAY=:"$number"} "$@" 9<&-
}

# Root's folders are shown to the ordinary user in a view of the file system that is this script's own.
stand_apart () {
  if [ "$(id -u)" -ne 0 ] || [ -n "${KITH_DEV_APART-}" ]; then return 0; fi
  unshare --mount true 2> /dev/null || fail "The Flatpak can't be tried here: this computer doesn't let root mount anything."
  KITH_DEV_APART=yes exec unshare --mount --propagation private -- "$here" flatpak
}

# show FOLDER AS [ro]: to the ordinary user.
show () {
  if [ "$(id -u)" -ne 0 ]; then
    ln -s "$1" "$2"
    return
  fi
  mkdir "$2"
  mount --bind "$1" "$2"
  [ -z "${3-}" ] || mount -o remount,bind,ro "$2"
}

open_work () {
  mkdir -p "$kept" "$cache/flatpak-ccache"
  base=$(mktemp -d /var/tmp/kith-flatpak-XXXXXX)
  trap close_work EXIT
  trap 'exit 130' HUP INT QUIT TERM
  chmod 755 "$base"
  work=$base/work
  mkdir -m 700 "$work"
  mkdir -m 700 "$work/home" "$work/run"
  mkdir "$work/kith" "$work/state" "$work/screen"
  : > "$work/home/outside"
  hand_over "$cache/flatpak-ccache"
  show "$standin" "$base/standin" ro
  show "$cache/flatpak-ccache" "$base/ccache"
  ln -s "$base/ccache" "$work/state/ccache"
}

close_work () {
  trap - EXIT
  trap '' HUP INT QUIT TERM
  for process in ${kith-} ${bus_process-} ${screen-}; do
    kill "$process" 2> /dev/null || :
    wait "$process" 2> /dev/null || :
  done
  for place in standin ccache; do
    if [ -L "$base/$place" ]; then rm -- "$base/$place"
    elif [ -d "$base/$place" ]; then umount "$base/$place" && rmdir "$base/$place"
    fi
  done
  rm -rf -- "$base/work"
  rmdir "$base"
}

refuse () {
  say "$@"
  fail "The Flatpak is not as it should be."
}

# wait_until WHAT CMD...: until CMD succeeds, for a minute at most.
wait_until () {
  what=$1
  shift
  tries=600
  until "$@" > /dev/null 2>&1; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || refuse "Waited a minute in vain for $what."
    sleep 0.1
  done
}

require_sandbox () {
  as_ordinary bwrap --unshare-user --unshare-net --ro-bind / / true 2> "$kept/sandbox.log" && return 0
  cat "$kept/sandbox.log" >&2
  fail "The Flatpak can't be tried here: this computer doesn't let an ordinary user make a sandbox."
}

start_bus () {
  (become=exec; as_ordinary dbus-daemon --session --nofork --nopidfile --print-address=1) > "$work/bus" 2> /dev/null &
  bus_process=$!
  wait_until "a message bus" test -s "$work/bus"
  bus=$(cat "$work/bus")
}

# An X server is in the build environment.
prepare_screen () {
  choose_environment
  # shellcheck source=.dev/root.sh
  # shellcheck source=.dev/native.sh
  . "$top/.dev/$kind.sh"
  prepare_environment
}

# Its frame buffer is a file.
start_screen () {
  enter Xvfb -displayfd 1 -screen 0 1110x730x24 -fbdir "$work/screen" -nolisten tcp \
    > "$work/number" 2> "$kept/screen.log" < /dev/null &
  screen=$!
  wait_until "a display" test -s "$work/number"
  number=$(cat "$work/number")
}

build_flatpak () {
  tar -c -C "$top" --exclude-vcs --exclude='./_build*' --exclude='__pycache__' . | tar -x -C "$work/kith"
  (cd "$work" && flatpak-builder --show-manifest "$work/kith/flatpak/$app.yml" > "$work/manifest")
  python3 -B "$top/tests/flatpak/stand-in.py" "$standin_branch" < "$work/manifest" > "$work/kith/flatpak/stand-in.json"
  hand_over "$work"
  say "Building Kith as a Flatpak."
  (
    cd "$work"
    as_ordinary flatpak-builder --user --disable-rofiles-fuse --disable-download --ccache --force-clean --install \
      --state-dir="$work/state" --repo="$work/repo" --default-branch=stable "$work/build" "$work/kith/flatpak/stand-in.json"
  ) > "$kept/build.log" 2>&1 < /dev/null && return 0
  tail -n 40 "$kept/build.log" >&2
  refuse "It could not be built. All that was said is in $kept/build.log."
}

list_words () {
  tr -s ';=\n' '\n' | sort | tr '\n' ' '
}

# Nothing more, and nothing less, than is written here.
check_permissions () {
  wanted=$(printf '%s\n' '[Context]' 'shared=ipc;' 'sockets=x11;wayland;fallback-x11;' 'devices=dri;' | list_words)
  given=$(as_ordinary flatpak info --show-permissions "$app" | list_words)
  [ "$given" = "$wanted" ] || refuse "It asks for \"$given\" instead of \"$wanted\"."
}

# What the system gets to see must carry the application's name.
check_exports () {
  exports=$(find "$work/installed/app/$app/current/active/export" ! -type d -printf '%f\n')
  for name in "$app.desktop" "$app.svg" "$app-symbolic.svg"; do
    printf '%s\n' "$exports" | grep -qxF "$name" || refuse "It does not give the system $name."
  done
  ! printf '%s\n' "$exports" | grep -v "^$app" >&2 || refuse "It gives the system files with other names."
}

# run_inside NAME [ARGUMENT...]: a script of tests/flatpak in the sandbox, with $options for flatpak.
run_inside () {
  script=$top/tests/flatpak/$1
  shift
  # shellcheck disable=SC2086 # one word for each option
  as_ordinary flatpak run ${options-} --command=sh "$app" -s "$@" < "$script"
}

open_practice () {
  (become=exec; as_ordinary flatpak run --env=GSK_RENDERER=cairo "$app" "$work/home/.var/app/$app/data/practice") \
    > "$kept/kith.log" 2>&1 < /dev/null &
  kith=$!
  python3 -B "$top/tests/flatpak/take-picture.py" "$work/screen/Xvfb_screen0" "$kept/kith.png" || refuse "Its window did not come."
  ! grep -E 'kith.*(CRITICAL|WARNING)' "$kept/kith.log" >&2 || refuse "It complained."
  as_ordinary flatpak kill "$app"
  wait "$kith" 2> /dev/null || :
  kith=
}

probe () {
  run_inside probe.sh "$(readlink /proc/self/ns/net)"
}

check_sandbox () {
  found=$(probe) || refuse "Within the sandbox:" "$found"
  # The probe itself must be able to fail.
  for control in network:--share=network home:--filesystem=home; do
    options=${control#*:}
    if found=$(probe); then refuse "The probe does not notice $options."; fi
    case $found in
      *"in reach: ${control%%:*}"*) ;;
      *) refuse "With $options, the probe saw:" "$found" ;;
    esac
  done
  options=
}

try_flatpak () {
  require_flatpak_tools
  choose_ordinary
  stand_apart
  prepare_standin
  prepare_screen
  open_work
  require_sandbox
  start_bus
  build_flatpak
  check_permissions
  check_exports
  start_screen
  run_inside make-practice.sh || refuse "No practice could be made in it."
  open_practice
  check_sandbox
  printf 'flatpak: built, a practice made in it, network and home out of reach; picture: %s\n' "$kept/kith.png"
}
