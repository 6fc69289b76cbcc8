import { expect, test } from 'vitest';
import { nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Compare from '#components/prose/Compare.astro';

test('a wide table stands in a region with a name, which a keyboard can reach and scroll', async () => {
  const page = await renderToFragment(Compare, {
    props: { caption: 'Spa and therapeutic massage' },
    slots: { default: '<table><tr><td>Soft music</td></tr></table>' },
  });
  const region = page.querySelector('[role="region"]');
  expect(region?.getAttribute('tabindex')).toBe('0');
  expect(nameOf(region, page)).toBe('Spa and therapeutic massage');
  expect(wordsOf(region?.querySelector('table td'))).toBe('Soft music');
  expect(wordsOf(page.querySelector('figcaption'))).toBe('Spa and therapeutic massage');
});
