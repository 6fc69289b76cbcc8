import { createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { openInBrowser } from '#cli/open-in-browser.ts';
import { showProgress } from '#cli/show-progress.ts';
import { ImportError } from '#import/import-error.ts';
import { importSite } from '#import/import-site.ts';
import { importPage } from '#import/report/import-page.ts';
import { importText } from '#import/report/import-text.ts';
import { summaryOf } from '#import/report/report-parts.ts';
import type { ExportFile } from '#import/wxr/read-wxr.ts';
import { buildDay } from '#lib/build-day.ts';
import { contentDir } from '#lib/content-dir.ts';
import { countOf, joinWords } from '#lib/list-words.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { dataDir } from '#store/data-folder.ts';
import { openStore } from '#store/open-store.ts';

const usage = `npm run import -- export.xml [more files of the same export]
  --uploads FOLDER    the folder wp-content/uploads of the old site, for its pictures
  --dry-run           shows what would be done and writes nothing
  --comments waiting  every comment waits for you; "none" leaves them all out
  --types a,b         kinds of the old site's own that become articles, such as portfolio
  --report FOLDER     where the report goes; data/import unless you say otherwise
  --no-open           does not open the report`;

let store: Promise<CommentStore> | undefined;

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isPlain = error instanceof ImportError || error.name === 'StoreError';
  console.error(isPlain ? error.message : error);
  if (!isPlain)
    console.error('The import stopped. What it wrote is whole: start it again, and it goes on from there.');
  process.exitCode = 1;
} finally {
  await (await store?.catch(() => undefined))?.database.close();
}

async function run(): Promise<number> {
  const parsed = readArguments();
  if (typeof parsed === 'string') {
    console.error(`${parsed}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = parsed;
  const isDryRun = values['dry-run'] === true;
  const progress = showProgress('Bringing the old site along');
  const { report, changes } = await importSite(positionals.map(sourceOf), {
    contentDir: contentDir(),
    uploads: values.uploads,
    types: (values.types ?? '').split(',').filter((type) => type !== ''),
    comments: (values.comments ?? 'published') as 'published' | 'waiting' | 'none',
    isDryRun,
    today: buildDay(),
    store: () => (store ??= openStore()),
    onProgress: (done, all) => progress.step(`${done} of ${all}`),
  });
  progress.end('done');
  const text = importText(report);
  if (isDryRun) {
    console.log(text);
    console.log('Nothing was written. Without --dry-run this would be done.');
    return 0;
  }
  console.log(summaryOf(report));
  const written = [
    countOf(changes.drafts, 'draft'),
    countOf(changes.comments, 'comment'),
    countOf(changes.redirects, 'old address', 'old addresses'),
  ];
  console.log(`New in this run: ${joinWords(written)}.`);
  const address = writeReport(values.report ?? join(dataDir(), 'import'), importPage(report), text);
  console.log(`What became of each item: ${address}`);
  console.log(
    'Next: npm run check, then npm run edit to look at the drafts. docs/moving-from-wordpress.md goes on from here.',
  );
  if (values['no-open'] !== true && process.stdout.isTTY) openInBrowser(address);
  return 0;
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        uploads: { type: 'string' },
        'dry-run': { type: 'boolean' },
        comments: { type: 'string' },
        types: { type: 'string' },
        report: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    });
    const { values, positionals } = parsed;
    if (positionals.length === 0) return 'Which export? Name its file.';
    if (!['published', 'waiting', 'none'].includes(values.comments ?? 'published'))
      return `--comments can be published, waiting or none, and not "${values.comments}".`;
    for (const name of positionals) if (!isKind(name, 'isFile')) return `There is no file ${name}.`;
    if (values.uploads !== undefined && !isKind(values.uploads, 'isDirectory'))
      return `There is no folder ${values.uploads}.`;
    return parsed;
  } catch (error) {
    return (error as Error).message.split('. ')[0] ?? '';
  }
}

function isKind(path: string, kind: 'isFile' | 'isDirectory'): boolean {
  return statSync(path, { throwIfNoEntry: false })?.[kind]() === true;
}

function sourceOf(name: string): ExportFile {
  return { name, open: () => createReadStream(name, { highWaterMark: 256 * 1024 }) };
}

/** Gives the address of the page. */
function writeReport(folder: string, page: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.txt'), text);
  const path = resolve(folder, 'index.html');
  writeFileSync(path, page);
  return pathToFileURL(path).href;
}
