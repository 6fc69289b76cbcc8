import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { activateBuild, currentRelease, prepareBuildFolder } from '#publishing/release-folders.ts';
import { settingsOrStop } from '#server/stop.ts';
import { dataDir } from '#store/data-folder.ts';

/**
 * Serves the site of a container's image. Comments are put into pages, and an image cannot be written to: its build
 * becomes a release in the volume, once for each image.
 */
const { outDir } = settingsOrStop();
const built = currentRelease('dist');
const note = join(outDir, 'image-release');
const isThere = existsSync(join(currentRelease(outDir), 'server', 'entry.mjs'));
if (!isThere || !existsSync(note) || readFileSync(note, 'utf8') !== basename(built)) {
  cpSync(built, prepareBuildFolder(outDir), { recursive: true });
  activateBuild(outDir);
  writeFileSync(note, basename(built));
}
// Where deploy/container-files.sh leads the caches of builds.
for (const cache of ['astro', 'cache', 'types', 'vite'])
  mkdirSync(join(dataDir(), 'cache', cache), { recursive: true });
await import('#server/start.js');
