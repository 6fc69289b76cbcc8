import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeArchive } from '#moderation/archive.ts';
import type { CommentStore } from '#store/comment-store.ts';

/** What one backup holds: each by its name in the folder of the backup. */
export const backupParts = { comments: 'comments.json', secret: 'secret', content: 'content' } as const;
/** Hashes of all files, as `sha256sum --check` reads them. */
export const sumsFile = 'SHA256SUMS';

interface Sources {
  /** Opens the comments; undefined where this machine has none. */
  store: (() => Promise<CommentStore>) | undefined;
  secretFile: string;
  contentDir: string;
}

/**
 * Writes content, comments and secret into a new folder below `folder`, named by the time. A backup that was broken
 * off leaves none.
 * @returns the folder of the backup, and how many comments it holds
 */
export async function writeBackup(
  folder: string,
  { store, secretFile, contentDir }: Sources,
  now: number,
): Promise<{ backup: string; comments: number }> {
  const backup = join(folder, new Date(now).toISOString().slice(0, 19).replaceAll(':', '-'));
  if (existsSync(backup)) throw new Error(`${backup} is there already.`);
  const making = join(folder, `.making-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  try {
    cpSync(contentDir, join(making, backupParts.content), { recursive: true });
    if (existsSync(secretFile)) cpSync(secretFile, join(making, backupParts.secret));
    const archive = store === undefined ? undefined : await makeArchive(await store(), now);
    if (archive !== undefined)
      writeFileSync(join(making, backupParts.comments), `${JSON.stringify(archive, null, 1)}\n`, {
        mode: 0o600,
      });
    writeFileSync(join(making, sumsFile), sumsOf(making));
    renameSync(making, backup);
    return { backup, comments: archive?.comments.length ?? 0 };
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** The hash of each file of a backup, one line each. */
export function sumsOf(backup: string): string {
  return filesIn(backup)
    .filter((file) => file !== sumsFile)
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(backup, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('');
}

const day = 24 * 60 * 60_000;
const backupName = /^(\d{4}-\d\d-\d\d)T\d\d-\d\d-\d\d$/;

/**
 * Removes backups that are older than `days`, since they hold what was erased later. The newest one stays whatever
 * its age, and what is no backup is left alone.
 * @returns their names
 */
export function removeOldBackups(folder: string, days: number, now: number): string[] {
  const all = readdirSync(folder).filter(
    (name) => backupName.test(name) && statSync(join(folder, name)).isDirectory(),
  );
  const old = all
    .toSorted()
    .slice(0, -1)
    .filter((name) => Date.parse(backupName.exec(name)?.[1] ?? '') < now - (days + 1) * day);
  for (const name of old) rmSync(join(folder, name), { recursive: true });
  return old;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .toSorted();
}
