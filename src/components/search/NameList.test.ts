import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import NameList from '#components/search/NameList.astro';
import { namesView } from '#view-models/name-pages.ts';

const names = namesView({
  conditions: [
    makeCondition({ title: 'Jaw pain', alsoCalled: ['TMJ', '3 a.m. grinding'] }),
    makeCondition({ title: 'Tinnitus' }),
  ],
});
const render = (props: { depth?: 2 | 3 } = {}) => renderToFragment(NameList, { props: { names, ...props } });

describe('the list of names', () => {
  test('another name is itself the link, and says which page it leads to', async () => {
    const page = await render();
    expect(allWords(page, 'section li')).toEqual([
      '3 a.m. grinding (Jaw pain)',
      'Jaw pain',
      'Tinnitus',
      'TMJ (Jaw pain)',
    ]);
  });

  test('both the plain name and the other name lead to the page', async () => {
    const page = await render();
    const toJaw = page.querySelectorAll('section a[href="/conditions/jaw-pain/"]');
    expect(toJaw.map(wordsOf)).toEqual(['3 a.m. grinding', 'Jaw pain', 'TMJ']);
  });

  test('each letter of the jump list leads to a heading that is there', async () => {
    const page = await render();
    const jumps = page.querySelectorAll('nav a');
    expect(nameOf(page.querySelector('nav'), page)).toBe('Letters');
    const targets = jumps.map((jump) => page.getElementById(jump.getAttribute('href')?.slice(1) ?? ''));
    expect(targets.map(wordsOf)).toEqual(['#', 'J', 'T']);
    expect(jumps.map(wordsOf)).toEqual(['#', 'J', 'T']);
  });

  test('its letters are headings of the depth that the page needs', async () => {
    expect(allWords(await render(), 'h2')).toEqual(['#', 'J', 'T']);
    expect(allWords(await render({ depth: 3 }), 'h3')).toEqual(['#', 'J', 'T']);
  });
});
