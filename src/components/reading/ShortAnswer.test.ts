import { describe, expect, test } from 'vitest';
import { allWords, nameOf, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ShortAnswer from '#components/reading/ShortAnswer.astro';

const condition = {
  signs: { level: 'emergency', text: 'Call 911 if you have this sign', href: '#care-emergency' },
  seeFirst: 'See a doctor before any massage.',
  answer: 'Most stiff necks ease within a week or two.',
  canHelp: 'It may ease sore neck muscles.',
  cannotHelp: 'It cannot mend a worn disc.',
  evidence: { label: 'Mixed', says: 'Some studies found a small gain, others none.' },
};
const render = (props: Record<string, unknown>) => renderToFragment(ShortAnswer, { props });

describe('the short answer', () => {
  test('leads to the signs of an emergency first, then to a doctor, before it says anything else', async () => {
    const page = await render(condition);
    expect(nameOf(page.querySelector('section'), page)).toBe('The short answer');
    expect(allWords(page, 'p').slice(0, 3)).toEqual([
      condition.signs.text,
      condition.seeFirst,
      condition.answer,
    ]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('#care-emergency');
  });

  test('tells what massage can do and what it cannot, each under its own name', async () => {
    const page = await render(condition);
    expect(allWords(page, 'dt')).toEqual(['What massage can do', 'What it cannot do']);
    expect(allWords(page, 'dd')).toEqual([condition.canHelp, condition.cannotHelp]);
  });

  test('gives the evidence label with its reason', async () => {
    const words = wordsOf(await render(condition));
    expect(words).toContain('Evidence for massage: Mixed');
    expect(words).toContain(condition.evidence.says);
  });

  test('of an article is the answer alone', async () => {
    const page = await render({ answer: condition.answer });
    expect(allWords(page, 'p, dt')).toEqual([condition.answer]);
  });
});
