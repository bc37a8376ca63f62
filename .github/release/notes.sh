#!/usr/bin/env bash
# Prints the part of CHANGELOG.md about a version, numbers that change included: notes.sh 1.2.3
set -euo pipefail
notes=$(awk -v version="$1" '
  /^## / { inside = ($2 == "[" version "]"); next }
  inside { print }' "$(dirname "$0")/../../CHANGELOG.md" | sed -e '/./,$!d')
[ -n "$notes" ] || { echo "CHANGELOG.md: found no section for $1, expected \"## [$1] - a date\"" >&2; exit 1; }
grep -q '^### Numbers that change$' <<<"$notes" \
  || { echo "CHANGELOG.md, $1: found no section \"Numbers that change\", expected one, also when none does" >&2; exit 1; }
printf '%s\n' "$notes"
