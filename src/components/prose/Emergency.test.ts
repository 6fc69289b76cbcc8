import { expect, test } from 'vitest';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Emergency from '#components/prose/Emergency.astro';

test("<Emergency> heads an author's list with what to do", async () => {
  const slots = { default: '<ul><li>you cannot breathe</li><li>you faint</li></ul>' };
  const page = await renderToFragment(Emergency, { slots });
  expect(wordsOf(page.querySelector('h2'))).toBe('Call 911 or go to an emergency room if');
  expect(allWords(page, 'li')).toEqual(['you cannot breathe', 'you faint']);
});
