#!/usr/bin/env bash
# Builds the command for release: optimised, stripped, with all libraries linked in, so that on Linux it needs glibc
# alone. Writes .build/labmetrics.
set -euo pipefail
cd "$(dirname "$0")/../.."
libraries=$PWD/.build/libraries

install_tools() {
  command -v apt-get >/dev/null || return 0
  local missing=()
  for need in git:git make:make cc:gcc pkg-config:pkg-config readelf:binutils; do
    command -v "${need%%:*}" >/dev/null || missing+=("${need##*:}")
  done
  [ -f "$(cc -print-file-name=libz.a 2>/dev/null)" ] || missing+=(zlib1g-dev)
  [ -f "$(cc -print-file-name=libsqlite3.a 2>/dev/null)" ] || missing+=(libsqlite3-dev)
  [ ${#missing[@]} -gt 0 ] || return 0
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# What the binary needs where it runs, beside the parts of glibc.
foreign_libraries() {
  readelf -d "$1" | sed -nE 's/.*\(NEEDED\).*\[(.*)\]/\1/p' \
    | grep -vE '^(libc|libm|libdl|librt|libpthread|libutil|libresolv|ld-linux[a-z0-9_-]*)\.so\.[0-9]+$' || true
}

install_tools
rm -rf "$libraries"
.github/release/libraries.sh "$libraries"
export PKG_CONFIG_PATH=$libraries/lib/pkgconfig
build=(swift build -c release --product labmetrics --scratch-path .build/for-release)
if [ "$(uname)" = Linux ]; then
  build+=(--static-swift-stdlib -Xlinker "-L$libraries/lib" -Xswiftc -Xclang-linker -Xswiftc -static-libgcc)
fi
"${build[@]}"
cp "$("${build[@]}" --show-bin-path)/labmetrics" .build/labmetrics
.ci/strip .build/labmetrics
if [ "$(uname)" = Linux ]; then
  foreign=$(foreign_libraries .build/labmetrics)
  [ -z "$foreign" ] || { echo "the binary needs more than glibc:" "$foreign" >&2; exit 1; }
else
  codesign --force --sign - .build/labmetrics
fi
# A binary that starts may still have lost what it finds by name when it runs.
made=$(mktemp -d)
.build/labmetrics report seeds --out "$made/reports" --as-of 2024-01-15 --quiet
.build/labmetrics verify "$made/reports"
rm -r "$made"
