import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '#lib/content-dir.ts';
import { countOf } from '#lib/list-words.ts';
import { removeOldBackups, writeBackup } from '#moderation/whole-backup.ts';
import { stop } from '#server/stop.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { dataDir } from '#store/data-folder.ts';
import { openStore, storeFile } from '#store/open-store.ts';

/** `npm run backup`: content, comments and secret in one folder, and old backups away. */
const usage = 'npm run backup -- [FOLDER] [--days 30]';
const { folder, days } = readArguments();
let opened: CommentStore | undefined;
const hasStore = Boolean(process.env['COMMENTS_STORE_URL']) || existsSync(storeFile());
const store = async () => (opened = await openStore());

try {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secretFile = join(dataDir(), 'secret');
  const sources = { store: hasStore ? store : undefined, secretFile, contentDir: contentDir() };
  const { backup, comments } = await writeBackup(folder, sources, Date.now());
  const removed = removeOldBackups(folder, days, Date.now());
  const old =
    removed.length === 0 ? '' : ` ${countOf(removed.length, 'backup')} older than ${days} days removed.`;
  console.log(
    `${backup} holds the content${hasStore ? ` and ${countOf(comments, 'comment')}` : ''}.${old} Keep it on another machine, and as safe as the comments: names and addresses are in it.`,
  );
} catch (error) {
  stop(`Nothing was backed up: ${error instanceof Error ? error.message : String(error)}`);
} finally {
  await opened?.database.close();
}

function readArguments(): { folder: string; days: number } {
  try {
    const { values, positionals } = parseArgs({
      options: { days: { type: 'string', default: '30' } },
      allowPositionals: true,
    });
    const [target = join(dataDir(), 'backups'), ...others] = positionals;
    if (others.length > 0 || !/^[1-9]\d{0,4}$/.test(values.days))
      throw new Error('That makes no sense here.');
    return { folder: resolve(target), days: Number(values.days) };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}
