#!/usr/bin/env bash
# The hook of pre-commit. At its first use it installs Tweeluik in the copy that pre-commit keeps of this repository:
# left to itself, pre-commit would install globally, and npm does not get the program built that way.
set -euo pipefail
home="$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)"

[ -f "$home/dist/main.js" ] || npm ci --prefix "$home" --no-audit --no-fund >&2
exec node "$home/bin/tweeluik.js" check "$@"
