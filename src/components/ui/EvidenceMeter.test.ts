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
    ['None found', 0],
    ['Very limited', 1],
    ['Limited', 2],
    ['Mixed', 3],
    ['Moderate', 4],
  ] as const)('"%s" fills %i of five dots, the fifth of which is strong evidence', async (label, count) => {
    const [empty] = await dotsOf('None found');
    const dots = await dotsOf(label);
    expect(dots).toHaveLength(5);
    expect(dots.filter((dot) => dot !== empty)).toHaveLength(count);
  });

  test('fills its dots from the first', async () => {
    const [empty] = await dotsOf('None found');
    expect((await dotsOf('Limited')).map((dot) => dot !== empty)).toEqual([true, true, false, false, false]);
  });
});
