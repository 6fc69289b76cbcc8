import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { allWords, renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import EmergencyCard from '#components/reading/EmergencyCard.astro';
import { emergencyCard } from '#view-models/red-flags.ts';

type Signs = { emergency: string[] } | { doctorFirst: string[] };
const render = (redFlags: Signs) =>
  renderToFragment(EmergencyCard, {
    props: { card: emergencyCard(makeCondition({ redFlags }).data.redFlags) },
  });

describe('the emergency card', () => {
  test('says to call 911 before it lists the signs', async () => {
    const page = await render({ emergency: ['you cannot breathe', 'you faint'] });
    expect(wordsOf(page)).toMatch(/^Call 911 or go to an emergency room if/);
    expect(allWords(page, 'li')).toEqual(['you cannot breathe', 'you faint']);
  });

  test('is not there on a page without emergency signs', async () => {
    expect(wordsOf(await render({ doctorFirst: ['the pain followed a fall'] }))).toBe('');
  });
});
