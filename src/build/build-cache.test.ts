import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BuildCache } from '#build/build-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const value = { path: '/neck/', files: { '.html': Buffer.from('<p>Neck</p>') } };
const cacheOf = (version = 'one') => new BuildCache(folder, version);

/** A cache that holds the value under the key of one page. */
function filled(): { key: string; file: string } {
  const cache = cacheOf();
  const key = cache.keyOf('facts', 'page');
  cache.write(key, value);
  return { key, file: join(folder, key) };
}

describe('a result of an earlier build', () => {
  test('is found under what it depends on, the same to the byte', () => {
    const { key } = filled();
    expect(cacheOf().keyOf('facts', 'page')).toBe(key);
    expect(cacheOf().read(key)).toEqual(value);
  });

  test('is none for other code, other facts or another page', () => {
    const { key } = filled();
    expect(cacheOf('two').keyOf('facts', 'page')).not.toBe(key);
    expect(cacheOf().keyOf('other facts', 'page')).not.toBe(key);
    expect(cacheOf().keyOf('facts', 'other page')).not.toBe(key);
    expect(cacheOf().keyOf('factsp', 'age')).not.toBe(key);
  });

  test('is not believed where the file is cut off, wherever', () => {
    const { key, file } = filled();
    for (let size = readFileSync(file).length - 1; size >= 0; size -= 1) {
      truncateSync(file, size);
      expect(cacheOf().read(key)).toBeUndefined();
    }
  });

  test('is not believed where one byte of the file changed, whichever', () => {
    const { key, file } = filled();
    const good = readFileSync(file);
    for (const index of good.keys()) {
      const bad = Buffer.from(good);
      bad[index] = (bad[index] ?? 0) ^ 1;
      writeFileSync(file, bad);
      expect(cacheOf().read(key)).toBeUndefined();
    }
  });

  test('is not believed under the name of another', () => {
    const { file } = filled();
    const other = cacheOf().keyOf('another');
    renameSync(file, join(folder, other));
    expect(cacheOf().read(other)).toBeUndefined();
  });

  test('goes where a build did not use it', () => {
    const { key } = filled();
    const cache = cacheOf();
    cache.write(cache.keyOf('new'), value);
    cache.read(key);
    cache.prune();
    expect(readdirSync(folder)).toHaveLength(2);
    const next = cacheOf();
    next.use(key);
    next.prune();
    expect(readdirSync(folder)).toEqual([key]);
  });
});
