#!/usr/bin/env bash
# What a release holds for one system:
#   package.sh name            its name on this machine, such as labmetrics-1.2.3-linux-x86_64
#   package.sh make BINARY DIR the archive NAME.tar.gz in DIR: the command, licence and changes
#   package.sh sums DIR        SHA256SUMS of what lies in DIR
#   package.sh check FILE      whether FILE is what SHA256SUMS beside it lists
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)

name() {
  local system machine
  case "$(uname -s)" in
    Darwin) system=macos ;;
    *) system=$(uname -s | tr '[:upper:]' '[:lower:]') ;;
  esac
  case "$(uname -m)" in
    aarch64 | arm64) machine=arm64 ;;
    *) machine=$(uname -m) ;;
  esac
  echo "labmetrics-$("$root/.github/release/version.sh")-$system-$machine"
}

sha256() { if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi; }

make_package() {
  local name folder
  name=$(name)
  folder=$(mktemp -d)
  mkdir -p "$folder/$name" "$2"
  cp "$1" "$folder/$name/labmetrics"
  cp "$root/LICENSE" "$root/CHANGELOG.md" "$folder/$name/"
  tar -czf "$2/$name.tar.gz" -C "$folder" "$name"
  rm -r "$folder"
  echo "$2/$name.tar.gz"
}

case "${1:-}" in
  name) name ;;
  make) make_package "$2" "$3" ;;
  sums) (cd "$2" && sha256 -- * >SHA256SUMS) ;;
  check) (sha256 "$2" | grep -qxF -f - SHA256SUMS) ;;
  *) echo "package.sh: expected name, make, sums or check" >&2; exit 64 ;;
esac
