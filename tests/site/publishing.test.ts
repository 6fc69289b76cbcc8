import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { quietEnvironment } from '../support/practice-repository.ts';
import { deskBrowser } from '../support/press-at.ts';
import { signInAt } from '../support/sign-in-at.ts';
import { startSite } from '../support/site-process.ts';
import { sites } from '../support/sites.ts';

const run = promisify(execFile);
const skipped = ['.astro', '.git', 'data', 'dist', 'node_modules', 'shots'];

/** The whole project in a folder and a repository of its own, as an owner has it. */
let base: string;
let folder: string;
let environment: NodeJS.ProcessEnv;

const git = async (...words: string[]) =>
  (await run('git', words, { cwd: folder, env: environment })).stdout.trim();

/** Runs one of the owner's commands, the way `npm run` does. */
async function command(name: string, ...words: string[]): Promise<{ code: number; says: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [`src/cli/${name}.ts`, ...words], {
      cwd: folder,
      env: environment,
    });
    return { code: 0, says: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, says: stdout + stderr };
  }
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

beforeAll(async () => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'publishing-')));
  folder = join(base, 'site');
  environment = {
    ...quietEnvironment(base, ['VITEST', 'DATA_DIR', 'SITE_DIR', 'SKIP_BUILD', 'OUT_DIR', 'BUILD_DAY']),
    CONTENT_DIR: './content',
  };
  cpSync('.', folder, { recursive: true, filter: (path) => !skipped.includes(basename(path)) });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'));
  await git('init', '--quiet', '--initial-branch', 'main');
  writeFileSync(join(folder, '.git', 'info', 'exclude'), 'node_modules\n');
  await git('config', 'user.name', 'Tester');
  await git('config', 'user.email', 'tester@massage.test');
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Begin');
  await git('init', '--quiet', '--bare', '--initial-branch', 'main', join(base, 'remote.git'));
  await git('remote', 'add', 'origin', join(base, 'remote.git'));
  await git('push', '--quiet', '--set-upstream', 'origin', 'main');
}, 60_000);

afterAll(() => rmSync(base, { recursive: true, force: true }));

it('publishing for real refuses a page with a mistake before anything else happens', async () => {
  edit('content/pages/privacy.mdx', 'title:', 'titel:');
  const { code, says } = await command('release', '--yes');
  expect(code).toBe(1);
  expect(says).toContain('content/pages/privacy.mdx, line 2: "titel" is not a field that exists here.');
  expect(says).toMatch(/\n\nNothing was published\.\n$/);
  expect(says).not.toContain('Building');
  edit('content/pages/privacy.mdx', 'titel:', 'title:');
  expect(await git('status', '--porcelain')).toBe('');
}, 60_000);

it('publishing for real builds, tests and sends what the owner changed, a draft included', async () => {
  const added = await command('new', 'page', 'Where to park');
  expect(added.says).toContain('content/pages/where-to-park.mdx is written.');
  edit('content/practice.yaml', '517-898-2899', '517-898-2800');
  edit('content/practice.yaml', 'serviceArea: Michigan', `serviceArea: Michigan\n${openingHours}`);
  await takeComments();
  const { code, says } = await command('release', '--yes');
  expect(says).toContain(
    '1 draft, 3 facts of the practice\n  Draft, which visitors do not see: Where to park\n  Phone: was 517-898-2899, is now 517-898-2800\n',
  );
  expect(code).toBe(0);
  expect(await git('ls-remote', 'origin', 'main')).toContain(await git('rev-parse', 'HEAD'));
  expect(await git('log', '-1', '--format=%s')).toBe('Publish Where to park and facts of the practice');
  expect(await git('status', '--porcelain')).toBe('');
  const page = readFileSync(join(folder, 'dist/client/index.html'), 'utf8');
  expect(page).toContain('tel:+15178982800');
  expect(page).not.toContain('tel:+15178982899');
  const commented = readFileSync(join(folder, 'dist/client/conditions/sciatica/index.html'), 'utf8');
  expect(commented).toContain('Do you work on Saturdays?');
}, 300_000);

it('publishing at the desk of a running server shows the change, and taking it back the site of before', async () => {
  const dataDir = join(base, 'desk-data');
  const settings = { HOME: base, GIT_CONFIG_NOSYSTEM: '1', CONTENT_DIR: './content' };
  const site = await startSite({ root: join(folder, 'dist'), dataDir, folder, settings });
  try {
    const { read, press } = deskBrowser(site, await signInAt(site));
    const shows = (phone: string) =>
      vi.waitFor(async () => expect(await read('/contact/'), await read('/desk/publish/')).toContain(phone), {
        ...{ timeout: 240_000, interval: 1000 },
      });
    edit('content/practice.yaml', '517-898-2800', '517-898-2811');
    expect(await read('/desk/publish/')).toContain('Phone: was 517-898-2800, is now 517-898-2811');
    await press('/desk/publish/', '/desk/publish/start/');
    await shows('tel:+15178982811');
    await vi.waitFor(
      async () => expect(await read('/desk/publish/')).toContain('The site was published by'),
      {
        timeout: 60_000,
      },
    );
    expect(await git('log', '-1', '--format=%s')).toBe('Publish facts of the practice');
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('ls-remote', 'origin', 'main')).toContain(await git('rev-parse', 'HEAD'));
    await press('/desk/history/', '/desk/history/back/');
    await shows('tel:+15178982800');
    expect(readFileSync(join(folder, 'content/practice.yaml'), 'utf8')).toContain('517-898-2800');
  } finally {
    await site.end('SIGTERM');
  }
}, 360_000);

const openingHours = `timeZone: America/Detroit
hours:
  - { days: [Tuesday, Wednesday], opens: "09:00", closes: "17:30" }`;

/** The site was built before. Somebody asked something on a page, and it was published with an answer. */
async function takeComments(): Promise<void> {
  cpSync(sites.shipped.outDir, join(folder, 'dist'), { recursive: true });
  const comment = {
    ...{ page: '/conditions/sciatica/', state: 'published', revision: 1 },
    ...{ created: '2026-11-03T18:20:00.000Z', changed: '2026-11-03T18:20:00.000Z' },
  };
  const [asked, answered] = ['9f2c4b7d1e0a6c5f3b82', '1f2c4b7d1e0a6c5f3b83'];
  const comments = [
    { ...comment, id: asked, name: 'A reader', words: 'Do you work on Saturdays?', byPractice: false },
    { ...comment, id: answered, parent: asked, name: 'Us', words: 'Please call us.', byPractice: true },
  ];
  const file = join(base, 'comments.json');
  const about = { format: 'comments', version: 1, exported: '2026-11-04T12:00:00.000Z' };
  writeFileSync(file, JSON.stringify({ ...about, comments }));
  expect(await command('comments', 'import', file)).toMatchObject({ code: 0 });
}
