import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentDir } from '#lib/content-dir.ts';
import { countOf } from '#lib/list-words.ts';
import { restoreBackup } from '#moderation/whole-restore.ts';
import { currentRelease, isInUse } from '#publishing/release-folders.ts';
import { readSettings } from '#server/settings.ts';
import { stop } from '#server/stop.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { dataDir } from '#store/data-folder.ts';
import { openStore } from '#store/open-store.ts';

/** `npm run restore`: puts back what `npm run backup` wrote, also on a machine that has nothing yet. */
const words = process.argv.slice(2);
const isWithContent = !words.includes('--without-content');
const [source, ...others] = words.filter((word) => word !== '--without-content');
if (source === undefined || others.length > 0)
  stop('Write which backup: npm run restore -- /mnt/backups/2026-05-04T03-15-00 [--without-content]');

let opened: CommentStore | undefined;
try {
  const { comments, contentBefore, hasSecret } = await restoreBackup(
    resolve(source),
    {
      store: async () => (opened = await openStore()),
      secretFile: join(dataDir(), 'secret'),
      contentDir: isWithContent ? contentDir() : undefined,
    },
    Date.now(),
  );
  console.log(
    [
      ...(isWithContent ? ['The content is as it was backed up.'] : []),
      ...(contentBefore === undefined ? [] : [`The content of before is kept at ${contentBefore}.`]),
      ...(comments === undefined ? [] : [commentWords(comments)]),
      ...(hasSecret ? [] : ['The backup holds no secret: links that were sent stop working.']),
      nextStep(),
    ].join('\n'),
  );
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
} finally {
  await opened?.database.close();
}

function commentWords({ added, known, erased }: { added: number; known: number; erased: number }): string {
  const rest = [
    ...(known > 0 ? [`${known} were there already`] : []),
    ...(erased > 0 ? [`${erased} were erased here and stay away`] : []),
  ];
  return `${countOf(added, 'comment')} put back${rest.map((words) => `, ${words}`).join('')}.`;
}

/** A server that runs, as in a container, shows comments by itself. */
function nextStep(): string {
  const release = currentRelease(readSettings().outDir);
  const isServed = existsSync(join(release, 'server')) && isInUse(release);
  if (!isServed) return 'Build and start the site: npm start';
  return isWithContent
    ? 'The site that runs shows the comments by itself, and the content once you build it: npm run build'
    : 'The site that runs shows them by itself, within seconds.';
}
