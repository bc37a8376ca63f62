# shellcheck shell=bash
# What the steps share: how they fail, hand values on, and list a repository's releases. Sourced, never run.

# Ends the step with one line that says what was found, what was expected, and what to do.
fail() {
  if [ "${GITHUB_ACTIONS:-}" = true ]; then echo "::error::$*" >&2; else echo "error: $*" >&2; fi
  exit 1
}

# A line for the reader that fails nothing.
notice() {
  if [ "${GITHUB_ACTIONS:-}" = true ]; then echo "::notice::$*" >&2; else echo "$*" >&2; fi
}

# Hands a value of one line on to later steps.
output() {
  printf '%s=%s\n' "$1" "$2" >>"${GITHUB_OUTPUT:-/dev/stdout}"
}

# The published releases of a repository, "TAG<tab>FILE<tab>FILE..." a line; drafts are none. An answer that does not
# come ends the step: what could not be asked is not known to be missing.
releases() {
  gh api --paginate "repos/$1/releases?per_page=100" \
    --jq '.[] | select(.draft | not) | [.tag_name, .assets[].name] | @tsv' \
    || fail "the releases of $1 could not be listed; nothing is made or published: run again, and check the token's rights"
}

# The issues among releases, the oldest period first and its revisions in order: "2024-Q1 2 report-2024-Q1.2".
issues() {
  cut -f 1 | sed -nE 's/^report-([0-9]{4}-Q[1-4])(\.([0-9]+))?$/\1 \3 &/p' \
    | awk '{ print $1, (NF == 3 ? $2 : 1), $NF }' | LC_ALL=C sort -k 1,1 -k 2,2n
}

# Whether a release has a file: has_file RELEASES TAG FILE
has_file() {
  awk -F '\t' -v tag="$2" -v file="$3" '
    $1 == tag { for (i = 2; i <= NF; i++) if ($i == file) found = 1 }
    END { exit !found }' <<<"$1"
}

# Fetches one file of a release: download TAG FILE FOLDER
download() {
  gh release download "$1" --repo "$GH_REPO" --pattern "$2" --dir "$3" \
    || fail "$2 of the release $1 could not be fetched; nothing is made or published: run again"
}

# Fetches the reports of an issue into a folder: fetch_issue RELEASES TAG FOLDER
fetch_issue() {
  mkdir -p "$3"
  if has_file "$1" "$2" reports.zip; then
    download "$2" reports.zip "$3.part"
    unzip -q "$3.part/reports.zip" -d "$3" || fail "reports.zip of the release $2 cannot be unpacked: expected a zip file"
    rm -r "$3.part"
  elif has_file "$1" "$2" metrics.json; then
    download "$2" metrics.json "$3"
  else
    fail "the release $2 has neither reports.zip nor metrics.json: name another one with the input since"
  fi
}
