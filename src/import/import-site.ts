import { join } from 'node:path';
import type { Addresses } from '#check/check-links.ts';
import { loadContent } from '#check/load-content.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import {
  type ImportOptions,
  type ImportRun,
  cutOffItem,
  finishFiles,
  takeItems,
} from '#import/take-items.ts';
import { draftCheck } from '#import/pages/check-draft.ts';
import { surroundingsOf } from '#import/pages/surroundings.ts';
import { Pictures } from '#import/pages/imported-pictures.ts';
import type { ImportTools } from '#import/pages/taken-item.ts';
import { assignPages } from '#import/plan/assign-pages.ts';
import { Ledger } from '#import/plan/ledger.ts';
import { listAddresses } from '#import/plan/list-addresses.ts';
import { type OldAddress, OldAddresses } from '#import/plan/old-addresses.ts';
import { relateTerms } from '#import/plan/relate-terms.ts';
import { type SiteIndex, indexSite } from '#import/plan/site-index.ts';
import { readRedirected, writeRedirects } from '#import/plan/write-redirects.ts';
import type { ImportChanges, ImportReport } from '#import/report/import-report.ts';
import type { ExportFile } from '#import/wxr/read-wxr.ts';
import { removeHalfWritten } from '#import/write-whole.ts';
import { noExport } from '#import/wxr/no-export.ts';
import { aboutPath } from '#lib/paths.ts';
import { addressKey } from '#lib/redirects.ts';

export interface ImportResult {
  report: ImportReport;
  changes: ImportChanges;
}

/**
 * Brings a WordPress site along: drafts, pictures, comments and redirects. What an earlier run wrote is left as it
 * is, so that a second run changes nothing and one that was broken off goes on.
 * @throws {ImportError} where nothing can be read or written
 */
export async function importSite(
  sources: readonly ExportFile[],
  options: ImportOptions,
): Promise<ImportResult> {
  const { contentDir, isDryRun } = options;
  const index = await indexSite(sources, options);
  if (index.items.length === 0 && index.cutOff.length === 0) throw await noExport(sources, index);
  const ledger = new Ledger(contentDir, index.site.address || index.site.title);
  const { run, known } = planRun(index, ledger, options);
  if (!isDryRun) {
    for (const folder of ['articles', 'pages']) removeHalfWritten(join(contentDir, folder));
    ledger.begin(new Map([...run.assigned].map(([key, { file }]) => [key, file])));
  }
  await takeItems(sources, run);
  finishFiles(run);
  const redirects = writeRedirects(contentDir, run.tools.addresses, known, isDryRun);
  if (!isDryRun) ledger.end();
  const changes = {
    drafts: run.drafts,
    pictures: run.tools.pictures.copied,
    redirects: redirects.length,
    comments: run.imported.added,
  };
  return { report: reportOf(sources, run, redirects), changes };
}

/** All that is decided before the first page is written. */
function planRun(
  index: SiteIndex,
  ledger: Ledger,
  options: ImportOptions,
): { run: ImportRun; known: Addresses } {
  const { contentDir, today } = options;
  const redirected = readRedirected(contentDir);
  const { entries } = readEntries(loadContent(contentDir));
  const assigned = assignPages(index, takenBy(entries, ledger, redirected));
  const { surroundings, known } = surroundingsOf(entries, assigned);
  const addresses = new OldAddresses(new Set([...known.known].map(addressKey)), redirected);
  const terms = relateTerms(index, entries);
  listAddresses(index, assigned, terms, addresses, known.known.has(aboutPath));
  const pictures = new Pictures(index, options);
  const summaries = new Map(
    entries.map((entry) => [textOf(entry, 'summary').trim().toLowerCase(), entry.file]),
  );
  const checkDraft = draftCheck(surroundings);
  const tools: ImportTools = { index, addresses, terms, pictures, checkDraft, summaries, today };
  const { earlier } = ledger;
  return {
    run: { tools, assigned, options, earlier, imported: { added: 0 }, drafts: 0, items: [] },
    known,
  };
}

function reportOf(
  sources: readonly ExportFile[],
  { tools, items }: ImportRun,
  redirects: readonly OldAddress[],
): ImportReport {
  const { index, addresses, pictures, terms } = tools;
  return {
    site: index.site,
    files: sources.map(({ name }) => name),
    items: [...items, ...index.cutOff.map(cutOffItem)],
    terms: [...terms.values()],
    redirects: [...addresses.earlier, ...redirects],
    gone: addresses.gone,
    same: addresses.sameCount,
    missing: pictures.missing,
    damages: index.damages,
    damageCount: index.damageCount,
    authors: index.authors.map(({ name }) => name),
  };
}

function takenBy(entries: readonly Entry[], { earlier }: Ledger, redirected: ReadonlyMap<string, string>) {
  const files = new Map(entries.map((entry) => [entry.file, textOf(entry, 'title')]));
  return { files, redirected: new Set(redirected.keys()), earlier };
}

function textOf({ data }: Entry, field: 'title' | 'summary'): string {
  const text = (data as Record<string, unknown> | null)?.[field];
  return typeof text === 'string' ? text : '';
}
