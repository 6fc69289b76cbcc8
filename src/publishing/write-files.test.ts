import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { removeFile, replaceFile } from '#publishing/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
const file = join(folder, 'deep', 'index.html');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that is replaced', () => {
  test('stands whole, with twins that say the same, and leaves nothing beside', async () => {
    for (const text of ['first', 'a second and longer text']) {
      await replaceFile(file, text);
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
      expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(text);
    }
    expect(readdirSync(join(folder, 'deep')).sort()).toEqual([
      'index.html',
      'index.html.br',
      'index.html.gz',
    ]);
  });

  test('is left alone where it says the same', async () => {
    const { ino } = statSync(file);
    await replaceFile(file, readFileSync(file, 'utf8'));
    expect(statSync(file).ino).toBe(ino);
  });

  test('many at once end with one whole text', async () => {
    const texts = Array.from({ length: 12 }, (_, place) => `${place}`.repeat(10_000));
    await Promise.all(texts.map((text) => replaceFile(file, text)));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(join(folder, 'deep'))).toHaveLength(3);
  });

  test('goes with its twins', async () => {
    await removeFile(file);
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });
});
