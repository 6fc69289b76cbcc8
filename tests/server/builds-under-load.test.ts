import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  activateBuild,
  buildFolder,
  currentRelease,
  isInUse,
  prepareBuildFolder,
} from '#publishing/release-folders.ts';
import { buildSite } from '../support/build-sites.ts';
import { openPage } from '../support/comment-server.ts';
import { isLongDrill } from '../support/drill.ts';
import { until } from '../support/journey-server.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { type SiteProcess, endSites, startSite } from '../support/site-process.ts';
import { sites } from '../support/sites.ts';
import { writeStandInSite } from '../support/stand-in-site.ts';
import { ViewLoad } from '../support/view-load.ts';

let outDir: string;
let dataDir: string;
beforeEach(() => {
  // Inside the project, since a built site's server looks for its packages from there.
  mkdirSync(resolve('dist', 'test'), { recursive: true });
  outDir = mkdtempSync(resolve('dist', 'test', 'builds-'));
  dataDir = mkdtempSync(join(tmpdir(), 'builds-data-'));
});
afterEach(() => {
  endSites();
  for (const folder of [outDir, dataDir]) rmSync(folder, { recursive: true, force: true });
  // Twenty real builds are many files.
}, 120_000);

const start = (node: readonly string[] = []): Promise<SiteProcess> =>
  startSite({ root: outDir, dataDir, settings: { TRUSTED_HOPS: '1' }, node });

/** Makes a process print the MB of its heap's young generation at a signal. */
const heapProbe = `data:text/javascript,${encodeURIComponent(`
  import { getHeapSpaceStatistics } from 'node:v8';
  process.on('SIGUSR2', () => {
    const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    console.log('young generation: ' + space_size / 1024 ** 2);
  });
`)}`;

async function youngGeneration(site: SiteProcess): Promise<number> {
  process.kill(site.pid, 'SIGUSR2');
  return Number(await until(async () => /young generation: (\d+)/.exec(site.output())?.[1]));
}

function standIn(version: string): void {
  writeStandInSite(prepareBuildFolder(outDir), version);
  activateBuild(outDir);
}

/** Waits until the server shows a version, on a page and on a screen that it renders. */
const showsVersion = (site: SiteProcess, version: string) =>
  until(async () => {
    const page = await (await fetch(`${site.url}/`)).text();
    return page.includes(`<i>${version}</i>`) || undefined;
  });

test('no view, screen or comment fails over builds under load, and pages and screens change together', async () => {
  standIn('v0');
  const site = await start(['--import', heapProbe]);
  const cookie = await signInAt(site);
  const load = new ViewLoad(site.url, openPage, cookie);
  const running = load.run();
  for (let count = 1; count <= 3; count += 1) {
    standIn(`v${count}`);
    await showsVersion(site, `v${count}`);
    const screen = await (await fetch(`${site.url}/comments/write/?page=${openPage}`)).text();
    expect(screen).toContain(`<i>v${count}</i>`);
  }
  load.stop();
  await running;
  expect(await youngGeneration(site)).toBeLessThanOrEqual(32);
  expect(load.failures).toEqual([]);
  expect(load.views).toBeGreaterThan(50);
  expect(load.comments).toBeGreaterThan(0);
  await site.end('SIGTERM');
});

test('what a page that was opened before a build asks for is still there', async () => {
  standIn('v0');
  const site = await start();
  standIn('v1');
  await showsVersion(site, 'v1');
  for (const version of ['v0', 'v1'])
    expect(await (await fetch(`${site.url}/_astro/${version}.js`)).text()).toBe(`// ${version}`);
  expect((await fetch(`${site.url}/_astro/v2.js`)).status).toBe(404);
});

