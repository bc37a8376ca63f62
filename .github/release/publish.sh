#!/usr/bin/env bash
# Publishes the packages in FOLDER as the release of a tag, in one call, with their checksums: publish.sh TAG FOLDER
# Needs gh, GH_TOKEN and GH_REPO.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
version=$("$here/version.sh" "$1")
for system in linux-x86_64 linux-arm64 macos-arm64; do
  [ -f "$2/labmetrics-$version-$system.tar.gz" ] || { echo "$2: no package for $system; nothing is published" >&2; exit 1; }
done
notes=$(mktemp)
trap 'rm -f "$notes"' EXIT
"$here/notes.sh" "$version" >"$notes"
"$here/package.sh" sums "$2"
gh release create "$1" "$2"/* --repo "$GH_REPO" --title "labmetrics $version" --notes-file "$notes" --latest --verify-tag
