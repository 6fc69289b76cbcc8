import { expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ThemeToggle from '#components/site/ThemeToggle.astro';

test('the switch to dark mode says whether it is on', async () => {
  const button = (await renderToFragment(ThemeToggle)).querySelector('button');
  expect(wordsOf(button)).toBe('Dark mode');
  expect(button?.getAttribute('aria-pressed')).toBe('false');
});
