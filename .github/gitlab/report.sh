#!/usr/bin/env bash
# The quarter's report on GitLab: made, compared with the newest one before it, and kept among the project's packages,
# one version for each quarter, which is never replaced: report.sh COMMAND PAGES OUT [PERIOD]
# Needs curl, zip, unzip and the variables of a job; PERIOD is the quarter before today unless it is named.
set -euo pipefail
command=${1:?expected the command} pages=${2:?expected the folder of pages} out=${3:?expected the folder to write}
period=${4:-$("$(dirname "$0")/../actions/report/quarter.sh")}
packages=$CI_API_V4_URL/projects/$CI_PROJECT_ID/packages/generic/report

fail() {
  echo "error: $*" >&2
  exit 1
}

# Fetches the reports of a quarter into a file; "missing" when it has none. No answer is no answer, not "missing".
fetch() {
  local code
  code=$(curl -sS -L -o "$2" -w '%{http_code}' -H "JOB-TOKEN: $CI_JOB_TOKEN" "$packages/$1/reports.zip") \
    || fail "the reports of $1 could not be asked for; nothing is made: run the job again"
  case $code in
    200) echo found ;;
    404) echo missing ;;
    *) fail "the reports of $1 could not be asked for (HTTP $code); nothing is made: run the job again" ;;
  esac
}

quarter_before() {
  local year=${1%-Q*} quarter=${1#*-Q}
  if [ "$quarter" = 1 ]; then echo "$((year - 1))-Q4"; else echo "$year-Q$((quarter - 1))"; fi
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
state=$(fetch "$period" "$work/own.zip")
if [ "$state" = found ]; then
  echo "the report on $period is there already: nothing is made"
  exit 0
fi
# Three years back: an archive that was silent for longer begins anew.
since=()
earlier=$period
for _ in 1 2 3 4 5 6 7 8 9 10 11 12; do
  earlier=$(quarter_before "$earlier")
  state=$(fetch "$earlier" "$work/last.zip")
  if [ "$state" = found ]; then
    unzip -q "$work/last.zip" -d "$work/last"
    since=(--since "$work/last")
    echo "compared with the report on $earlier"
    break
  fi
done
[ ${#since[@]} -gt 0 ] || echo "a first issue: it is compared with none"
status=0
"$command" report "$pages" --out "$out" --period "$period" ${since[@]+"${since[@]}"} || status=$?
[ "$status" = 0 ] || [ "$status" = 2 ] || exit "$status"
"$command" verify "$out"
(cd "$out" && find . -type f | LC_ALL=C sort | zip -q -X -@ "$work/reports.zip")
curl -sS --fail -H "JOB-TOKEN: $CI_JOB_TOKEN" --upload-file "$work/reports.zip" "$packages/$period/reports.zip" >/dev/null \
  || fail "the report on $period could not be kept: run the job again"
exit "$status"
