#!/usr/bin/env bash
# Finds the issue that the report on PERIOD is compared with, and fetches it: last-issue.sh FOLDER
# SINCE says which:
#   last  the newest issue before the period: by period, never by date. Where the period has an issue already, the one
#         that its first issue was compared with, so that a rerun tells the same changes;
#   none  a first issue;
#   report-2023-Q4 or another release's tag; else a metrics.json or its folder.
# Outputs: since, a path, empty for a first issue; compared_with, a tag, a path or "none"; go, "false" when the period
# has an issue and RERUN is "stop". Needs gh, GH_TOKEN and GH_REPO, the repository whose releases keep the reports.
set -euo pipefail
. "$(dirname "$0")/github.sh"
folder=${1:?expected the folder for the last issue}
period=${PERIOD:-}
since=${SINCE:-last}

# The tag that the first issue of this period was compared with, or "none"; nothing when it does not say.
recorded() {
  local first
  first=$(awk -v period="$period" '$1 == period { print $3; exit }' <<<"$issues")
  [ -n "$first" ] && has_file "$all" "$first" compared-with.txt || return 0
  download "$first" compared-with.txt "$folder.record"
  head -n 1 "$folder.record/compared-with.txt"
  rm -r "$folder.record"
}

# The newest issue before the period; of all issues when there is no period.
newest_before() {
  awk -v period="$period" 'period == "" || $1 < period { last = $3 } END { print last }' <<<"$issues"
}

# Whether the releases are to be asked: they need not be where a file is named, or nothing.
needs_releases() {
  [ "${RERUN:-revise}" = stop ] || [ "$since" = last ] || { [ "$since" != none ] && [ ! -e "$since" ]; }
}

all=
if needs_releases; then all=$(releases "$GH_REPO"); fi
issues=$(issues <<<"$all")
if [ "${RERUN:-revise}" = stop ] && [ -n "$period" ] && grep -q "^$period " <<<"$issues"; then
  notice "report-$period is published already, and rerun is \"stop\": nothing is made"
  output go false
  exit 0
fi
output go true

compared=$since
if [ "$since" = last ]; then
  compared=$(recorded)
  compared=${compared:-$(newest_before)}
  compared=${compared:-none}
fi
if [ "$compared" = none ]; then
  path=
  notice "a first issue: it is compared with none"
elif cut -f 1 <<<"$all" | grep -qxF -- "$compared"; then
  fetch_issue "$all" "$compared" "$folder"
  path=$folder
  notice "compared with $compared"
elif [ -e "$compared" ] && [ "$since" != last ]; then
  path=$compared
else
  fail "$GH_REPO has no release $compared to compare with: name one of its releases with the input since, or \"none\"" \
    "(found: $(awk '{ print $3 }' <<<"$issues" | tail -n 8 | paste -s -d ' ' -))"
fi
output since "$path"
output compared_with "$compared"
