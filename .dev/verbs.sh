# shellcheck shell=sh
# verbs.sh: what ./dev does in the build environment.
#
# SPDX-License-Identifier: GPL-3.0-or-later

do_build () {
  build_in _build || fail "The build failed."
}

do_exec () {
  build_quietly _build
  exec "$@"
}

do_shell () {
  build_quietly _build
  export PS1='(kith) \w \$ '
  # The caller's own start-up file would put the host's programs first.
  exec bash --norc
}

has_display () {
  [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]
}

# draw_demo FOLDER: the practice to try things in, and its pictures.
draw_demo () {
  phrase='quiet willow lantern harbour'
  printf '%s\n' "$phrase" > "$1/passphrase"
  kithctl demo "$1/practice" --zone Europe/Berlin > "$1/said"
  for picture in map timeline; do
    kithctl "$picture" "$1/practice" --client 'Anja Petersen' --user 'Dr. Hanna Weiss' \
      --passphrase-file "$1/passphrase" -o "$1/$picture.svg" > /dev/null
    printf '%s: %s\n' "$picture" "$1/$picture.svg"
  done
  printf 'practice: %s\n' "$1/practice"
  cat "$1/said"
  rm -- "$1/said"
}

do_run () {
  build_quietly _build
  export GSETTINGS_SCHEMA_DIR="$top/_build/data"
  if [ $# -gt 0 ]; then
    practice=$1
    picture=$(mktemp "${TMPDIR:-/tmp}/kith-XXXXXX.png")
    has_display || exec python3 "$top/tests/ui/shot.py" "$picture" --page unlock --practice "$practice"
    rm -- "$picture"
    exec kith "$practice"
  fi
  scratch=$(umask 077 && mktemp -d "${TMPDIR:-/tmp}/kith-demo-XXXXXX")
  draw_demo "$scratch"
  if has_display; then
    exec kith "$scratch/practice"
  fi
  printf 'window: '
  exec python3 "$top/tests/ui/shot.py" "$scratch/window.png" --practice "$scratch/practice" \
    --passphrase-file "$scratch/passphrase"
}

do_shot () {
  build_quietly _build
  export GSETTINGS_SCHEMA_DIR="$top/_build/data"
  if [ "${1-}" = --all ]; then
    shift
    exec python3 "$top/tests/ui/shots.py" "$@"
  fi
  exec python3 "$top/tests/ui/shot.py" "$@"
}

# run_script SCRIPT [ARGUMENT...]
run_script () {
  script=$top/$1
  shift
  cd "$top" || exit
  exec python3 "$script" "$@"
}

do_bench () {
  [ -e "$top/tests/bench/run.py" ] || fail "There is no benchmark yet."
  build_quietly _build-release
  run_script tests/bench/run.py "$@"
}

do_endure () {
  [ -e "$top/tests/endure/run.py" ] || fail "There is no long test yet."
  build_quietly _build
  run_script tests/endure/run.py "$@"
}

# test_in FOLDER MULTIPLIER [MESON OPTION...]: runs the tests there whose names match $pattern.
test_in () {
  folder=$1
  multiplier=$2
  shift 2
  log=$top/$folder/meson-logs/testlog.json
  rm -f "$log"
  names=$(meson test -C "$top/$folder" --no-rebuild --list "$@" "$pattern" 2> /dev/null) || names=
  [ -n "$names" ] || return 0
  logs=$logs$log$newline
  attend command env ${passed:+"--default-signal=$passed"} meson test -C "$top/$folder" --no-rebuild \
    --print-errorlogs --timeout-multiplier "$multiplier" "$@" "$pattern" || failed=yes
  [ -z "$stopped" ] || fail "The tests were stopped."
}

do_test () {
  case ${1-} in
    *[*?[]*) pattern=$1 ;;
    *) pattern="*${1-}*" ;;
  esac
  newline='
'
  logs=
  failed=
  if ! build_in _build || ! build_in _build-asan; then
    say "The build failed, so no test ran."
    echo "0 passed, 0 failed"
    exit 1
  fi
  export LC_ALL=C.UTF-8
  unset LANGUAGE
  # Tests of the window wait for it more than they work.
  PATH="$top/_build/src:$PATH" test_in _build 2 --no-suite sanitized --num-processes "$(($(nproc) + 1))"
  # No strict_string_checks: cairo hands strndup text that ends by its length alone, which is right.
  export ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1
  export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
  PATH="$top/_build-asan/src:$PATH" test_in _build-asan 4 --suite displayless
  close_tests
}

close_tests () {
  [ -n "$logs" ] || say "No test matches."
  IFS=$newline
  # shellcheck disable=SC2086 # a line for each file
  python3 "$top/tests/count-tests.py" $logs || failed=yes
  [ -z "$failed" ] || exit 1
}
