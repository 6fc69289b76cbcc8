import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { contentDir } from '#lib/content-dir.ts';
import { activateBuild, currentRelease, prepareBuildFolder } from '#publishing/release-folders.ts';
import { placeContent } from '#release/image-content.ts';
import { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { settingsOrStop } from '#server/stop.ts';
import { dataDir } from '#store/data-folder.ts';

/**
 * Serves the site of a container's image, which cannot be written to: its content and its build go to the volume, once
 * for each image. Where the content in the volume was changed at the desk, it stays, and what was published is built
 * anew with the program of the image, while visitors see the site of before.
 */
const { outDir } = settingsOrStop();
// Where deploy/container-files.sh leads the caches of builds.
for (const cache of ['astro', 'cache', 'types', 'vite'])
  mkdirSync(join(dataDir(), 'cache', cache), { recursive: true });
const built = currentRelease('dist');
const note = join(outDir, 'image-release');
const isOfImage = placeContent({
  image: 'content',
  contentDir: contentDir(),
  note: join(dataDir(), 'image-content'),
});
const isThere = existsSync(join(currentRelease(outDir), 'server', 'entry.mjs'));
const isNew = !existsSync(note) || readFileSync(note, 'utf8') !== basename(built);
const noteImage = () => writeFileSync(note, basename(built));
if (!isThere || (isNew && isOfImage)) {
  cpSync(built, prepareBuildFolder(outDir), { recursive: true });
  activateBuild(outDir);
  noteImage();
} else if (isNew) renewSite();
await import('#server/start.js');

function renewSite(): void {
  console.log(
    `Your pages were changed at the desk, so they stay as they are, in ${resolve(contentDir())}; those of the new image are not used. What you published is built anew with the program of the new image. Visitors see the site of before until that is done.`,
  );
  const desk = new PublishDesk({ folder: process.cwd(), outDir, contentDir: contentDir() });
  const wanted = { kind: 'renew', by: { id: 'image', name: 'The new image' } } as const;
  const run = desk.begin({ ...wanted, to: basename(currentRelease(outDir)) }, ({ state, words = '' }) => {
    if (state === 'done') {
      noteImage();
      console.log('The site is built anew with the program of the new image.');
    } else
      console.error(
        `The site could not be built anew; visitors see the site of before. It is tried again at the next start. ${words}`,
      );
  });
  if (run === undefined)
    console.error('Somebody is publishing. The site is built anew at the next start of the container.');
}
