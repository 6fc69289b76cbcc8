/**
 * Reads a made-up export of so many megabytes (100 unless the command line says otherwise) in a dry run, and says how
 * much memory that took: `npm run import:large -- 100`. The heap is limited by NODE_OPTIONS where a test asks for it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSite } from '#import/import-site.ts';
import { largeExport } from '../support/large-export.ts';

const megabytes = Number(process.argv[2] ?? 100);
const contentDir = mkdtempSync(join(tmpdir(), 'large-export-'));
const start = Date.now();
const { report } = await importSite([largeExport(megabytes)], {
  contentDir,
  uploads: undefined,
  types: [],
  comments: 'published',
  isDryRun: true,
  today: '2026-11-28',
  store: () => Promise.reject(new Error('A dry run opens no store.')),
});
rmSync(contentDir, { recursive: true });
const { maxRSS } = process.resourceUsage();
console.log(
  JSON.stringify({
    megabytes,
    drafts: report.items.filter(({ outcome }) => outcome === 'taken').length,
    seconds: Math.round((Date.now() - start) / 1000),
    peakMegabytes: Math.round(maxRSS / 1024),
  }),
);
