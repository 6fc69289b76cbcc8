#!/bin/sh
# Brings the site in this folder up to what its repository holds: fetches and builds. The server starts anew where the
# program itself has changed. The site of before is served until the new one is whole; where anything fails, it stays.
# Where that is needed, dist/restart-wanted says so to the systemd unit that runs this.
set -eu
cd "$(dirname "$0")/.."
export ASTRO_TELEMETRY_DISABLED=1

before=$(git rev-parse HEAD)
git pull --quiet --ff-only
after=$(git rev-parse HEAD)
built=$(cat dist/built-from 2>/dev/null || true)
if [ "$built" = "$after" ]; then
  exit 0
fi

changed() { ! git diff --quiet "${built:-$before}" "$after" -- "$@" 2>/dev/null; }

if [ -z "$built" ] || changed package-lock.json || [ ! -d node_modules ]; then
  npm ci --no-audit --no-fund
fi
npm run --silent build
if changed src package.json package-lock.json; then
  touch dist/restart-wanted
fi
echo "$after" > dist/built-from
echo "The site is built from $(git log -1 --format='%h, %s')."