test('a build that cannot be served leaves the one before, and the next whole one is taken up', async () => {
  standIn('v0');
  const site = await start();
  writeStandInSite(prepareBuildFolder(outDir), 'broken');
  rmSync(join(buildFolder(outDir), 'server', 'entry.mjs'));
  activateBuild(outDir);
  await until(() => site.output().includes('The new build cannot be served') || undefined);
  expect(await (await fetch(`${site.url}/`)).text()).toContain('<i>v0</i>');
  expect((await fetch(`${site.url}/comments/write/?page=${openPage}`)).status).toBe(200);
  standIn('v1');
  await showsVersion(site, 'v1');
});

test('an approved comment stands in the next build, and leaves the files of the one before', async () => {
  standIn('v0');
  const site = await start();
  const cookie = await signInAt(site);
  const old = currentRelease(outDir);
  const load = new ViewLoad(site.url, openPage, cookie);
  await load.write('Is heat or ice better?');
  await load.approveAll();
  const file = (release: string) => join(release, 'client', openPage, 'index.html');
  expect(readFileSync(file(old), 'utf8')).toContain('Is heat or ice better?');
  standIn('v1');
  await showsVersion(site, 'v1');
  expect(await (await fetch(site.url + openPage)).text()).toContain('Is heat or ice better?');
  // Its saved comments are the last that leave.
  await until(() => !existsSync(join(old, 'server', 'published-comments')) || undefined);
  expect(readFileSync(file(old), 'utf8')).not.toContain('Is heat or ice better?');
  expect(readFileSync(file(old), 'utf8')).toContain('<i>v0</i>');
  await site.end('SIGTERM');
});

test('what is under way with the build before is finished by it, and then it is dropped', async () => {
  standIn('v0');
  const site = await start();
  const load = new ViewLoad(site.url, openPage, await signInAt(site));
  await load.write('Is heat or ice better?');
  await load.approveAll();
  const saved = join(currentRelease(outDir), 'server', 'published-comments');
  const body = new URLSearchParams({ page: openPage, name: 'A reader', words: 'Slowly typed.' }).toString();
  const { port } = new URL(site.url);
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': body.length,
    origin: site.url,
  };
  const slow = request({ host: '127.0.0.1', port, path: '/comments/', method: 'POST', headers });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    slow.once('response', resolve).once('error', reject);
  });
  slow.write(body.slice(0, 20));
  // The server has its head once it answers what was asked after it.
  await fetch(`${site.url}/`);
  standIn('v1');
  await showsVersion(site, 'v1');
  expect(existsSync(saved)).toBe(true);
  slow.end(body.slice(20));
  const answer = await answered;
  expect(answer.statusCode).toBe(303);
  answer.resume();
  await until(() => !existsSync(saved) || undefined);
  await site.end('SIGTERM');
});

test.runIf(isLongDrill)('no view fails over 20 real builds under load', { timeout: 7_200_000 }, async () => {
  const page = '/conditions/test-pain/';
  const build = async () => {
    await buildSite({ ...sites.second, outDir: prepareBuildFolder(outDir) }, { DATA_DIR: dataDir });
    return activateBuild(outDir);
  };
  await build();
  const site = await start();
  const load = new ViewLoad(site.url, page, await signInAt(site));
  const running = load.run();
  const memory: number[] = [];
  for (let count = 1; count <= 20; count += 1) {
    const release = await build();
    await until(() => isInUse(release) || undefined);
    memory.push(residentMemory(site.pid));
  }
  load.stop();
  await running;
  console.log(
    `20 builds: ${load.views} views and screens, ${load.comments} comments, ${load.failures.length} failed; resident memory ${memory.join(', ')} MB.`,
  );
  expect(load.failures).toEqual([]);
  // Two releases are in memory at each of these moments; nothing of an earlier one may stay behind.
  expect(Math.max(...memory)).toBeLessThan(600);
  expect(average(memory.slice(13))).toBeLessThan(1.1 * average(memory.slice(6, 13)));
});

const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** MB of memory that a process has, where the system says it. */
function residentMemory(pid: number): number {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return Math.round(Number(kilobytes ?? NaN) / 1024);
}
