import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { countOf } from '#lib/list-words.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import { type Run, onlyWord } from '#moderation/command.ts';
import { checkBackup, restoreStore } from '#store/restore-store.ts';

/** Copies everything into one file, and checks the copy. */
export const backup: Run = async ({ words: [path, ...others] }, dependencies) => {
  if (others.length > 0) throw new UsageError('backup FILE');
  const { database } = await dependencies.store();
  if (database.backup === undefined) throw serverStores(database.place);
  const file = resolve(
    path ?? join(dependencies.dataDir, 'backups', `comments-${stampOf(dependencies.now())}.db`),
  );
  if (path === undefined) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  await database.backup(file);
  await checkCopy(file);
  const size = Math.ceil(statSync(file).size / 1024).toLocaleString('en-US');
  dependencies.print(
    `${file} holds all comments (${size} KB, checked). Keep it on another machine, and as safe as the store: it has names and addresses in it. The secret (${join(dependencies.dataDir, 'secret')}) is not in it.`,
  );
  return undefined;
};

/** Puts a backup in the place of the store. */
export const restore: Run = async (parsed, dependencies) => {
  const from = resolve(onlyWord(parsed, 'restore FILE'));
  if (dependencies.storeFile === undefined) throw serverStores('the server of COMMENTS_STORE_URL');
  const restored = await restoreStore(from, dependencies.storeFile, dependencies.now());
  dependencies.print(restoredWords(restored));
  return undefined;
};

function restoredWords({
  count,
  erasedAgain,
  previousAt,
  isBlind,
}: Awaited<ReturnType<typeof restoreStore>>): string {
  return [
    `The store is back as it was in the backup, with ${countOf(count, 'comment')}.`,
    ...(erasedAgain > 0
      ? [
          `${countOf(erasedAgain, 'comment')} of it ${erasedAgain === 1 ? 'was' : 'were'} erased since, and again now.`,
        ]
      : []),
    ...(isBlind
      ? ['The store before could not be read, so what was erased since the backup may be back: please look.']
      : []),
    ...(previousAt === undefined
      ? []
      : [`The store before is kept at ${previousAt}. Delete it once all is well.`]),
    'Everybody must sign in to the desk again. The pages follow when the site starts.',
  ].join('\n');
}

/** A backup that cannot be read back is none. It is looked at in a copy, so that nothing is left beside it. */
async function checkCopy(file: string): Promise<void> {
  const copy = `${file}.checking`;
  try {
    copyFileSync(file, copy);
    await checkBackup(copy, file);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  }
}

const serverStores = (place: string) =>
  new CommandError(
    `The comments are stored by ${place}, whose backups are made and put back with its own tools (pg_dump). To have all comments in a file: npm run comments -- export FILE`,
  );

/** `2026-05-04T12-00-00`, for names of files. */
const stampOf = (now: number) => new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
