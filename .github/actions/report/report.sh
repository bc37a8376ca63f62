#!/usr/bin/env bash
# Makes the report from ARCHIVE into OUT and checks its files; PERIOD, SINCE, CONFIG and REPORT_LANGUAGE may be empty.
# Outputs: what labmetrics writes, and status: 0, or 2 when a gate failed. The reports of a failed gate are published,
# marked, so this step does not end for it; gate.sh does.
set -euo pipefail
arguments=("$ARCHIVE" --out "$OUT" --github)
[ -z "${PERIOD:-}" ] || arguments+=(--period "$PERIOD")
[ -z "${SINCE:-}" ] || arguments+=(--since "$SINCE")
[ -z "${CONFIG:-}" ] || arguments+=(--config "$CONFIG")
[ -z "${REPORT_LANGUAGE:-}" ] || arguments+=(--lang "$REPORT_LANGUAGE")
status=0
"$COMMAND" report "${arguments[@]}" || status=$?
case $status in
  0 | 2) "$COMMAND" verify "$OUT" ;;
  *) exit "$status" ;;
esac
echo "status=$status" >>"${GITHUB_OUTPUT:-/dev/stdout}"
