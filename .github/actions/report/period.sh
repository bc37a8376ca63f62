#!/usr/bin/env bash
# Prints the quarter that PERIOD means: "last" is the one before today, "none" is none (an empty line), else a quarter.
set -euo pipefail
cd "$(dirname "$0")"
. ./github.sh
case "${PERIOD:-last}" in
  last) ./quarter.sh ;;
  none) echo ;;
  [0-9][0-9][0-9][0-9]-[Qq][1-4]) echo "${PERIOD/q/Q}" ;;
  *) fail "period \"$PERIOD\": expected a year and a quarter, such as 2023-Q4, \"last\" or \"none\"" ;;
esac
