import { describe, expect, test } from 'vitest';
import { nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ContentsList from '#components/ui/ContentsList.astro';

describe('the list of contents', () => {
  test('is a navigation that leads to each heading', async () => {
    const items = [
      { text: 'Causes', anchor: 'causes' },
      { text: 'Questions people ask', anchor: 'questions-people-ask' },
    ];
    const page = await renderToFragment(ContentsList, { props: { items, place: 'beside' } });
    expect(nameOf(page.querySelector('nav'), page)).toBe('On this page');
    expect(page.querySelectorAll('a').map((link) => [wordsOf(link), link.getAttribute('href')])).toEqual([
      ['Causes', '#causes'],
      ['Questions people ask', '#questions-people-ask'],
    ]);
  });

  test('is not there on a short page', async () => {
    const page = await renderToFragment(ContentsList, { props: { items: [], place: 'beside' } });
    expect(page.querySelector('nav')).toBeNull();
  });

  test('is a closed list before the text on a small screen', async () => {
    const items = [{ text: 'Causes', anchor: 'causes' }];
    const page = await renderToFragment(ContentsList, { props: { items, place: 'before' } });
    expect(page.querySelector('details')?.hasAttribute('open')).toBe(false);
    expect(wordsOf(page.querySelector('summary'))).toBe('On this page');
    expect(page.querySelector('details a')?.getAttribute('href')).toBe('#causes');
  });
});
