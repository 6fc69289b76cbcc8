import { describe, expect, test } from 'vitest';
import { noPage, writeWeights } from '#lib/search/learned-weights.ts';
import { learnWeights } from '#lib/search/learning/learn-weights.ts';

const pages = [
  { name: 'heel', place: 0, texts: ['Heel pain'] },
  { name: 'jaw', place: 1, texts: ['Jaw pain'] },
  { name: 'paying', place: 2, texts: ['Paying'] },
];
const examples = [
  ...['first steps hurt', 'stepping on a nail', 'my foot burns in the morning'].map((text) => ({
    text,
    accepted: ['heel'],
  })),
  ...['cannot chew', 'chewing gum hurts', 'chew on one side'].map((text) => ({
    text,
    accepted: ['jaw', 'gone'],
  })),
  ...['nail salon', 'oil change', 'nail polish', 'salon hours'].map((text) => ({ text, accepted: [] })),
  { text: 'a page that is gone', accepted: ['gone'] },
];
const learned = learnWeights(examples, pages);
const pagesOf = (word: string) => learned?.words.get(word)?.map(([page]) => page) ?? [];

describe('what is learned from examples', () => {
  test('is which pages a word speaks for, in all forms of the word', () => {
    expect(pagesOf('chew')).toEqual([1]);
    expect(pagesOf('step')).toEqual([0]);
    expect(pagesOf('salon')).toEqual([noPage]);
  });

  test('is what a page says of itself, though nobody typed it', () => {
    expect(pagesOf('pai')).toEqual([2]);
  });

  test('is nothing of a page that is not there', () => {
    expect(pagesOf('gone')).toEqual([]);
    expect(learned?.words.size).toBeGreaterThan(10);
  });

  test('is never against a page', () => {
    const weights = [...(learned?.words.values() ?? [])].flat().map(([, weight]) => weight);
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });

  test('is the same each time', () => {
    const rows = (of: typeof learned) =>
      [...(of?.words ?? [])].map(([word, row]) => word + writeWeights(row));
    expect(rows(learnWeights(examples, pages))).toEqual(rows(learned));
  });
});

test('without an example that leads to a page nothing is learned', () => {
  expect(learnWeights([], pages)).toBeUndefined();
  expect(learnWeights([{ text: 'oil change', accepted: [] }], pages)).toBeUndefined();
  expect(learnWeights([{ text: 'pain', accepted: ['gone'] }], pages)).toBeUndefined();
});

test('among many pages those alone are learned that examples name', () => {
  const many = Array.from({ length: 300 }, (_, place) => ({
    name: `p${place}`,
    place,
    texts: [`Page${place}`],
  }));
  const found = learnWeights([{ text: 'heel', accepted: ['p7'] }], many);
  const learnedPages = new Set([...(found?.words.values() ?? [])].flat().map(([page]) => page));
  expect([...learnedPages]).toEqual([7]);
});
