import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countOf } from '#lib/list-words.ts';
import { type ArchivedComment, type CommentArchive, archiveSchema } from '#schemas/comment-archive.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import { type Run, onlyWord } from '#moderation/command.ts';
import { importComments } from '#moderation/import-comments.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { type Imported, importErased, readArchive, readErased } from '#store/archived-comments.ts';

/** Largest file that is read, in bytes, unpacked too: about 200,000 comments. */
const largestFile = 64 * 1024 * 1024;

/** Writes all comments as one file that people and other programs can read. */
export const exportAll: Run = async ({ words: [file, ...others] }, dependencies) => {
  if (others.length > 0) throw new UsageError('export FILE');
  const archive = await makeArchive(await dependencies.store(), dependencies.now());
  const text = `${JSON.stringify(archive, null, 1)}\n`;
  if (file === undefined) {
    dependencies.print(text.trimEnd());
    return undefined;
  }
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CommandError(
      isThere
        ? `${file} is there already. Name a new file.`
        : `${file} cannot be written: ${(error as Error).message}`,
      { cause: error },
    );
  }
  dependencies.print(`${file} holds ${countOf(archive.comments.length, 'comment')}.`);
  return undefined;
};

/** All comments of a store as they are now. */
export async function makeArchive(
  { database }: Pick<CommentStore, 'database'>,
  now: number,
): Promise<CommentArchive> {
  return {
    format: 'comments',
    version: 1,
    exported: new Date(now).toISOString(),
    comments: await readArchive(database),
    erased: await readErased(database),
  };
}

/** Imports what this or another store exported. */
export const importFile: Run = async (parsed, dependencies) => {
  const file = onlyWord(parsed, 'import FILE');
  const { pages } = dependencies.site();
  dependencies.printError(`Reading ${file} ...`);
  const archive = parseArchive(readWhole(file), file);
  const comments = archive.comments.filter(({ page }) => pages.has(page));
  if (parsed.pending)
    for (const comment of comments)
      if (comment.state === 'published') Object.assign(comment, { state: 'pending', decided: false });
  const store = await dependencies.store();
  const total = comments.length;
  await importErased(store, archive.erased);
  const imported = await importComments(store, comments, dependencies.now(), (done) => {
    if (total > 500 && (done % 500 === 0 || done === total))
      dependencies.printError(`${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} ...`);
  });
  const strays = archive.comments.filter(({ page }) => !pages.has(page));
  for (const line of summaryOf(imported, strays, parsed.pending)) dependencies.print(line);
  const changed = [...new Set(comments.map(({ page }) => page))];
  if (imported.added > 0 && !parsed.pending) {
    dependencies.printError(`Writing ${countOf(changed.length, 'page')} ...`);
    dependencies.print(await dependencies.publish(changed));
  }
  return undefined;
};

/** @throws {CommandError} where `text` is no archive; it names `file` */
export function parseArchive(text: string, file: string) {
  if (!text.trimStart().startsWith('{'))
    throw new CommandError(`${file} is no export of this program, which is a JSON file.`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is no whole JSON file: ${(error as Error).message}`, { cause: error });
  }
  const read = archiveSchema.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const [list, place, ...field] = issue?.path ?? [];
  const where =
    list === 'comments' && typeof place === 'number'
      ? `comment ${place + 1}${field.length > 0 ? `, "${field.join('.')}"` : ''}`
      : `"${issue?.path.join('.')}"`;
  throw new CommandError(`${file}: ${where} ${issue?.message ?? ''}. Nothing was brought in.`);
}

/** The text of a file, unpacked where it is packed by gzip. */
function readWhole(file: string): string {
  try {
    if (statSync(file).size > largestFile) throw tooLarge(file);
    const bytes = readFileSync(file);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isPacked ? gunzipSync(bytes, { maxOutputLength: largestFile }) : bytes).toString('utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file);
    throw new CommandError(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${message}`,
      { cause: error },
    );
  }
}

const tooLarge = (file: string) =>
  new CommandError(`${file} is larger than 64 MB, which is more than this program reads at once. Split it.`);

function summaryOf(
  { added, known, erased }: Imported,
  strays: readonly ArchivedComment[],
  isPending: boolean,
): string[] {
  const counts = Object.entries(Object.groupBy(strays, ({ page }) => page));
  return [
    `${countOf(added, 'comment')} brought in${isPending ? ', for you to decide about' : ''}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already.`] : []),
    ...(erased > 0 ? [`${erased} ${erased === 1 ? 'was' : 'were'} erased here before and left out.`] : []),
    ...(counts.length > 0
      ? [
          'No page of this site takes comments under these addresses, so these were left out:',
          ...counts.map(([page, left = []]) => `    ${page}  (${countOf(left.length, 'comment')})`),
        ]
      : []),
  ];
}
