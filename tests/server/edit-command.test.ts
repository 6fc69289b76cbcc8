import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bridgeHeader, type EditorAbout, type ListedFile } from '#editor/change.ts';
import { sites } from '../support/sites.ts';

/** The content that is edited. It must lie where the live preview watches: dist/ and node_modules/ it does not. */
const folder = join('data', 'test-edit-command');
const starting = 120_000;
let command: ChildProcess;
let editor: string;
let preview: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync('data', { recursive: true });
  cpSync(sites.second.contentDir, folder, { recursive: true });
  command = spawn(process.execPath, ['src/cli/edit.ts'], {
    // As a bundler leaves it, and as some machines set it for good.
    env: { ...outsideOfTests(), NODE_ENV: 'production', CONTENT_DIR: folder, PORT: '0', BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  editor = await new Promise<string>((resolve, reject) => {
    command.stdout?.on('data', (text: Buffer) => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(text.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    command.once('exit', (code) => reject(new Error(`npm run edit ended with ${code}.`)));
  });
  preview = ((await ask('about')) as EditorAbout).previewUrl;
  await vi.waitUntil(() => shows('/contact/', '517-555-0100'), { timeout: starting, interval: 300 });
}, starting);

afterAll(async () => {
  command.kill('SIGINT');
  await new Promise((resolve) => command.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
});

/** Inside a test run Astro reads no content, so the command must not learn that it is in one. */
function outsideOfTests(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST|DEV|PROD|MODE)/.test(name));
  return Object.fromEntries(own);
}

async function ask(name: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${editor}api/${name}`, {
    headers: { [bridgeHeader]: '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return answer.json();
}

async function shows(page: string, words: string): Promise<boolean> {
  const answer = await fetch(preview + page).catch(() => undefined);
  return answer?.ok === true && (await answer.text()).includes(words);
}

test('drafts are in the preview, even where the machine calls itself a place of production', async () => {
  expect(await shows('/conditions/draft-pain/', 'Draft pain')).toBe(true);
});

test('the preview has the new phone a moment after it was saved', async () => {
  const { files } = (await ask('content')) as { files: ListedFile[] };
  const practice = files.find(({ path }) => path === 'content/practice.yaml');
  const text = practice?.text?.replace('517-555-0100', '517-555-0199');
  await ask('change', { changes: [{ path: practice?.path, base: practice?.hash, text }] });
  await expect.poll(() => shows('/contact/', '517-555-0199'), { timeout: 10_000 }).toBe(true);
  expect(await shows('/contact/', '517-555-0100')).toBe(false);
});
