#!/usr/bin/env bash
# Prints the version that the source says; with a tag, ends with 1 unless the tag is that version's: version.sh [v1.2.3]
set -euo pipefail
source=$(dirname "$0")/../../Sources/labmetrics/Program.swift
version=$(sed -nE 's/^ *static let version = "([^"]+)"$/\1/p' "$source")
[ -n "$version" ] || { echo "$source: expected a line: static let version = \"1.2.3\"" >&2; exit 1; }
if [ "${1:-v$version}" != "v$version" ]; then
  echo "the tag is $1, but $source says $version: expected the tag v$version" >&2
  exit 1
fi
echo "$version"
