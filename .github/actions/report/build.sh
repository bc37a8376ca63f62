#!/usr/bin/env bash
# Builds the command of this source, and hands its path on as the step's output "command": with the Swift that is here
# when it is new enough, else in the image of Swift that the container is built with too.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/github.sh"
root=$(cd "$here/../../.." && pwd)

has_swift() {
  local version
  version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1)
  [ -n "$version" ] && [ "${version% *}" -gt 6 ] || [ "${version% *}" = 6 ] && [ "${version#* }" -ge 2 ]
}

if has_swift; then
  "$root/.github/release/build.sh"
elif command -v docker >/dev/null; then
  docker run --rm -v "$root:/labmetrics" "$(sed -n 's/^ARG BUILDER=//p' "$root/.github/container/Containerfile")" \
    /labmetrics/.github/release/build.sh
else
  fail "no prebuilt labmetrics for this system, and neither Swift 6.2 or later nor docker to build one: install one of them"
fi
command=$root/.build/labmetrics
"$command" --version >/dev/null || fail "the command that was built cannot be run"
output command "$command"
