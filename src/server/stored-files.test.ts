import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { replaceFile } from '#publishing/write-files.ts';
import { StoredFiles } from '#server/stored-files.ts';

function inFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stored-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const textOf = async (files: StoredFiles, path: string) => (await files.read(path))?.content.toString();

test('a file is read once, as long as it stays what it was', async () => {
  const path = join(inFolder(), 'a.html');
  writeFileSync(path, 'one');
  const files = new StoredFiles();
  expect((await files.read(path))?.content).toBe((await files.read(path))?.content);
});

test('a file that was replaced by one of the same size and time is read anew', async () => {
  const path = join(inFolder(), 'a.html');
  const time = new Date('2026-01-01');
  const files = new StoredFiles();
  for (const text of ['one', 'two']) {
    await replaceFile(path, text);
    utimesSync(path, time, time);
    expect(await textOf(files, path)).toBe(text);
  }
});

test('what is gone, no file, or no name of one is not there', async () => {
  const folder = inFolder();
  const path = join(folder, 'a.html');
  const files = new StoredFiles();
  writeFileSync(path, 'one');
  await files.read(path);
  rmSync(path);
  mkdirSync(join(folder, 'b'));
  for (const name of [
    path,
    join(folder, 'b'),
    join(path, 'c'),
    join(folder, 'x'.repeat(5000)),
    `${folder}\0`,
  ])
    expect(await files.read(name)).toBeUndefined();
});
