import { describe, expect, test } from 'vitest';
import { onCondition } from '../../../tests/support/prose-locals.ts';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import Source from '#components/prose/Source.astro';

const cite = async (id: string) =>
  (await renderToFragment(Source, { props: { id }, locals: onCondition() })).querySelector('a');

describe('<Source>', () => {
  test('is the number that the source has at the foot of the page', async () => {
    expect(wordsOf(await cite('one'))).toBe('1');
    expect(wordsOf(await cite('three'))).toBe('3');
  });

  test('leads to the source', async () => {
    expect((await cite('two'))?.getAttribute('href')).toBe('#source-2');
  });

  test('gives a screen reader more than a number', async () => {
    expect((await cite('two'))?.getAttribute('aria-label')).toBe('Source 2: Publisher two');
  });

  test('stops the build where the page lists no such source', async () => {
    await expect(cite('four')).rejects.toThrow(
      '<Source id="four" /> names a source that this page does not list.',
    );
  });
});
