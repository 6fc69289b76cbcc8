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
    ['Very limited', 1],
    ['Limited', 2],
    ['Moderate', 3],
  ] as const)('"%s" fills %i of four dots, the last of which is strong evidence', async (label, count) => {
    const dots = await dotsOf(label);
    expect(dots).toHaveLength(4);
    expect(dots.filter((dot) => dot !== dots[3])).toHaveLength(count);
  });

  test.each(['Not searched', 'Searched, none found'] as const)('"%s" has no dots to fill', async (label) => {
    expect(await dotsOf(label)).toEqual([]);
  });

  test('says in which month a search found nothing', async () => {
    const props = { label: 'Searched, none found', searched: '2026-11' };
    const page = await renderToFragment(EvidenceMeter, { props });
    expect(wordsOf(page)).toBe('Searched November 2026, none found');
  });

  test('fills its dots from the first', async () => {
    const dots = await dotsOf('Limited');
    expect(dots.map((dot) => dot !== dots[3])).toEqual([true, true, false, false]);
  });
});
