import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportTools, makeDraft } from '#import/pages/taken-item.ts';
import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { IndexedItem } from '#import/plan/site-index.ts';
import type { ReportItem } from '#import/report/import-report.ts';
import { type ImportedComments, takeComments } from '#import/take-comments.ts';
import { writeWhole } from '#import/write-whole.ts';
import { type ExportFile, readWxr } from '#import/wxr/read-wxr.ts';
import { isComment } from '#import/plan/sort-items.ts';
import { Notes } from '#import/text/notes.ts';
import type { WxrItem } from '#import/wxr/wxr-item.ts';
import { countOf } from '#lib/list-words.ts';
import type { CommentStore } from '#store/comment-store.ts';

export interface ImportOptions {
  contentDir: string;
  /** Folder of uploads of the old site. */
  uploads: string | undefined;
  /** Kinds of the old site's own that are taken as articles. */
  types: readonly string[];
  comments: 'published' | 'waiting' | 'none';
  /** Everything is worked out, and nothing is written. */
  isDryRun: boolean;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Opens the store of comments when the first one is to go there. */
  store: () => Promise<CommentStore>;
  /** Is called with how many items are done, and how many there are. */
  onProgress?: (done: number, all: number) => void;
}

/** An import under way. */
export interface ImportRun {
  tools: ImportTools;
  assigned: ReadonlyMap<string, AssignedPage>;
  options: ImportOptions;
  earlier: ReadonlyMap<string, { file: string; isDone: boolean }>;
  imported: ImportedComments;
  drafts: number;
  items: ReportItem[];
}

/** The second reading: one item after the other, each forgotten once it is written. */
export async function takeItems(sources: readonly ExportFile[], run: ImportRun): Promise<void> {
  const { items } = run.tools.index;
  let place = 0;
  for (const source of sources)
    for await (const part of readWxr(source)) {
      if (part.kind !== 'item') continue;
      const indexed = items[place++];
      if (indexed !== undefined) run.items.push(await takeItem(part.item, indexed, run));
      run.options.onProgress?.(place, items.length);
    }
}

const reportOf = (indexed: IndexedItem): Omit<ReportItem, 'outcome'> => ({
  id: indexed.id,
  type: indexed.type,
  status: indexed.status,
  title: indexed.title,
  address: indexed.link,
  line: indexed.line,
  why: 'why' in indexed.sorting ? indexed.sorting.why : undefined,
  notes: [],
  claims: [],
});

const deletedItem = (indexed: IndexedItem, { earlier }: ImportRun): ReportItem => ({
  ...reportOf(indexed),
  outcome: 'deleted',
  file: earlier.get(indexed.key)?.file,
  why: 'It was brought along before, and you deleted it.',
});

async function takeItem(item: WxrItem, indexed: IndexedItem, run: ImportRun): Promise<ReportItem> {
  const page = run.assigned.get(indexed.key);
  const { taken } = indexed.sorting;
  if (taken === false) return leftItem(item, indexed);
  if (taken === 'file') return takeFile(item, indexed, run);
  if (page === undefined) return deletedItem(indexed, run);
  const path = join(run.options.contentDir, page.file.replace(/^content\//, ''));
  const isWritten = existsSync(path);
  const { text, notes, claims } = await makeDraft(item, indexed, page, run.tools);
  const comments = await takeComments(
    item,
    indexed,
    page,
    { ...run.options, index: run.tools.index },
    run.imported,
    notes,
  );
  if (!isWritten) {
    run.drafts += 1;
    if (!run.options.isDryRun) writeWhole(path, text);
  }
  return { ...reportOf(indexed), outcome: 'taken', file: page.file, notes: notes.all, claims, comments };
}

/** Nobody looks for comments below a thing that is not there: how many there were is said with it. */
function leftItem({ comments }: WxrItem, indexed: IndexedItem): ReportItem {
  const report = reportOf(indexed);
  const lost = comments.filter(isComment).length;
  const why = `${report.why ?? ''} ${countOf(lost, 'comment')} stayed behind with it.`;
  return { ...report, outcome: 'left', why: lost === 0 ? report.why : why.trim() };
}

/** A picture has no page of its own here: what was said below it stands below the page that shows it. */
async function takeFile(item: WxrItem, indexed: IndexedItem, run: ImportRun): Promise<ReportItem> {
  const { index } = run.tools;
  const page = run.assigned.get(index.shownBy.get(item.id) ?? item.parent);
  if (page?.collection !== 'articles') return leftItem(item, indexed);
  const notes = new Notes();
  const setting = { ...run.options, index };
  const comments = await takeComments(item, indexed, page, setting, run.imported, notes);
  const taken = (comments?.published ?? 0) + (comments?.waiting ?? 0);
  const why = taken === 0 ? undefined : `Its ${countOf(taken, 'comment')} went to ${page.file}.`;
  return { ...reportOf(indexed), outcome: 'left', why, notes: notes.all, comments };
}

/** What became of pictures and other files, now that it is known which page shows them. */
export function finishFiles({ tools: { index, pictures }, items }: ImportRun): void {
  const missing = new Map(pictures.missing.map((picture) => [withoutSize(picture.address), picture]));
  for (const item of items) {
    const file = item.type === 'attachment' ? index.files.get(item.id) : undefined;
    if (file === undefined) continue;
    const page = pictures.usedIn.get(file.id);
    const miss = missing.get(withoutSize(file.url));
    if (page !== undefined && miss === undefined) Object.assign(item, { outcome: 'taken', file: page.file });
    else {
      const why =
        page === undefined ? 'No page that was taken shows it.' : `It is not at hand: ${miss?.why ?? ''}.`;
      item.why = [why, item.why].filter(Boolean).join(' ');
    }
  }
}

/** An address without what asks for another size. */
const withoutSize = (address: string) =>
  (address.split('?')[0] ?? '').replace(/-\d{1,5}x\d{1,5}(\.\w+)$/, '$1');

export const cutOffItem = (indexed: IndexedItem): ReportItem => ({
  ...reportOf(indexed),
  outcome: 'left',
  why: 'The file ends in the middle of it. Export once more, and import again: what is here is left alone.',
});
