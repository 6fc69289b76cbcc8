import { expect, test } from 'vitest';
import { allWords, renderToFragment } from '../../../tests/support/render-fragment.ts';
import Do from '#components/prose/Do.astro';
import Dont from '#components/prose/Dont.astro';

const slots = { default: '<ul><li>Keep moving gently.</li></ul>' };

test.each([
  ['Do', Do],
  ["Don't", Dont],
])('self-care under "%s" has that heading in words, and keeps its list', async (heading, Tag) => {
  const page = await renderToFragment(Tag, { slots });
  expect(allWords(page, 'h3')).toEqual([heading]);
  expect(allWords(page, 'li')).toEqual(['Keep moving gently.']);
  expect(page.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
