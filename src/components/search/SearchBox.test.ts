import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import SearchBox from '#components/search/SearchBox.astro';

describe('the search box', () => {
  test('without a script it leads to the search page with the words in the address', async () => {
    const form = (await renderToFragment(SearchBox)).querySelector('form');
    expect(form?.getAttribute('action')).toBe('/search/');
    expect(form?.getAttribute('method')).toBe('get');
    expect(form?.querySelector('input')?.getAttribute('name')).toBe('q');
  });

  test('its field has a label', async () => {
    const page = await renderToFragment(SearchBox);
    const id = page.querySelector('input')?.id ?? 'none';
    expect(wordsOf(page.querySelector(`label[for="${id}"]`))).toBe('What hurts?');
  });

  test('what a search comes to is announced', async () => {
    const status = (await renderToFragment(SearchBox)).querySelector('[role="status"]');
    expect(wordsOf(status)).toBe('');
  });

  test('a reader without JavaScript finds other ways to look', async () => {
    const page = await renderToFragment(SearchBox);
    expect(page.querySelector('noscript')?.innerHTML).toContain('href="/conditions/"');
  });
});
