import { describe, expect, test } from 'vitest';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import EvidenceMeter from '#components/ui/EvidenceMeter.astro';
import { type EvidenceLabel, evidenceLabels } from '#lib/vocabulary.ts';

const render = (label: EvidenceLabel) => renderToFragment(EvidenceMeter, { props: { label } });

async function dotsOf(label: EvidenceLabel): Promise<string[]> {
  const dots = (await render(label)).querySelectorAll('[aria-hidden="true"] > *');
  return dots.map((dot) => dot.outerHTML);
}

describe('the evidence meter', () => {
  test.each(evidenceLabels)('says "%s" in words', async (label) => {
    expect(wordsOf(await render(label))).toBe(label);
  });

  test.each([
    ['Not searched', 0],
    ['Searched, none found', 0],
    ['Very limited', 1],
    ['Limited', 2],
    ['Moderate', 3],
  ] as const)('"%s" fills %i of four dots, the last of which is strong evidence', async (label, count) => {
    const [empty] = await dotsOf('Not searched');
    const dots = await dotsOf(label);
    expect(dots).toHaveLength(4);
    expect(dots.filter((dot) => dot !== empty)).toHaveLength(count);
  });

  test('says in which month a search found nothing', async () => {
    const props = { label: 'Searched, none found', searched: '2026-11' };
    const page = await renderToFragment(EvidenceMeter, { props });
    expect(wordsOf(page)).toBe('Searched November 2026, none found');
  });

  test('fills its dots from the first', async () => {
    const [empty] = await dotsOf('Not searched');
    expect((await dotsOf('Limited')).map((dot) => dot !== empty)).toEqual([true, true, false, false]);
  });
});
