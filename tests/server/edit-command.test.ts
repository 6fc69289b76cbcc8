import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bridgeHeader, type EditorAbout, type ListedFile } from '#editor/change.ts';
import { type EditCommand, startEdit } from '../support/edit-command.ts';

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

async function ask(name: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${command?.url}api/${name}`, {
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
