import { describe, expect, test } from 'vitest';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import { phoneLink } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';
import ShortAnswer from '#components/reading/ShortAnswer.astro';

const condition = {
  signs: { level: 'emergency', text: 'Signs that need 911 (3)', href: '#care-emergency' },
  seeFirst: 'See a doctor before any massage.',
  verdict: 'Massage may ease it for a while.',
  answer: 'Most stiff necks ease within a week or two.',
  call: 'If none of the signs below fit, call.',
  canHelp: 'It may ease sore neck muscles.',
  cannotHelp: 'It cannot mend a worn disc.',
  evidence: { label: 'Limited', says: 'Some studies found a small gain, others none.' },
};
const render = (props: Record<string, unknown>) => renderToFragment(ShortAnswer, { props });

describe('the short answer', () => {
  test('answers first, after who should be seen first, then leads to the signs, then to a call', async () => {
    const page = await render(condition);
    expect(nameOf(page.querySelector('section'), page)).toBe('The short answer');
    expect(allWords(page, 'p')).toEqual([
      condition.seeFirst,
      `${condition.verdict} Evidence Limited`,
      condition.answer,
      condition.signs.text,
      `${condition.call} ${getPractice().phone}`,
      condition.evidence.says,
    ]);
    expect(page.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
      '/evidence/',
      '#care-emergency',
      phoneLink(getPractice().internationalPhone),
    ]);
  });

  test('shows what massage can do and what it cannot, each under its own heading', async () => {
    const page = await render(condition);
    expect(allWords(page, 'dt')).toEqual(['What massage can do', 'What it cannot do']);
    expect(allWords(page, 'dd')).toEqual([condition.canHelp, condition.cannotHelp]);
  });

  test('says when a search found nothing', async () => {
    const evidence = { label: 'Searched, none found', searched: '2026-11', says: 'Nothing was found.' };
    expect(wordsOf(await render({ ...condition, evidence }))).toContain('Searched November 2026, none found');
  });

  test('of an article is the answer alone', async () => {
    const page = await render({ answer: condition.answer });
    expect(allWords(page, 'p, dt')).toEqual([condition.answer]);
  });
});
