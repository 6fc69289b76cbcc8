import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import SourceList from '#components/site/SourceList.astro';
import { sourceViews } from '#view-models/sources.ts';

const sources = sourceViews(makeCondition().data.sources);

describe('the sources at the foot of a page', () => {
  test('are listed with title, publisher and when they were read', async () => {
    const page = await renderToFragment(SourceList, { props: { sources } });
    expect(allWords(page, 'ol > li')[0]).toBe('Source one, Publisher one; read January 2026');
  });

  test('each leads to where it can be read', async () => {
    const page = await renderToFragment(SourceList, { props: { sources } });
    const [first] = page.querySelectorAll('ol a');
    expect([wordsOf(first), first?.getAttribute('href')]).toEqual([
      'Source one',
      'https://one.source.test/page',
    ]);
  });

  test('one without an address is listed without a link', async () => {
    const unlinked = sources.map((source, index) => (index === 0 ? { ...source, url: undefined } : source));
    const page = await renderToFragment(SourceList, { props: { sources: unlinked } });
    expect(allWords(page, 'ol > li')[0]).toBe('Source one, Publisher one; read January 2026');
    expect(allWords(page, 'ol a')).toEqual(['Source two', 'Source three']);
  });

  test('the numbers in the text lead each to its own source, in a list that is closed', async () => {
    const page = await renderToFragment(SourceList, { props: { sources } });
    expect(page.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(page.querySelectorAll('ol > li').map(({ id }) => id)).toEqual([
      'source-1',
      'source-2',
      'source-3',
    ]);
  });

  test('a page without sources has no such heading', async () => {
    const page = await renderToFragment(SourceList, { props: { sources: [] } });
    expect(wordsOf(page)).toBe('');
  });
});
