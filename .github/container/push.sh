#!/usr/bin/env bash
# Keeps an image with the repository's packages, under the version of a tag: push.sh IMAGE v1.2.3
set -euo pipefail
name=$(tr '[:upper:]' '[:lower:]' <<<"ghcr.io/${GITHUB_REPOSITORY:?}"):${2#v}
docker login ghcr.io --username "${GITHUB_ACTOR:?}" --password-stdin <<<"${GH_TOKEN:?}"
docker tag "$1" "$name"
docker push -q "$name"
