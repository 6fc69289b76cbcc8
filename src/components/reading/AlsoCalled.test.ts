import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import AlsoCalled from '#components/reading/AlsoCalled.astro';

const render = (names: string[]) => renderToFragment(AlsoCalled, { props: { names } });

describe('other names', () => {
  test('appear once, folded until a reader opens them', async () => {
    const page = await render(['TMJ', 'TMD']);
    expect(wordsOf(page.querySelector('details > summary'))).toBe('Also called');
    expect(wordsOf(page.querySelector('details > p'))).toBe('TMJ, TMD');
  });

  test('of a page without any are not spoken of', async () => {
    expect(wordsOf(await render([]))).toBe('');
  });
});
