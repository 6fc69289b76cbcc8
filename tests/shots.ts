/**
 * Writes screenshots of a list of pages for people to look at: three widths, light and dark, whole pages, into
 * shots/. Builds nothing: run `npm run build` first. Paths may be named: npm run shots -- /contact/ /paying/
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { staticSite } from '#server/static-site.ts';
import { browserFlags } from './support/browser-flags.ts';
import { findBrowser } from './support/find-browser.ts';

const usual = [
  '/',
  '/therapies/myofascial-release/',
  '/conditions/sciatica/',
  '/conditions/',
  '/search/?q=jaw',
  '/articles/spa-or-therapeutic/',
  '/contact/',
  '/nowhere/',
];
const widths = [360, 768, 1440];
const schemes = ['light', 'dark'] as const;

const named = process.argv.slice(2);
const paths = named.length > 0 ? named : usual;
const root = resolve(process.env['OUT_DIR'] || 'dist');
const folder = resolve('shots');
mkdirSync(folder, { recursive: true });

const server = createServer(staticSite(join(root, 'client'))).listen(0, '127.0.0.1');
await new Promise((done) => server.once('listening', done));
const address = server.address();
const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
for (const colorScheme of schemes) {
  for (const width of widths) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: width < 500 ? 760 : 900 } });
    for (const path of paths) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      const name = path.replaceAll(/\W+/g, ' ').trim().replaceAll(' ', '-') || 'home';
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
server.close();
console.log(`${paths.length * widths.length * schemes.length} pictures are in ${folder}`);
