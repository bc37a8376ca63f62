#!/usr/bin/env bash
# Writes what the binary is made of into FILE, as SPDX: sbom.sh FILE. Needs the packages resolved, as after a build.
set -euo pipefail
cd "$(dirname "$0")/../.."
date=$(TZ=UTC git log -1 --date=format-local:%Y-%m-%dT%H:%M:%SZ --format=%cd)
python3 .github/release/sbom.py "$(.github/release/version.sh)" Package.resolved .github/release/libraries.sh "$date" >"$1"
