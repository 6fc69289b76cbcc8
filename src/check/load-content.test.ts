import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasPicture } from '#check/content-files.ts';
import { loadContent } from '#check/load-content.ts';
import { writeContent } from '../../tests/support/write-content.ts';

function contentWith(files: Record<string, string>) {
  const content = writeContent(files);
  onTestFinished(content.remove);
  return content;
}

test('texts are read, other files are there, and hidden ones are left out', () => {
  const { dir } = contentWith({
    'conditions/new-pain.mdx': 'Words',
    'conditions/pictures/photo.webp': 'bytes',
    'conditions/.new-pain.mdx.swp': 'x',
    '.git/HEAD': 'x',
  });
  const files = loadContent(dir);
  expect(files.get('content/conditions/new-pain.mdx')).toBe('Words');
  const photo = files.get('content/conditions/pictures/photo.webp');
  expect(typeof photo === 'function' && Buffer.from(photo()).toString()).toBe('bytes');
  expect([...files.keys()].filter((path) => /\/\.|swp|HEAD/.test(path))).toEqual([]);
});

test('a folder of another name is known as content/, and one that does not exist is empty', () => {
  const { base, dir } = contentWith({});
  renameSync(dir, join(base, 'words'));
  expect([...loadContent(join(base, 'words')).keys()]).toContain('content/practice.yaml');
  expect(loadContent(dir).size).toBe(0);
});

test('links are followed, and one that leads nowhere or to itself breaks nothing', () => {
  const { base, dir } = contentWith({});
  mkdirSync(join(base, 'elsewhere'));
  writeFileSync(join(base, 'elsewhere', 'far.mdx'), 'Far');
  symlinkSync(join(base, 'elsewhere'), join(dir, 'linked'));
  symlinkSync(join(base, 'elsewhere', 'far.mdx'), join(dir, 'conditions', 'near.mdx'));
  symlinkSync(join(base, 'nowhere'), join(dir, 'broken'));
  symlinkSync(dir, join(dir, 'conditions', 'round'));
  const files = loadContent(dir);
  expect(files.get('content/linked/far.mdx')).toBe('Far');
  expect(files.get('content/conditions/near.mdx')).toBe('Far');
});

test('a picture is found whose name a Mac wrote with letters and accents apart', () => {
  const name = 'Rücken.webp';
  const { dir } = contentWith({ [`conditions/${name.normalize('NFD')}`]: 'bytes' });
  const files = loadContent(dir);
  for (const written of [name.normalize('NFC'), name.normalize('NFD')])
    expect(hasPicture(files, 'content/conditions/new-pain.mdx', `./${written}`)).toBe(true);
});
