#!/usr/bin/env bash
# Builds the command unless COMMAND names one, and hands its path on as the step's output "command".
set -euo pipefail
command=${COMMAND:-}
if [ -z "$command" ]; then
  cd "$(dirname "$0")/../../.."
  .ci/setup
  build=(swift build -c release --product labmetrics)
  [ "$(uname)" = Linux ] && build+=(--static-swift-stdlib)
  "${build[@]}"
  command=$("${build[@]}" --show-bin-path)/labmetrics
fi
"$command" --version >/dev/null || { echo "$command: cannot be run" >&2; exit 1; }
echo "command=$command" >>"${GITHUB_OUTPUT:-/dev/stdout}"
