#!/usr/bin/env bash
# The step of the GitHub Action that checks the site. It always succeeds, so that the steps behind it can report; the
# last of these fails the job with the exit code that stands in the outputs.
set -euo pipefail

reports="$RUNNER_TEMP/tweeluik"
rm -rf "$reports"
mkdir -p "$reports"

arguments=(
  check
  --ui "$LANGUAGE_OF_REPORT"
  --fail-on "$FAIL_ON"
  --path-prefix "$WORKING_DIRECTORY"
  --report "json=$reports/report.json"
  --report "sarif=$reports/report.sarif"
  --report "markdown=$reports/report.md"
  --report "github=$reports/annotations.txt"
)
[ -z "$CONFIG" ] || arguments+=(--config "$CONFIG")
[ -z "$SINCE" ] || arguments+=(--since "$SINCE")
arguments+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || arguments+=("$path")
done <<<"$PATHS"

# The report quotes pages, and a page may hold what looks like a command to the runner.
token="$(node -p 'crypto.randomUUID()')"
echo "::stop-commands::$token"
code=0
(cd -- "$WORKING_DIRECTORY" || exit 2; node "$GITHUB_ACTION_PATH/bin/tweeluik.js" "${arguments[@]}") 2>&1 || code=$?
echo "::$token::"

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
# Without a report the check did not get that far; it has said why.
[ -f "$reports/report.md" ] || exit 0

[ "$ANNOTATIONS" != true ] || cat "$reports/annotations.txt"
[ "$SUMMARY" != true ] || cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
{
  echo "json=$reports/report.json"
  echo "sarif=$reports/report.sarif"
  echo "markdown=$reports/report.md"
} >>"$GITHUB_OUTPUT"
