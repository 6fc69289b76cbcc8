import { describe, expect, it } from 'vitest';
import { type BuiltPage, oneLine, readSites } from '../support/read-site.ts';

describe.each(readSites())('the headings of every page of the $name site', ({ pages }) => {
  it('are led by exactly one first heading, inside the main content', () => {
    const wrong = pages.filter(
      ({ root, main }) =>
        root.querySelectorAll('h1').length !== 1 || main.querySelectorAll('h1').length !== 1,
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('begin with that first heading and never skip a level on the way down', () => {
    expect(pages.flatMap((page) => skips(page))).toEqual([]);
  });

  it('all hold words', () => {
    const empty = pages.filter((page) => headingsOf(page).some(({ text }) => text === ''));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });
});

function headingsOf(page: BuiltPage): { level: number; text: string }[] {
  return page.root
    .querySelectorAll('h1, h2, h3, h4, h5, h6')
    .map((heading) => ({ level: Number(heading.rawTagName.slice(1)), text: oneLine(heading.text) }));
}

function skips(page: BuiltPage): string[] {
  const headings = headingsOf(page);
  return headings
    .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
    .map(({ level, text }) => `${page.path}: "${text}" is of level ${level}`);
}
