import { describe, expect, it } from 'vitest';
import { readBodySigns } from '#check/read-body-signs.ts';
import { loadContent } from '#check/load-content.ts';
import { readEntries } from '#check/read-entries.ts';
import { findClaims } from '#lib/honest-words.ts';
import { splitWords } from '#lib/readability.ts';
import { bodyAreas } from '#lib/vocabulary.ts';
import { typedNumbers } from '#report/rules/words.ts';

const { signs, problems } = readBodySigns(loadContent('content'));
const felt = readEntries(loadContent('content')).entries.flatMap(
  ({ data }) => (data as { bodyAreas?: string[] }).bodyAreas ?? [],
);

describe('the signs of an emergency for each part of the body', () => {
  it('are written for every part that has a page', () => {
    expect(problems).toEqual([]);
    const pages = bodyAreas.filter((area) => area === 'chest' || felt.includes(area));
    expect(pages.filter((area) => signs[area] === undefined)).toEqual([]);
  });

  it('tell for the chest the signs of a clot in the lung and of a heart attack', () => {
    const text = signs.chest?.emergency.join(' ') ?? '';
    for (const sign of ['chest hurts', 'short of breath', 'deep breath hurts', 'cough up blood', 'arm'])
      expect(text).toContain(sign);
  });
});

const cards = Object.entries(signs).map(
  ([area, card]) => [area, [...(card?.emergency ?? []), ...(card?.today ?? [])]] as const,
);

describe.each(cards)('the signs for the part "%s"', (_, lines) => {
  it('are whole without each other: none begins with a word that points elsewhere', () => {
    expect(lines.filter((line) => /^(?:it|they|this|that|the (?:pain|noise|swelling))\b/.test(line))).toEqual(
      [],
    );
  });

  it('say no sign twice, and each in 28 words at most', () => {
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => splitWords(line).length > 28)).toEqual([]);
  });

  it('claim nothing of massage and type no number but 911 and 988', () => {
    expect(findClaims(lines)).toEqual([]);
    expect(typedNumbers(lines.join(' '))).toEqual([]);
  });
});
