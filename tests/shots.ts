/**
 * Writes screenshots of every kind of page and state for people to look at: four widths, light and dark, whole pages,
 * and sheets of paper as PDF, into shots/. Builds nothing: run `npm run build` first. Paths may be named:
 * npm run shots -- /contact/ /paying/
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { staticSite } from '#server/static-site.ts';
import { browserFlags } from './support/browser-flags.ts';
import { findBrowser } from './support/find-browser.ts';
import { shownScreens } from './support/shown-screens.ts';

/** What is done on a page before its picture is taken. */
type Step = (page: Page) => Promise<unknown>;

const usual = [
  '/',
  '/conditions/',
  '/conditions/sciatica/',
  '/therapies/',
  '/therapies/myofascial-release/',
  '/articles/',
  '/articles/spa-or-therapeutic/',
  '/evidence/',
  '/body/',
  '/body/chest/',
  '/search/',
  '/search/?q=jaw',
  '/search/?q=zzzz',
  '/search/?q=chest+pain+and+sweating',
  '/safe/',
  '/contact/',
  '/about/',
  '/paying/',
  '/nowhere/',
  '/es/',
  '/es/conditions/sciatica/',
  '/es/contact/',
  '/es/search/?q=dolor+de+espalda',
];

/** States that a page has after something was pressed. */
const states: Record<string, { path: string; step: Step }> = {
  'open-menu': { path: '/', step: (page) => page.locator('summary', { hasText: 'Menu' }).click() },
  'open-search': { path: '/', step: (page) => page.locator('a[href="/search/"]:visible').first().click() },
  'all-unfolded': {
    path: '/conditions/sciatica/',
    step: (page) => page.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true))),
  },
};

/** Sheets of paper, each with its name. */
const sheets = {
  'doctor-sheet': '/conditions/sciatica/#doctor-sheet',
  'whole-page': '/conditions/sciatica/',
};

const widths = [360, 768, 1440, 1920];
const schemes = ['light', 'dark'] as const;

const named = process.argv.slice(2);
const isWhole = named.length === 0;
const root = resolve(process.env['OUT_DIR'] || 'dist');
const folder = resolve('shots');
mkdirSync(folder, { recursive: true });

const screens = isWhole ? await shownScreens(root) : new Map<string, string>();
const site = staticSite(join(root, 'client'));
const server = createServer((request, response) => {
  const screen = screens.get(request.url ?? '');
  if (screen === undefined) site(request, response);
  else response.setHeader('content-type', 'text/html; charset=utf-8').end(screen);
}).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
let count = 0;
for (const colorScheme of schemes) {
  for (const width of widths) {
    const viewport = { width, height: width < 500 ? 760 : 900 };
    const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    const shoot = async (name: string, path: string, step?: Step) => {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      if (step !== undefined) {
        // A state that a width does not have, such as the phone's menu, has no picture.
        page.setDefaultTimeout(3_000);
        const isMissing = await step(page).then(
          () => false,
          () => true,
        );
        page.setDefaultTimeout(60_000);
        if (isMissing) return;
        await page.waitForLoadState('networkidle');
      }
      // Drawings come when they are near.
      await page.$$eval('.drawing use', (uses) =>
        uses.forEach((use) => use.setAttribute('href', use.getAttribute('data-href') ?? '')),
      );
      await page.waitForLoadState('networkidle');
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: step === undefined || name === 'all-unfolded',
      });
      count += 1;
    };
    for (const path of isWhole ? [...usual, ...screens.keys()] : named) await shoot(nameOf(path), path);
    if (isWhole) for (const [name, { path, step }] of Object.entries(states)) await shoot(name, path, step);
    await page.close();
  }
}
const page = await browser.newPage();
for (const [name, path] of isWhole ? Object.entries(sheets) : []) {
  await page.goto('about:blank');
  await page.goto(base + path);
  // The styles for paper come after the page.
  await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[media="print"]')?.sheet);
  writeFileSync(join(folder, `${name}.pdf`), await page.pdf({ format: 'Letter' }));
  count += 1;
}
await browser.close();
server.close();
console.log(`${count} pictures are in ${folder}`);

function nameOf(path: string): string {
  return path.replaceAll(/\W+/g, ' ').trim().replaceAll(' ', '-') || 'home';
}
