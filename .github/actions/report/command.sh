#!/usr/bin/env bash
# Finds a labmetrics to run: the one COMMAND names, else the prebuilt one of this version, which is a release of
# ACTION_REPOSITORY, checked against its checksum and its attestation. Outputs: command, its path; build, "true" when
# there is no prebuilt one for this system, so that build.sh has to make it. Needs gh and GH_TOKEN to ask for releases.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/github.sh"

# The command's place as later steps see it, once it has run.
found() {
  "$1" --version >/dev/null || fail "$1 cannot be run: name a labmetrics built for this system with the input command"
  output command "$1"
  output build false
  exit 0
}

if [ -n "${COMMAND:-}" ]; then found "$COMMAND"; fi

GH_REPO=${ACTION_REPOSITORY:-${GITHUB_REPOSITORY:?expected the repository whose releases hold the command}}
version=$("$here/../../release/version.sh")
package=$("$here/../../release/package.sh" name)
all=$(releases "$GH_REPO")
if ! has_file "$all" "v$version" "$package.tar.gz"; then
  notice "$GH_REPO has no prebuilt $package: it is built here"
  output build true
  exit 0
fi
folder=${RUNNER_TEMP:-$(mktemp -d)}/$package
download "v$version" "$package.tar.gz" "$folder"
download "v$version" SHA256SUMS "$folder"
(cd "$folder" && "$here/../../release/package.sh" check "$package.tar.gz") \
  || fail "$package.tar.gz is not what SHA256SUMS of v$version lists; nothing is run"
gh attestation verify "$folder/$package.tar.gz" --repo "$GH_REPO" >&2 \
  || fail "$package.tar.gz has no attestation that a workflow of $GH_REPO built it; nothing is run"
tar -xzf "$folder/$package.tar.gz" -C "$folder"
found "$folder/$package/labmetrics"
