import { describe, expect, it } from 'vitest';
import { mistakesIn } from '../support/html-mistakes.ts';
import { readSites } from '../support/read-site.ts';

describe.each(readSites())('the HTML of the $name site', ({ pages }) => {
  it.each(pages.map(({ path, html }) => [path, html] as const))('is valid at %s', async (_, html) => {
    expect(await mistakesIn(html)).toEqual([]);
  });

  it('runs no two words together where an element ends or begins between them', () => {
    const joined =
      /[a-z:,.;!?](?:<(?:strong|em|b|a|time|small)(?: [^>]*)?>|<\/(?:strong|em|b|a|time|small)>)[a-z]/gi;
    const found = pages.flatMap(({ path, main }) =>
      [...(main?.innerHTML ?? '').matchAll(joined)].map(([words]) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('has no table with an empty heading', () => {
    const empty = pages.filter(({ root }) =>
      root.querySelectorAll('th').some((heading) => heading.textContent.trim() === ''),
    );
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  it('gives the size of every drawing, for when no style arrives', () => {
    const bare = pages.filter(({ root }) =>
      root
        .querySelectorAll('svg')
        .some((svg) => !(Number(svg.getAttribute('width')) > 0 && Number(svg.getAttribute('height')) > 0)),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('leads from each source that a text cites to the text and back, numbered by first use', () => {
    for (const { path, root } of pages) {
      const marks = root.querySelectorAll('sup a').map((mark) => Number(mark.textContent));
      const firsts = [...new Set(marks)];
      expect(firsts, path).toEqual(firsts.map((_, index) => index + 1));
      const backs = root.querySelectorAll('li .back').map((link) => link.getAttribute('href') ?? '');
      expect(backs, path).toEqual(firsts.map((number) => `#cite-${number}`));
      const lost = backs.filter((href) => root.querySelectorAll(`[id="${href.slice(1)}"]`).length !== 1);
      expect(lost, path).toEqual([]);
    }
  });
});
