#!/bin/sh
# Copies what the server needs to run, and to build the site anew, from this folder to the folder $1.
set -eu
target=$1

npm prune --omit=dev --no-audit --no-fund
# What only people and their editors read; licenses stay, and so does Astro, which reads its own type declarations.
find node_modules -type f ! -iname 'licen[cs]e*' ! -path 'node_modules/astro/*' \( -name '*.map' -o -name '*.md' -o -name '*.markdown' -o -name '*.flow' \
  -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete
# Parts of the editor's package that src/editor/bridge/build-app.ts leaves out, and a package's own tests.
rm -rf node_modules/@sveltia/cms/dist node_modules/@sveltia/cms/node_modules/@shikijs node_modules/leaflet \
  node_modules/terra-draw node_modules/terra-draw-leaflet-adapter node_modules/@mixmark-io/domino/test

# What a build stores for the next one goes to the volume: nothing else can be written to in a container.
rm -rf node_modules/.astro node_modules/.cache node_modules/.vite

mkdir -p "$target"
cp -a package.json package-lock.json astro.config.mjs tsconfig.json public node_modules src dist content "$target"/
ln -s data/cache/types "$target"/.astro
for cache in astro cache vite; do
  ln -s "../data/cache/$cache" "$target/node_modules/.$cache"
done
