#!/usr/bin/env bash
# Publishes the reports below OUT as the issue of PERIOD: a release report-2024-Q1 of GH_REPO, in one call, so that it
# is there whole or not at all, also where releases cannot be changed. Where the period has an issue, that one stays:
# the reports become report-2024-Q1.2 with a note of what changed, or nothing when nothing did.
# Takes COMMAND, COMPARED_WITH and STATUS (2: a gate failed, and the release is marked), EMPTY (folders of reports
# without any document in scope, which are left out, one a line), DOCUMENTS, ARCHIVE, GITHUB_SHA, RUN_URL and GH_TOKEN.
# Output: tag, the issue that stands now; empty when nothing was worth one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
. "$here/github.sh"
[ -n "${PERIOD:-}" ] || fail "no period: an issue is published as that of a quarter; name it with the input period"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The folders below a folder that hold a report, relative to it; "." when it is one itself.
report_folders() {
  (cd "$1" && find . -name datapackage.json -exec dirname {} \; | sed 's:^\./::' | LC_ALL=C sort)
}

# Puts the reports that have a document in scope into a folder of their own.
keep_reports() {
  local folder
  mkdir "$work/reports"
  while IFS= read -r folder; do
    grep -qxF -- "${OUT%/}${folder:+/$folder}" <<<"${EMPTY:-}" && continue
    mkdir -p "$work/reports/$folder"
    cp -R "$OUT/$folder/." "$work/reports/$folder/"
  done < <(report_folders "$OUT" | sed 's:^\.$::')
  report_folders "$work/reports" >"$work/folders"
}

# Whether an earlier issue holds the same reports, byte by byte: the manifest has the checksum of every file.
is_same() {
  local folder
  cmp -s <(report_folders "$1") "$work/folders" || return 1
  while IFS= read -r folder; do
    cmp -s "$1/$folder/datapackage.json" "$work/reports/$folder/datapackage.json" || return 1
  done <"$work/folders"
}

# What changed since an earlier issue, report by report.
changes() {
  local folder
  while IFS= read -r folder; do
    [ "$folder" = . ] || echo "$folder:"
    if [ -f "$1/$folder/metrics.json" ]; then
      "$COMMAND" diff "$1/$folder" "$work/reports/$folder" || return 1
    else
      echo "a report that the earlier issue does not have"
    fi
  done <"$work/folders"
  comm -13 "$work/folders" <(report_folders "$1") | sed 's/$/: a report that this issue does not have/'
}

# The files of the release: all in reports.zip, and those that a reader opens by themselves. A release has no folders,
# so where there are several reports a file's name begins with its report's, and a release holds 1,000 files at most.
stage_files() {
  local folder file asset
  mkdir "$work/files"
  echo "${COMPARED_WITH:-none}" >"$work/files/compared-with.txt"
  (cd "$work/reports" && find . -type f | LC_ALL=C sort | zip -q -X -@ "$work/files/reports.zip")
  if [ "$(find "$work/reports" -type f -not -path '*/data/*' | wc -l)" -gt 900 ]; then
    notice "more files than a release holds: all are in reports.zip alone"
    return
  fi
  while IFS= read -r folder; do
    for file in "$work/reports/$folder"/* "$work/reports/$folder"/charts/*.svg; do
      [ -f "$file" ] || continue
      asset=$work/files/$(asset_name "$folder" "$file")
      [ ! -e "$asset" ] || fail "two files would be called ${asset##*/} in the release: give the reports other names"
      cp "$file" "$asset"
    done
  done <"$work/folders"
}

asset_name() {
  local prefix=
  [ "$1" = . ] || prefix=${1//\//-}-
  echo "$prefix${2##*/}"
}

notes() {
  echo "Report on $PERIOD${DOCUMENTS:+, from an archive of $DOCUMENTS documents}."
  case "${COMPARED_WITH:-none}" in
    none) echo "A first issue: it is compared with none." ;;
    *) echo "Compared with $COMPARED_WITH." ;;
  esac
  [ "${STATUS:-0}" = 0 ] || printf '\n**A quality gate failed:** read the figures with care, and the run for the reason.\n'
  if [ -n "$before" ]; then
    printf '\nRevision %s. %s stays as it was published; what changed since then:\n\n```text\n' "$revision" "$before"
    # A release's text ends at 125,000 characters.
    head -n 60 "$work/changes.txt" | cut -c 1-400
    printf '```\n'
    [ "$(wc -l <"$work/changes.txt")" -le 60 ] || echo "The rest is in changes.txt."
  fi
  printf '\nAll files are in reports.zip; "labmetrics verify" checks them.\n'
  local commit
  commit=$(git -C "${ARCHIVE:-.}" rev-parse HEAD 2>/dev/null) && echo "The archive stood at commit $commit."
  echo "Made by labmetrics $("$COMMAND" --version)${RUN_URL:+ in [this run]($RUN_URL)}."
}

title() {
  local text="Report $PERIOD"
  [ -z "$before" ] || text+=", revision $revision"
  [ "${STATUS:-0}" = 0 ] || text+=" (a quality gate failed)"
  echo "$text"
}

# Whether a later period has an issue: then this one is not the latest, whatever its date.
is_overtaken() { awk -v period="$PERIOD" '$1 > period { found = 1 } END { exit !found }' <<<"$issues"; }

keep_reports
if [ ! -s "$work/folders" ]; then
  notice "no report with a document in scope: nothing is published"
  output tag ""
  exit 0
fi
all=$(releases "$GH_REPO")
issues=$(issues <<<"$all")
before=$(awk -v period="$PERIOD" '$1 == period { last = $3 } END { print last }' <<<"$issues")
revision=$(awk -v period="$PERIOD" '$1 == period { last = $2 } END { print last + 1 }' <<<"$issues")
tag=report-$PERIOD
if [ -n "$before" ]; then
  fetch_issue "$all" "$before" "$work/before"
  if is_same "$work/before"; then
    notice "$before holds the same files: nothing is published"
    output tag "$before"
    exit 0
  fi
  tag=$tag.$revision
  changes "$work/before" >"$work/changes.txt" || fail "the reports could not be compared with $before; nothing is published"
fi
stage_files
if [ -n "$before" ]; then cp "$work/changes.txt" "$work/files/"; fi
notes >"$work/notes.md"
options=(--repo "$GH_REPO" --title "$(title)" --notes-file "$work/notes.md")
[ -z "${GITHUB_SHA:-}" ] || options+=(--target "$GITHUB_SHA")
if [ "${STATUS:-0}" != 0 ]; then options+=(--prerelease); fi
if [ "${STATUS:-0}" != 0 ] || is_overtaken; then options+=(--latest=false); else options+=(--latest); fi
gh release create "$tag" "$work/files"/* "${options[@]}" \
  || fail "$tag could not be published; what is published stays as it was. Delete a draft of it, if one is left, and run again"
output tag "$tag"
