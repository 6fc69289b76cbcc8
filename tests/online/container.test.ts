import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { writeStandInSite } from '../support/stand-in-site.ts';

/** Folders as a container has them: one of the image, and the volume. */
let image: string;
let volume: string;
let port: number;

beforeEach(async () => {
  image = mkdtempSync(join(tmpdir(), 'image-'));
  volume = mkdtempSync(join(tmpdir(), 'volume-'));
  port = await freePort();
});
afterEach(() => {
  for (const folder of [image, volume]) rmSync(folder, { recursive: true });
});

function buildImage(version: string): void {
  const release = join(image, 'dist', 'releases', version);
  mkdirSync(release, { recursive: true });
  writeStandInSite(release, version);
  mkdirSync(join(image, 'content'), { recursive: true });
  writeFileSync(join(image, 'content', 'practice.yaml'), version);
  writeFileSync(join(image, 'package.json'), '{}');
}

const program = (name: string) => ({
  command: process.execPath,
  words: ['--disable-warning=ExperimentalWarning', resolve('src/cli', name)],
  options: {
    cwd: image,
    env: {
      PATH: process.env['PATH'],
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: volume,
      CONTENT_DIR: join(volume, 'content'),
      OUT_DIR: join(volume, 'site'),
    },
  },
});

/** What the container serves at `/`, says, and answers to the health check; it is stopped once it has said enough. */
async function runContainer(
  enough = 'The site is at',
): Promise<{ page: string; health: number; said: string }> {
  const { command, words, options } = program('start-container.ts');
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  let said = '';
  await new Promise<void>((done, fail) => {
    const read = (part: Buffer) => {
      said += part.toString();
      if (said.includes('The site is at') && said.includes(enough)) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => fail(new Error(said)));
  });
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  const health = await askHealth();
  child.kill('SIGTERM');
  await ended;
  return { page, health, said };
}

async function askHealth(): Promise<number> {
  const { command, words, options } = program('ask-status.ts');
  const [code] = (await once(spawn(command, words, options), 'exit')) as [number];
  return code;
}

const pages = () => join(volume, 'content', 'practice.yaml');
const releases = () => readdirSync(join(volume, 'site', 'releases'));

it('serves the site of its image from the volume, with its content, and those of a newer image once it is there', async () => {
  buildImage('2026-one');
  const first = await runContainer();
  expect([first.page.includes('2026-one'), first.health]).toEqual([true, 0]);
  expect(readFileSync(pages(), 'utf8')).toBe('2026-one');
  const before = releases();
  expect((await runContainer()).page).toContain('2026-one');
  expect(releases()).toEqual(before);
  buildImage('2026-two');
  expect((await runContainer()).page).toContain('2026-two');
  expect(releases()).toHaveLength(2);
  expect(readFileSync(pages(), 'utf8')).toBe('2026-two');
  expect(readFileSync(join(volume, 'site', 'image-release'), 'utf8')).toBe('2026-two');
});

it('leaves pages that were changed at the desk, says so, and serves the site of before until it is built anew', async () => {
  buildImage('2026-one');
  await runContainer();
  writeFileSync(pages(), 'changed at the desk');
  buildImage('2026-two');
  // Nothing can be built here: the site that stands in has no record.
  const { page, health, said } = await runContainer('could not be built anew');
  expect([page.includes('2026-one'), health]).toEqual([true, 0]);
  expect(said).toContain(`they stay as they are, in ${join(volume, 'content')}`);
  expect(readFileSync(pages(), 'utf8')).toBe('changed at the desk');
  // It is tried again at the next start.
  expect(readFileSync(join(volume, 'site', 'image-release'), 'utf8')).toBe('2026-one');
});

it('is ill where nothing is served', async () => {
  expect(await askHealth()).toBe(1);
});
