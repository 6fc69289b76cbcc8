import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import SignCards from '#components/reading/SignCards.astro';
import { emergencyCard, todayCard } from '#view-models/red-flags.ts';

type Signs = { emergency: string[] } | { today: string[] } | { doctorFirst: string[] };
const render = (redFlags: Signs) => {
  const flags = makeCondition({ redFlags }).data.redFlags;
  return renderToFragment(SignCards, {
    props: { emergency: emergencyCard(flags), today: todayCard(flags) },
  });
};

describe('the cards before the text', () => {
  test('says to call 911 before it lists the signs', async () => {
    const page = await render({ emergency: ['you cannot breathe', 'you faint'] });
    expect(wordsOf(page)).toMatch(/^Call 911 or go to an emergency room if/);
    expect(allWords(page, 'li')).toEqual(['you cannot breathe', 'you faint']);
  });

  test('lists what a doctor should see today, and does not send it to 911', async () => {
    const page = await render({ today: ['your hearing dropped within three days'] });
    expect(wordsOf(page)).toMatch(/^See a doctor today if\s*your hearing dropped within three days$/);
  });

  test('is not there on a page without emergency signs', async () => {
    expect(wordsOf(await render({ doctorFirst: ['the pain followed a fall'] }))).toBe('');
  });
});
