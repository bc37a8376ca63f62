#!/usr/bin/env bash
# Tries an image as a person runs it, who is not root and has a folder of pages: try.sh IMAGE
set -euo pipefail
image=${1:?expected an image}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R "$root/seeds" "$work/pages"
run() { docker run --rm --user "$(id -u):$(id -g)" -v "$work:/work" "$image" "$@"; }
run report pages --out reports --period 2023-Q4
run verify reports
[ "$(docker run --rm --entrypoint id "$image" -u)" != 0 ] || { echo "$image runs as root" >&2; exit 1; }
[ -O "$work/reports/report.md" ] || { echo "report.md belongs to somebody else" >&2; exit 1; }
