# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What build-aux/test and build-aux/sanitize share: runs the tests of a build
# folder. Those that need a display bring one.
#
# Read after common.sh, when $folder is set. Whatever happens, what reads it ends
# with a line "N passed, N failed".

scratch=
tests_pid=

# As long as nothing else is known, something has failed.
result='0 passed, 1 failed'

# Whatever happens: nothing stays behind, and the last line is the result.
finish () {
  [ -z "$tests_pid" ] || kill "$tests_pid" 2>/dev/null || true
  wait || true
  [ -z "$scratch" ] || rm -rf "$scratch"
  printf '%s\n' "$result"
  case $result in
    *', 0 failed') exit 0 ;;
    *) exit 1 ;;
  esac
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

# Takes options of `meson test`.
run_tests () {
  rm -f "$folder"/meson-logs/testlog*
  meson test -C "$folder" --no-rebuild --print-errorlogs "$@" &
  tests_pid=$!
  wait "$tests_pid" || true
}

# Runs what has been built, with options of `meson test`.
run_suite () {
  install_readers "$folder/readers"
  scratch=$(mktemp -d)
  use_home "$scratch"
  unset DISPLAY
  run_tests "$@"
  result=$("$root/build-aux/count-tests" "$folder/meson-logs")
}
