import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import AlsoCalled from '#components/reading/AlsoCalled.astro';

const render = async (names: string[]) => wordsOf(await renderToFragment(AlsoCalled, { props: { names } }));

describe('other names', () => {
  test('stand there once, when they are asked for', async () => {
    expect(await render(['TMJ', 'TMD'])).toBe('Also called TMJ, TMD');
  });

  test('of a page without any are not spoken of', async () => {
    expect(await render([])).toBe('');
  });
});
