import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeContent } from '#release/image-content.ts';

let base: string;
const place = () =>
  placeContent({
    image: join(base, 'image'),
    contentDir: join(base, 'volume', 'content'),
    note: join(base, 'volume', 'image-content'),
  });
const own = (file: string) => join(base, 'volume', 'content', file);
const inImage = (file: string, text: string) => writeFileSync(join(base, 'image', file), text);
const read = (file: string) => readFileSync(own(file), 'utf8');

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'image-content-'));
  mkdirSync(join(base, 'image', 'pages'), { recursive: true });
  mkdirSync(join(base, 'volume'));
  inImage('practice.yaml', 'phone: one');
  inImage('pages/about.mdx', 'About');
});
afterEach(() => rmSync(base, { recursive: true }));

describe('the content of a volume', () => {
  it('comes from the image where there is none, and where the folder is empty', () => {
    expect([place(), read('practice.yaml'), read('pages/about.mdx')]).toEqual([true, 'phone: one', 'About']);
    rmSync(own(''), { recursive: true });
    mkdirSync(own(''));
    expect([place(), read('practice.yaml')]).toEqual([true, 'phone: one']);
    expect(readdirSync(join(base, 'volume')).toSorted()).toEqual(['content', 'image-content']);
  });

  it('follows a newer image while nobody has changed it', () => {
    place();
    inImage('practice.yaml', 'phone: two');
    rmSync(join(base, 'image', 'pages', 'about.mdx'));
    expect([place(), read('practice.yaml')]).toEqual([true, 'phone: two']);
    expect(existsSync(own('pages/about.mdx'))).toBe(false);
    expect(readdirSync(join(base, 'volume')).toSorted()).toEqual(['content', 'image-content']);
  });

  it.each([
    ['a changed file', () => writeFileSync(own('practice.yaml'), 'phone: mine')],
    ['a new file', () => writeFileSync(own('pages/new.mdx'), 'New')],
    ['a removed file', () => rmSync(own('pages/about.mdx'))],
  ])('stays as it is, with every image that follows, after %s', (_, change) => {
    place();
    change();
    const before = readdirSync(own(''), { recursive: true }).toSorted();
    const words = read('practice.yaml');
    for (const phone of ['one', 'two', 'three']) {
      inImage('practice.yaml', `phone: ${phone}`);
      expect(place()).toBe(false);
      expect([read('practice.yaml'), readdirSync(own(''), { recursive: true }).toSorted()]).toEqual([
        words,
        before,
      ]);
    }
  });

  it('stays as it is where somebody else put it there', () => {
    mkdirSync(own(''));
    writeFileSync(own('practice.yaml'), 'phone: mine');
    expect([place(), read('practice.yaml')]).toEqual([false, 'phone: mine']);
  });

  it('is whole after a start that was cut off at any point', () => {
    place();
    inImage('practice.yaml', 'phone: two');
    // Cut off while it was copied, and between the two renames.
    mkdirSync(join(base, 'volume', 'content.new'));
    rmSync(own(''), { recursive: true });
    expect([place(), read('practice.yaml')]).toEqual([true, 'phone: two']);
    // Cut off before the note was written.
    rmSync(join(base, 'volume', 'image-content'));
    expect(place()).toBe(true);
    inImage('practice.yaml', 'phone: three');
    expect([place(), read('practice.yaml')]).toEqual([true, 'phone: three']);
  });
});
