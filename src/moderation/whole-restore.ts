import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArchive } from '#moderation/archive.ts';
import { CommandError } from '#moderation/command-error.ts';
import { importComments } from '#moderation/import-comments.ts';
import { backupParts, sumsFile, sumsOf } from '#moderation/whole-backup.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { type Imported, importErased } from '#store/archived-comments.ts';

interface Targets {
  store: () => Promise<CommentStore>;
  secretFile: string;
  /** Undefined where the content is left as it is. */
  contentDir: string | undefined;
}

interface WholeRestore {
  comments: Imported | undefined;
  /** Where the content of before is now; undefined where there was none, or the same. */
  contentBefore: string | undefined;
  hasSecret: boolean;
}

/**
 * Puts a backup back: the content in its place, the secret where there is none, and every comment that the store does
 * not have. The whole backup is checked first.
 * @throws {CommandError} where the backup is not whole, or this machine has another secret; nothing is changed then
 */
export async function restoreBackup(
  backup: string,
  { store, secretFile, contentDir }: Targets,
  now: number,
): Promise<WholeRestore> {
  checkSums(backup);
  const part = (name: keyof typeof backupParts) => join(backup, backupParts[name]);
  const hasSecret = existsSync(part('secret'));
  if (hasSecret && existsSync(secretFile) && !readFileSync(secretFile).equals(readFileSync(part('secret'))))
    throw new CommandError(
      `${secretFile} is there already and is another one. Links that were sent with it would stop working: move it away first if you mean to. Nothing was changed.`,
    );
  const archive = existsSync(part('comments'))
    ? parseArchive(readFileSync(part('comments'), 'utf8'), part('comments'))
    : undefined;
  const contentBefore = contentDir === undefined ? undefined : placeContent(part('content'), contentDir, now);
  if (hasSecret && !existsSync(secretFile)) {
    mkdirSync(dirname(secretFile), { recursive: true, mode: 0o700 });
    cpSync(part('secret'), secretFile);
    chmodSync(secretFile, 0o600);
  }
  if (archive === undefined) return { comments: undefined, contentBefore, hasSecret };
  const opened = await store();
  await importErased(opened, archive.erased);
  const comments = await importComments(opened, archive.comments, now);
  return { comments, contentBefore, hasSecret };
}

function checkSums(backup: string): void {
  const file = join(backup, sumsFile);
  if (!existsSync(file))
    throw new CommandError(`${backup} is no backup: it has no ${sumsFile}. Nothing was changed.`);
  const lines = (text: string) => new Set(text.split('\n'));
  const written = lines(readFileSync(file, 'utf8'));
  const found = lines(sumsOf(backup));
  const wrong = written.symmetricDifference(found);
  const [first] = wrong;
  if (first === undefined) return;
  throw new CommandError(
    `${join(backup, first.replace(/^\S+ {2}/, ''))} is not as it was backed up. Take another backup. Nothing was changed.`,
  );
}

/** @returns where the content of before was moved to */
function placeContent(from: string, to: string, now: number): string | undefined {
  if (existsSync(to) && sumsOf(to) === sumsOf(from)) return undefined;
  const isThere = existsSync(to);
  const before = `${to}.before-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  cpSync(from, `${to}.restoring`, { recursive: true, force: true });
  if (isThere) renameSync(to, before);
  renameSync(`${to}.restoring`, to);
  return isThere ? before : undefined;
}
