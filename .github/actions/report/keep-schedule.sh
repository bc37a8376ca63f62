#!/usr/bin/env bash
# Asks GitHub to keep the schedule of this workflow on. Needs gh, and GH_TOKEN with the right "actions write".
set -euo pipefail
. "$(dirname "$0")/github.sh"
workflow=${GITHUB_WORKFLOW_REF:?expected OWNER/NAME/.github/workflows/FILE@REF}
workflow=${workflow%@*}
gh api --silent --method PUT "repos/$GITHUB_REPOSITORY/actions/workflows/${workflow##*/}/enable" \
  || fail "the schedule of ${workflow##*/} could not be kept on: give the job the permission \"actions: write\", or run again"
