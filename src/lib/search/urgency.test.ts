import { describe, expect, test } from 'vitest';
import { urgencyOf } from '#lib/search/urgency.ts';
import { fc } from '../../../tests/support/fast-check.ts';

describe('help that cannot wait', () => {
  test.each([
    ['words in any order', 'sweating and my left arm hurts', 'emergency'],
    ['a misspelt word', 'cheast pane', 'emergency'],
    ['"can not" for "cannot"', 'can not breathe', 'emergency'],
    ['two words for one', 'heart attack', 'emergency'],
    ['what somebody says of their life', 'i dont want to live anymore', 'crisis'],
    ['a crisis before an emergency', 'chest pain and i want to die', 'crisis'],
    ['a figure of speech', 'dying of curiosity', undefined],
    ['what is long past', 'massage after a stroke', undefined],
    ['a word that is denied', 'i killed myself at the gym', undefined],
  ])('%s: %s', (_, query, urgency) => {
    expect(urgencyOf(query)).toBe(urgency);
  });

  test('a word that is known is never read as another', () => {
    expect(urgencyOf('slured words')).toBe('emergency');
    expect(urgencyOf('slured words', (word) => word === 'slured')).toBeUndefined();
  });

  test('it never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        expect([undefined, 'crisis', 'emergency']).toContain(urgencyOf(query));
      }),
    );
  });
});
