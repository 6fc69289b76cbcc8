#!/bin/sh
# Brings the site in this folder up to what its repository holds: fetches and builds. The server starts anew where the
# program itself has changed. The site of before is served until the new one is whole; where anything fails, it stays.
# Where that is needed, dist/restart-wanted says so to the systemd unit that runs this.
set -eu
cd "$(dirname "$0")/.."
export ASTRO_TELEMETRY_DISABLED=1

before=$(git rev-parse HEAD)
if ! git pull --quiet --ff-only; then
  # What the desk has committed and could not send goes on top of what others have sent.
  if ! git -c user.name='The desk' -c user.email=server@desk.invalid pull --quiet --rebase; then
    git rebase --abort 2>/dev/null || true
    exit 1
  fi
  git push --quiet || echo 'What was published at the desk could not be sent to the repository.' >&2
fi
after=$(git rev-parse HEAD)
built=$(cat dist/built-from 2>/dev/null || true)
if [ "$built" = "$after" ]; then
  exit 0
fi

changed() { ! git diff --quiet "${built:-$before}" "$after" -- "$@" 2>/dev/null; }

# What is committed is built, and not what is saved at the desk and still a draft.
if [ -z "${CONTENT_DIR:-}" ]; then
  rm -rf dist/update
  mkdir -p dist/update
  git archive HEAD content | tar -x -C dist/update
  export CONTENT_DIR=dist/update/content
  # The desk builds what it publishes by itself.
  if [ -n "$built" ] && ! changed . ':!content' && diff -rq --exclude='.*' "$CONTENT_DIR" dist/current/content >/dev/null 2>&1; then
    echo "$after" > dist/built-from
    exit 0
  fi
fi

if [ -z "$built" ] || changed package-lock.json || [ ! -d node_modules ]; then
  npm ci --no-audit --no-fund
fi
npm run --silent build
if changed src package.json package-lock.json; then
  touch dist/restart-wanted
fi
echo "$after" > dist/built-from
echo "The site is built from $(git log -1 --format='%h, %s')."
