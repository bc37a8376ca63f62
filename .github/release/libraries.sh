#!/usr/bin/env bash
# Makes a folder of the libraries that a release binary is linked with, so that it needs none of them where it runs:
# libraries.sh FOLDER. libxlsxwriter is built from one commit of its source; SQLite, zlib and the C++ runtime are the
# system's static ones on Linux, and the system's own on macOS. LIBXLSXWRITER_SOURCE names a folder of the source already here.
set -euo pipefail
folder=${1:?expected a folder}
# The tag RELEASE_1.1.4, the oldest version that the source accepts and the one that Debian 12 has.
repository=https://github.com/jmcnamara/libxlsxwriter
tag=RELEASE_1.1.4
commit=a699c57ba0db2abb361e362697d75b76b8a8ad66

fail() {
  echo "libraries: $*" >&2
  exit 1
}

fetch_source() {
  if [ -n "${LIBXLSXWRITER_SOURCE:-}" ]; then
    cp -R "$LIBXLSXWRITER_SOURCE" "$1"
    return
  fi
  git -c advice.detachedHead=false clone -q --depth 1 --branch "$tag" "$repository" "$1"
  local found
  found=$(git -C "$1" rev-parse HEAD)
  [ "$found" = "$commit" ] || fail "$repository: found $found at $tag, expected $commit; do not build with it"
}

# A file that pkg-config reads: describe NAME LIBRARY [MORE]
describe() {
  printf 'Name: %s\nDescription: linked into the binary\nVersion: 0\nLibs: -L%s -l%s\nCflags: -I%s\n' \
    "$1" "$folder/lib" "$2${3:+ $3}" "$folder/include" >"$folder/lib/pkgconfig/$1.pc"
}

# A static library of the compiler's or the system's.
take_static() {
  local file
  file=$(cc -print-file-name="$1")
  [ -f "$file" ] || fail "no $1 found: install the package that has it (libsqlite3-dev, zlib1g-dev, libstdc++-dev)"
  cp "$file" "$folder/lib/"
}

mkdir -p "$folder/lib/pkgconfig" "$folder/include"
folder=$(cd "$folder" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch_source "$work/libxlsxwriter"
CFLAGS=-fPIC make -s -C "$work/libxlsxwriter"
cp "$work/libxlsxwriter/lib/libxlsxwriter.a" "$folder/lib/"
cp -R "$work/libxlsxwriter/include/." "$folder/include/"
describe xlsxwriter xlsxwriter
if [ "$(uname)" = Linux ]; then
  take_static libsqlite3.a
  take_static libz.a
  take_static libstdc++.a
  # SQLite's functions for mathematics need the C library's.
  describe sqlite3 sqlite3 -lm
  describe zlib z
fi
