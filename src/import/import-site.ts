import { join } from 'node:path';
import { loadContent } from '#check/load-content.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import { ImportError } from '#import/import-error.ts';
import {
  type ImportOptions,
  type ImportRun,
  cutOffItem,
  finishFiles,
  takeItems,
} from '#import/take-items.ts';
import { surroundingsOf } from '#import/pages/surroundings.ts';
import { Pictures } from '#import/pages/imported-pictures.ts';
import type { ImportTools } from '#import/pages/taken-item.ts';
import { assignPages } from '#import/plan/assign-pages.ts';
import { Ledger } from '#import/plan/ledger.ts';
import { listAddresses } from '#import/plan/list-addresses.ts';
import { OldAddresses } from '#import/plan/old-addresses.ts';
import { relateTerms } from '#import/plan/relate-terms.ts';
import { type SiteIndex, indexSite } from '#import/plan/site-index.ts';
import { readRedirected, writeRedirects } from '#import/plan/write-redirects.ts';
import type { ImportChanges, ImportReport } from '#import/report/import-report.ts';
import type { ExportFile } from '#import/wxr/read-wxr.ts';
import { removeHalfWritten } from '#import/write-whole.ts';
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
  const { contentDir, isDryRun, today } = options;
  const index = await indexSite(sources, options);
  if (index.items.length === 0 && index.cutOff.length === 0) throw noExport(sources, index);
  const ledger = new Ledger(contentDir, index.site.address || index.site.title);
  const redirected = readRedirected(contentDir);
  const { entries } = readEntries(loadContent(contentDir));
  const assigned = assignPages(index, takenBy(entries, ledger, redirected));
  const { surroundings, known } = surroundingsOf(entries, assigned);
  const addresses = new OldAddresses(new Set([...known.known].map(addressKey)), redirected);
  const terms = relateTerms(index, entries);
  listAddresses(index, assigned, terms, addresses, known.known.has(aboutPath));
  const pictures = new Pictures(index, options);
  const tools: ImportTools = { index, addresses, terms, pictures, surroundings, today };
  const run: ImportRun = {
    tools,
    assigned,
    options,
    earlier: ledger.earlier,
    imported: { added: 0 },
    drafts: 0,
    items: [],
  };
  if (!isDryRun) {
    for (const folder of ['articles', 'pages']) removeHalfWritten(join(contentDir, folder));
    ledger.begin(new Map([...assigned].map(([key, { file }]) => [key, file])));
  }
  await takeItems(sources, run);
  finishFiles(run);
  const redirects = writeRedirects(contentDir, addresses, known, isDryRun);
  if (!isDryRun) ledger.end();
  const report: ImportReport = {
    site: index.site,
    files: sources.map(({ name }) => name),
    items: [...run.items, ...index.cutOff.map(cutOffItem)],
    terms: [...terms.values()],
    redirects: [...addresses.earlier, ...redirects],
    gone: addresses.gone,
    same: addresses.sameCount,
    missing: pictures.missing,
    damages: index.damages,
    damageCount: index.damageCount,
    authors: index.authors.map(({ name }) => name),
  };
  const changes = {
    drafts: run.drafts,
    pictures: pictures.copied,
    redirects: redirects.length,
    comments: run.imported.added,
  };
  return { report, changes };
}

function noExport(sources: readonly ExportFile[], { damageCount, site }: SiteIndex): ImportError {
  const names = sources.map(({ name }) => name).join(', ');
  const reason =
    site.version === '' && site.address === ''
      ? 'It is no export of WordPress: in its desk, choose Tools, Export, All content. An archive (.zip) has to be unpacked first.'
      : `It holds no post and no page${damageCount > 0 ? ', and is damaged' : ''}.`;
  return new ImportError(`${names}: nothing was found to bring along. ${reason}`);
}

function takenBy(entries: readonly Entry[], { earlier }: Ledger, redirected: ReadonlyMap<string, string>) {
  const titleOf = ({ data }: Entry) => {
    const title = (data as { title?: unknown } | null)?.title;
    return typeof title === 'string' ? title : '';
  };
  const files = new Map(entries.map((entry) => [entry.file, titleOf(entry)]));
  return { files, redirected: new Set(redirected.keys()), earlier };
}
