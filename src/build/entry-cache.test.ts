import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropOldEntries } from '#build/entry-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entry-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const store = () => join(folder, 'data-store.json');
const cacheEntries = () => writeFileSync(store(), '[]');

test('entries that were cached by the same code stay', () => {
  dropOldEntries(folder, 'one');
  cacheEntries();
  dropOldEntries(folder, 'one');
  expect(existsSync(store())).toBe(true);
});

test('entries that were cached by other code, or nobody knows by which, are dropped', () => {
  cacheEntries();
  dropOldEntries(folder, 'one');
  expect(existsSync(store())).toBe(false);
  cacheEntries();
  dropOldEntries(folder, 'two');
  expect(existsSync(store())).toBe(false);
});

test('a folder that is not there yet is made', () => {
  const missing = join(folder, 'new');
  dropOldEntries(missing, 'one');
  expect(existsSync(missing)).toBe(true);
});
