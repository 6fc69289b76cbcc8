#!/bin/sh
# Copies what the server needs to run, and nothing that only a build needs, from this folder to the folder $1.
set -eu
target=$1

npm prune --omit=dev --no-audit --no-fund
# Packages for a build alone, which npm cannot tell from those that the server imports.
for package in @astrojs/compiler-binding* @astrojs/compiler-rs @bruits @esbuild @img @mixmark-io @pagefind @rolldown @shikijs \
  @sveltia @tailwindcss esbuild leaflet lightningcss* pagefind prismjs rolldown sharp shiki tailwindcss terra-draw* vite
do
  # A name with a star stands for several folders.
  # shellcheck disable=SC2086
  rm -rf node_modules/$package
done

mkdir -p "$target"
cp -a package.json node_modules src dist content "$target"/
