#!/bin/sh
# Runs every fuzzer for some seconds and tells how many inputs it tried: fuzz.sh SECONDS [FOLDER OF PAGES]
# What is learnt stays in .build-fuzz/corpus; an input that breaks a claim is kept in .build-fuzz/found.
set -eu
cd "$(dirname "$0")/../.."
seconds=$1
pages=${2:-seeds}
build=.build-fuzz
properties=${FUZZ_PROPERTIES:-page facts persons partners configuration curation cells}

# The default linker of Linux cannot read what the sanitizers write.
linker=
[ "$(uname)" = Darwin ] || linker='-Xswiftc -use-ld=lld'
# shellcheck disable=SC2086 # the options are meant to split
LABMETRICS_FUZZ=1 swift build -c release --scratch-path $build --product Fuzz \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -enable-testing $linker
fuzz=$build/release/Fuzz

# What each fuzzer starts from: pages, what stands below a partner's question, settings, tables, and any text.
grow() {
  mkdir -p "$build/corpus/$1" $build/found
  [ -z "$(ls "$build/corpus/$1")" ] || return 0
  case $1 in
  page | facts) find "$pages" -type f -size -16k | head -n 3000 | while read -r page; do
    cp "$page" "$build/corpus/$1/$(basename "$page")"
  done ;;
  partners) find "$pages" -type f -size -64k -exec \
    awk -v out="$build/corpus/$1/" '/^>/ { on = /name of the partner|list the names of partners/ }
      on && !/^>/ && NF { print >(out "p" NR % 1009) }' {} + ;;
  configuration) sed -n '/^```yaml/,/^```$/p' README.md | grep -v '```' >"$build/corpus/$1/readme"
    sed -n '/everySetting = /,/"""#/p' Tests/ConfigurationTests/Example.swift | sed '1d;$d;s/^    //' \
      >"$build/corpus/$1/every-setting" ;;
  curation) for table in Sources/Lookups/Data/*.csv; do
    head -n 20 "$table" >"$build/corpus/$1/$(basename "$table")"
  done
    printf 'dimension,value,decision,term,note\nmethods,A b,new,,\nsdgs,n/a,ignore,,x\n' >"$build/corpus/$1/decisions" ;;
  cells) find "$pages" -type f -size -4k | head -n 500 | while read -r page; do
    cp "$page" "$build/corpus/$1/$(basename "$page")"
  done ;;
  esac
}

failed=0
for property in $properties; do
  grow "$property"
  log=$build/$property.log
  LABMETRICS_FUZZ_PROPERTY=$property $fuzz -max_total_time="$seconds" -max_len=16384 -timeout=20 -rss_limit_mb=4096 \
    -print_final_stats=1 -artifact_prefix="$build/found/$property-" "$build/corpus/$property" >"$log" 2>&1 || {
    failed=1
    grep -E 'broken:|Fatal error|SUMMARY|ERROR' "$log" | head -n 3
  }
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  printf '%s: %s executions, corpus %s\n' "$property" "${executions:-?}" "$(ls "$build/corpus/$property" | wc -l)"
done
exit $failed
