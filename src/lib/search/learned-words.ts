import { replaceIdioms } from '#lib/search/replace-idioms.ts';
import { stemOf, tokenizeQuery } from '#lib/search/tokenize.ts';

/** Words of a query as the learned weights know them: stems, with what idioms among them mean. */
export function learnedWords(query: string, corrected: readonly string[] = []): string[] {
  const words = tokenizeQuery(query);
  const meant = replaceIdioms(words).map(({ word }) => word);
  return [...new Set([...words, ...meant, ...corrected].map(stemOf))];
}

/** How much each of so many words counts: less in a long query, but more together. */
export const shareOfWord = (count: number): number => 2 * count ** -0.4;
