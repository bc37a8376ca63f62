#!/usr/bin/env bash
# Ends the job when a quality gate failed, after everything else is done.
set -euo pipefail
. "$(dirname "$0")/github.sh"
[ "${STATUS:-0}" = 0 ] || {
  echo "A quality gate failed${TAG:+; the report is published as $TAG, and marked}: see the annotations." >&2
  exit "$STATUS"
}
