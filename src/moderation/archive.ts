import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countOf } from '#lib/list-words.ts';
import { type CommentArchive, archiveSchema } from '#schemas/comment-archive.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import { readDisqusExport } from '#moderation/disqus-export.ts';
import { type Selection, importComments, selectForeign, selectPages } from '#moderation/import-comments.ts';
import { readPageMap } from '#moderation/page-map.ts';
import { type Given, type Run, onlyWord } from '#moderation/tools.ts';
import { type BroughtIn, readArchive } from '#store/archived-comments.ts';

/** Largest file that is read, in bytes, unpacked too: about 200,000 comments. */
const largestFile = 64 * 1024 * 1024;

/** Writes all comments as one file that people and other programs can read. */
export const exportAll: Run = async ({ words: [file, ...others] }, tools) => {
  if (others.length > 0) throw new UsageError('export FILE');
  const { database } = await tools.store();
  const comments = await readArchive(database);
  const archive: CommentArchive = {
    format: 'comments',
    version: 1,
    exported: new Date(tools.now()).toISOString(),
    comments,
  };
  const text = `${JSON.stringify(archive, null, 1)}\n`;
  if (file === undefined) {
    tools.say(text.trimEnd());
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
  tools.say(`${file} holds ${countOf(comments.length, 'comment')}.`);
  return undefined;
};

/** Brings in what another store or another system exported. */
export const importFile: Run = async (given, tools) => {
  const file = onlyWord(given, 'import FILE');
  const site = tools.site();
  const map = given.map === undefined ? new Map<string, string>() : readMap(given.map, site.pages);
  tools.note(`Reading ${file} ...`);
  const selection = select(readWhole(file), file, { pages: site.pages, map }, given);
  if (given.pending)
    for (const comment of selection.comments) if (comment.state === 'published') comment.state = 'pending';
  const store = await tools.store();
  const total = selection.comments.length;
  const brought = await importComments(store, selection.comments, tools.now(), (done) => {
    if (total > 500 && (done % 500 === 0 || done === total))
      tools.note(`${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} ...`);
  });
  for (const line of reportOf(brought, selection, given)) tools.say(line);
  const pages = [...new Set(selection.comments.map(({ page }) => page))];
  if (brought.added > 0 && !given.pending) {
    tools.note(`Writing ${countOf(pages.length, 'page')} ...`);
    tools.say(await tools.publish(pages));
  }
  return undefined;
};

function select(
  text: string,
  file: string,
  site: Parameters<typeof selectPages>[1],
  given: Given,
): Selection {
  const start = text.trimStart();
  if (start.startsWith('<')) {
    const names = given.practiceNames;
    return selectForeign(readDisqusExport(text, file), site, names);
  }
  if (!start.startsWith('{'))
    throw new CommandError(
      `${file} is neither an export of this program (JSON) nor one of Disqus (XML). Those two can be read.`,
    );
  return selectPages(readOwn(text, file), site);
}

function readOwn(text: string, file: string) {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is no whole JSON file: ${(error as Error).message}`, { cause: error });
  }
  const read = archiveSchema.safeParse(given);
  if (read.success) return read.data.comments;
  const [issue] = read.error.issues;
  const [list, place, ...field] = issue?.path ?? [];
  const where =
    list === 'comments' && typeof place === 'number'
      ? `comment ${place + 1}${field.length > 0 ? `, "${field.join('.')}"` : ''}`
      : `"${issue?.path.join('.')}"`;
  throw new CommandError(`${file}: ${where} ${issue?.message ?? ''}. Nothing was brought in.`);
}

function readMap(file: string, pages: ReadonlySet<string>) {
  return readPageMap(readWhole(file), file, pages);
}

/** The text of a file, unpacked where it is packed, as Disqus sends it. */
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

function reportOf(
  { added, known, erased }: BroughtIn,
  { strayPages, leftOut }: Selection,
  given: Given,
): string[] {
  const others = [...leftOut].map(([why, count]) => `${count} ${why}`);
  const stray = [...strayPages].map(([page, count]) => `    ${page}  (${countOf(count, 'comment')})`);
  return [
    `${countOf(added, 'comment')} brought in${given.pending ? ', for you to decide about' : ''}.`,
    ...(known > 0 ? [`${known} ${known === 1 ? 'was' : 'were'} there already.`] : []),
    ...(erased > 0 ? [`${erased} ${erased === 1 ? 'was' : 'were'} erased here before and left out.`] : []),
    ...(others.length > 0 ? [`Left out: ${others.join(', ')}.`] : []),
    ...(stray.length > 0
      ? [
          'No page of this site takes comments under these addresses:',
          ...stray,
          'Write lines such as "/old/address.html: /conditions/sciatica/" into a file and import again with --map FILE.',
        ]
      : []),
  ];
}
