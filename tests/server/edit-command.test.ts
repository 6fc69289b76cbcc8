import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { bridgeHeader, type EditorAbout, type ListedFile } from '#editor/change.ts';
import { type EditCommand, outsideOfTests, startEdit } from '../support/edit-command.ts';
import { sites } from '../support/sites.ts';

const starting = 120_000;
let command: EditCommand | undefined;
let preview: string;

beforeAll(async () => {
  // As a bundler leaves it, and as some machines set it for good.
  const settings = { NODE_ENV: 'production', BROWSER: 'none' };
  command = await startEdit(join('data', 'test-edit-command'), settings);
  preview = ((await ask('about')) as EditorAbout).previewUrl;
  await vi.waitUntil(() => shows('/contact/', '517-555-0100'), { timeout: starting, interval: 300 });
}, starting);

afterAll(() => command?.stop());

async function ask(name: string, body?: object, url = command?.url): Promise<unknown> {
  const answer = await fetch(`${url}api/${name}`, {
    headers: { [bridgeHeader]: '1', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return answer.json();
}

async function shows(page: string, words: string, shown = preview): Promise<boolean> {
  const answer = await fetch(shown + page).catch(() => undefined);
  return answer?.ok === true && (await answer.text()).includes(words);
}

test('drafts are in the preview, even where the machine calls itself a place of production', async () => {
  expect(await shows('/conditions/draft-pain/', 'Draft pain')).toBe(true);
});

test('the preview has the new phone a moment after it was saved', async () => {
  const { files } = (await ask('content')) as { files: ListedFile[] };
  const practice = files.find(({ path }) => path === 'content/practice.yaml');
  const changed = practice?.text?.replace('517-555-0100', '517-555-0199');
  await ask('change', { changes: [{ path: practice?.path, base: practice?.hash, text: changed }] });
  await expect.poll(() => shows('/contact/', '517-555-0199'), { timeout: starting }).toBe(true);
  expect(await shows('/contact/', '517-555-0100')).toBe(false);
});

test('a second editor of the same project has a preview of its own', { timeout: starting }, async () => {
  const second = await startEdit(join('data', 'test-edit-second'));
  onTestFinished(second.stop);
  const { previewUrl } = (await ask('about', undefined, second.url)) as EditorAbout;
  const isShown = () => shows('/contact/', '517-555-0100', previewUrl);
  await vi.waitUntil(isShown, { timeout: starting, interval: 300 });
  expect(await shows('/contact/', '517-555-0199')).toBe(true);
});

test('where its place is taken, the command ends with what to type in any shell', async () => {
  const { port } = new URL(command?.url ?? '');
  const other = spawn(process.execPath, ['src/cli/edit.ts', port], {
    env: { ...outsideOfTests(), CONTENT_DIR: sites.second.contentDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => other.once('exit', done));
  expect(await text(other.stderr)).toMatch(/^The editor is already open, .*: npm run edit \d+\n$/);
  expect(await ended).toBe(1);
});
