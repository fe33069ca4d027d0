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

do_run () {
  build_quietly _build
  [ $# -eq 0 ] || exec kithctl info "$1"
  scratch=$(mktemp -d)
  trap 'rm -rf -- "$scratch"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' HUP TERM
  say "Making a practice in a scratch place and showing what is in it. It is removed afterwards."
  (umask 077 && od -An -N16 -tx1 /dev/urandom | tr -d ' \n' > "$scratch/passphrase")
  kithctl create "$scratch/practice" --name 'A Practice to Try' --user 'Try Out' --zone Europe/Berlin \
    --passphrase-file "$scratch/passphrase" --recovery-file "$scratch/recovery" >&2
  kithctl info "$scratch/practice" --passphrase-file "$scratch/passphrase"
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
  PATH="$top/_build/src:$PATH" test_in _build 2
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
