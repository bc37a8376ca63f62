#!/usr/bin/env bash
# Makes the report from ARCHIVE into OUT; PERIOD, SINCE, CONFIG and REPORT_LANGUAGE may be empty.
# A gate that fails (exit status 2) leaves the reports made and ends the step with that status.
set -euo pipefail
arguments=("$ARCHIVE" --out "$OUT" --github)
[ -z "${PERIOD:-}" ] || arguments+=(--period "$PERIOD")
[ -z "${SINCE:-}" ] || arguments+=(--since "$SINCE")
[ -z "${CONFIG:-}" ] || arguments+=(--config "$CONFIG")
[ -z "${REPORT_LANGUAGE:-}" ] || arguments+=(--lang "$REPORT_LANGUAGE")
status=0
"$COMMAND" report "${arguments[@]}" || status=$?
# Without a manifest there is no report to check: the first error is the one to look at.
[ "$status" = 1 ] || [ "$status" = 64 ] || "$COMMAND" verify "$OUT"
exit "$status"
