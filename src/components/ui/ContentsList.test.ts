import { describe, expect, test } from 'vitest';
import { nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ContentsList from '#components/ui/ContentsList.astro';

describe('the list of contents', () => {
  test('is a navigation that leads to each heading', async () => {
    const items = [
      { text: 'Causes', anchor: 'causes' },
      { text: 'Questions people ask', anchor: 'questions-people-ask' },
    ];
    const page = await renderToFragment(ContentsList, { props: { items } });
    expect(nameOf(page.querySelector('nav'), page)).toBe('On this page');
    expect(page.querySelectorAll('a').map((link) => [wordsOf(link), link.getAttribute('href')])).toEqual([
      ['Causes', '#causes'],
      ['Questions people ask', '#questions-people-ask'],
    ]);
  });

  test('is not there on a short page', async () => {
    const page = await renderToFragment(ContentsList, { props: { items: [] } });
    expect(page.querySelector('nav')).toBeNull();
  });
});
