# shellcheck shell=sh
# signals.sh: run a command so that signals reach it and its exit code comes back.
#
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A shell that waits for a foreground command acts on a signal only when that command has ended. So the command runs
# in the background, where the shell can pass signals on. The shell starts background commands with some signals
# ignored; "env --default-signal" in front of the real command gives it back those that the caller had not ignored.

# Puts into $passed the signals that were not ignored when this script started (nohup, for one, ignores HUP).
read_passed_signals () {
  ignored=0
  while read -r key value; do
    [ "$key" != SigIgn: ] || ignored=$((0x${value#????????}))
  done < /proc/self/status
  passed=
  [ $((ignored & 0x1)) -ne 0 ] || passed=$passed,HUP
  [ $((ignored & 0x2)) -ne 0 ] || passed=$passed,INT
  [ $((ignored & 0x4)) -ne 0 ] || passed=$passed,QUIT
  [ $((ignored & 0x4000)) -ne 0 ] || passed=$passed,TERM
  passed=${passed#,}
}
read_passed_signals
stopped=

# Puts the signal into $stopped for those who have more to do afterwards.
# What a terminal sends goes to the whole group, so the command has it already.
pass_on () {
  signalled=1
  stopped=$1
  case $1 in
    TERM) ;;
    *) [ ! -t 0 ] && [ ! -t 1 ] && [ ! -t 2 ] || return 0 ;;
  esac
  if [ "$attended_is" = command ]; then
    kill -s "$1" "$attended" 2> /dev/null || :
    return 0
  fi
  # The file has no line end, so read says "no" when all is well.
  child=
  read -r child _ < "/proc/$attended/task/$attended/children" 2> /dev/null || :
  if [ -n "$child" ]; then
    kill -s "$1" "$child" 2> /dev/null || :
  else
    kill -s KILL "$attended" 2> /dev/null || :
  fi
}

# attend command|keeper CMD...: a keeper has one child, and that one is to have the signals.
attend () {
  attended_is=$1
  shift
  attended=
  signalled=
  if [ -e /proc/self/fd/0 ]; then exec 3<&0; else exec 3< /dev/null; fi
  (
    trap '' HUP INT QUIT TERM
    exec "$@" <&3 3<&-
  ) &
  attended=$!
  exec 3<&-
  for signal in HUP INT QUIT TERM; do
    # shellcheck disable=SC2064 # the name is meant to be put in now
    trap "pass_on $signal" "$signal"
  done
  code=
  while :; do
    signalled=
    now=0
    wait "$attended" || now=$?
    # 127: the wait before this one already had the real answer.
    [ "$now" -ne 127 ] || [ -z "$code" ] || break
    code=$now
    if [ -z "$signalled" ] || [ "$code" -le 128 ]; then break; fi
  done
  trap - HUP INT QUIT TERM
  return "$code"
}
