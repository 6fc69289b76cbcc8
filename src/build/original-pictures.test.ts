import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deleteOriginalPictures } from '#build/original-pictures.ts';

test('the original of a picture, which no page names, is not published', () => {
  const root = mkdtempSync(join(tmpdir(), 'build-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const client = join(root, 'client');
  mkdirSync(join(client, '_astro'), { recursive: true });
  for (const name of ['room.a1.JPG', 'room.a1_Z2.webp', 'drawing.b2.png', 'page.c3.css'])
    writeFileSync(join(client, '_astro', name), '');
  writeFileSync(join(client, 'index.html'), '<img srcset="/_astro/room.a1_Z2.webp 800w">');
  writeFileSync(join(client, '_astro', 'page.c3.css'), 'a { background: url(/_astro/drawing.b2.png) }');
  expect(deleteOriginalPictures(root, client)).toEqual(['room.a1.JPG']);
  expect(readdirSync(join(client, '_astro')).toSorted()).toEqual([
    'drawing.b2.png',
    'page.c3.css',
    'room.a1_Z2.webp',
  ]);
});
