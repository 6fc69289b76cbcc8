import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { removeFile, removeLeftOvers, replaceFile } from '#publishing/write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'write-files-'));
const file = join(folder, 'deep', 'index.html');
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page that is replaced', () => {
  test('stands whole, with precompressed files that say the same, and leaves nothing beside', async () => {
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

  test('gets its precompressed files anew where a crash left one of another text', async () => {
    const text = readFileSync(file, 'utf8');
    writeFileSync(`${file}.br`, brotliCompressSync('words that were taken back'));
    await replaceFile(file, text);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(text);
  });

  test('is rid of what a crash left half written, and of nothing that is being written', async () => {
    const [old, young] = ['.index.html.1-1.new', '.index.html.1-2.new'].map((name) =>
      join(folder, 'deep', name),
    );
    for (const left of [old, young]) writeFileSync(left ?? '', 'half a pa');
    const longAgo = Date.now() / 1000 - 120;
    utimesSync(old ?? '', longAgo, longAgo);
    await removeLeftOvers(folder);
    expect(readdirSync(join(folder, 'deep')).filter((name) => name.endsWith('.new'))).toEqual([
      '.index.html.1-2.new',
    ]);
    rmSync(young ?? '');
  });

  test('many at once end with one whole text', async () => {
    const texts = Array.from({ length: 12 }, (_, place) => `${place}`.repeat(10_000));
    await Promise.all(texts.map((text) => replaceFile(file, text)));
    expect(texts).toContain(readFileSync(file, 'utf8'));
    expect(readdirSync(join(folder, 'deep'))).toHaveLength(3);
  });

  test('goes with its precompressed files', async () => {
    await removeFile(file);
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });
});
