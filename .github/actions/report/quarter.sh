#!/usr/bin/env bash
# Prints the quarter before a day (today unless given): 2024-01-15 gives 2023-Q4.
set -euo pipefail
day=${1:-$(date -u +%F)}
year=${day%%-*}
month=${day#*-}
month=${month%%-*}
quarter=$(((10#$month - 1) / 3))
[ "$quarter" -gt 0 ] || { quarter=4; year=$((year - 1)); }
echo "$year-Q$quarter"
