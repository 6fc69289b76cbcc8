import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { askAddresses } from '#report/ask-addresses.ts';
import { outsideLinks } from '#report/rules/outside-links.ts';
import { makeReport } from '#report/make-report.ts';
import { readContent } from '#report/read-content.ts';
import { reportPage } from '#report/report-page.ts';
import { reportText } from '#report/report-text.ts';
import { loadContent } from '#check/load-content.ts';
import { openInBrowser } from '#cli/open-in-browser.ts';
import { readFlags } from '#cli/read-flags.ts';
import { showProgress } from '#cli/show-progress.ts';
import { buildDay } from '#lib/build-day.ts';
import { readMissedSearches } from '#store/missed-searches.ts';
import { contentDir } from '#lib/content-dir.ts';

const flags = readFlags(['--links', '--no-open', '--json']);

const content = await readContent(loadContent(contentDir()), readMissedSearches());
const answers = flags.has('--links') ? await tryLinks() : undefined;
const report = makeReport(content, buildDay(), answers);

if (flags.has('--json')) {
  console.log(JSON.stringify(report, null, 2));
} else {
  const folder = resolve('dist/report');
  mkdirSync(folder, { recursive: true });
  const page = resolve(folder, 'index.html');
  writeFileSync(page, reportPage(report));
  const address = pathToFileURL(page).href;
  console.log(reportText(report, Math.min(process.stdout.columns || 96, 110)));
  console.log(`The same as a page, to read and to print: ${address}`);
  if (!flags.has('--no-open')) openInBrowser(address);
}

async function tryLinks() {
  const urls = outsideLinks(content).map(({ url }) => url);
  const progress = showProgress('Trying links to other sites');
  const found = await askAddresses(urls, undefined, (done, all) => progress.step(`${done} of ${all}`));
  progress.end('done');
  return found;
}
