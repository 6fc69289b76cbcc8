/**
 * How long a change that cannot wait takes from the press of the button at the desk until visitors are served the new
 * page, with a warm build, and how long it takes to take it back. Sizes are numbers of conditions:
 * `npm run bench:publish -- 33 975` makes sites of some 58 and 1,000 pages. Never part of the tests.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSite } from '#cli/build-site.ts';
import { lastRun } from '#release/desk/publish-run.ts';
import { deskBrowser } from '../support/press-at.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { type SiteProcess, startSite } from '../support/site-process.ts';
import { writeGeneratedContent } from './build/generated-content.ts';

const sizes = process.argv.slice(2).map(Number);
const phones = ['517-898-2801', '517-898-2802', '517-898-2803'] as const;

/** Seconds until the contact page dials a number. */
async function secondsUntil(site: SiteProcess, phone: string, start: number): Promise<number> {
  const dialled = `tel:+1${phone.replaceAll('-', '')}`;
  while (!(await (await fetch(`${site.url}/contact/`)).text()).includes(dialled)) {
    if (lastRun(outDirOf(site))?.state === 'refused') throw new Error(lastRun(outDirOf(site))?.words);
    await wait(100);
  }
  return (performance.now() - start) / 1000;
}

const outDirs = new Map<SiteProcess, string>();
const outDirOf = (site: SiteProcess) => outDirs.get(site) ?? '';

async function measure(size: number): Promise<void> {
  const [content, outDir] = [`dist/bench/content-${size}`, resolve(`dist/bench/publish-${size}`)];
  writeGeneratedContent(content, size);
  const dataDir = mkdtempSync(join(tmpdir(), 'publish-bench-'));
  Object.assign(process.env, { CONTENT_DIR: content, DATA_DIR: dataDir });
  const { isDone, output } = await buildSite(outDir);
  if (!isDone) throw new Error(output);
  // Without git: the content of the measurement belongs into no history.
  const settings = { CONTENT_DIR: content, GIT_DIR: join(dataDir, 'none') };
  const site = await startSite({ root: outDir, dataDir, settings });
  outDirs.set(site, outDir);
  try {
    const { press } = deskBrowser(site, await signInAt(site));
    const practice = join(content, 'practice.yaml');
    for (const [place, phone] of phones.entries()) {
      writeFileSync(practice, readFileSync(practice, 'utf8').replace(/^phone: .*$/m, `phone: "${phone}"`));
      const start = performance.now();
      await press('/desk/publish/', '/desk/publish/start/');
      const seconds = await secondsUntil(site, phone, start);
      await settled(outDir);
      const steps = Object.entries(lastRun(outDir)?.times ?? {}).map(
        ([step, ms]) => `${step} ${(ms / 1000).toFixed(1)}`,
      );
      const load = loadavg()[0]?.toFixed(1);
      console.log(
        `${size}, publishing ${place + 1}: ${seconds.toFixed(1)} s (${steps.join(', ')}; load ${load})`,
      );
    }
    const start = performance.now();
    await press('/desk/history/', '/desk/history/back/');
    console.log(`${size}, taking back: ${(await secondsUntil(site, phones[1], start)).toFixed(1)} s`);
    await settled(outDir);
  } finally {
    await site.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function settled(outDir: string): Promise<void> {
  while (lastRun(outDir)?.state === 'running') await wait(100);
}

for (const size of sizes.length > 0 ? sizes : [33, 975]) await measure(size);
