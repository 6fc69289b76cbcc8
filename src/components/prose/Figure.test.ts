import { expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Figure from '#components/prose/Figure.astro';

const slots = { default: '<img src="/stretch.jpg" alt="A neck stretch">' };

test('a picture stands with its caption', async () => {
  const page = await renderToFragment(Figure, { props: { caption: 'Hold for ten breaths' }, slots });
  expect(page.querySelector('figure img')?.getAttribute('alt')).toBe('A neck stretch');
  expect(wordsOf(page.querySelector('figure figcaption'))).toBe('Hold for ten breaths');
});

test('a picture without a caption has no empty one', async () => {
  const page = await renderToFragment(Figure, { slots });
  expect(page.querySelector('figure img')).not.toBeNull();
  expect(page.querySelector('figcaption')).toBeNull();
});
