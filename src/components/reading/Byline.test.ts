import { expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Byline from '#components/reading/Byline.astro';

test('an article is signed by its author and dated for people and machines', async () => {
  const page = await renderToFragment(Byline, {
    props: {
      author: { name: 'Robin', path: '/about/' },
      updated: { iso: '2026-03-04', text: 'March 4, 2026' },
    },
  });
  expect(wordsOf(page)).toBe('By Robin, updated March 4, 2026');
  expect(page.querySelector('a[rel="author"]')?.getAttribute('href')).toBe('/about/');
  expect(page.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-04');
});
