import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { rarityOf } from '#lib/search/text-postings.ts';
import { stemOf } from '#lib/search/tokenize.ts';

/** How well the full text of a page answers a query. */
interface TextScore {
  page: number;
  score: number;
  /** How much of what the words of the query say stands in the text, from 0 to 1. */
  cover: number;
  /** How many words of the query stand in the text. */
  words: number;
}

/** Pages by what their full text shares with the query, best first: rare words weigh most (BM25). */
export function scoreText(index: NameIndex, terms: readonly QueryTerm[]): TextScore[] {
  const pages = new Map<number, TextScore>();
  const rarityAmong = (holding: number) => rarityOf(holding, index.pages.length);
  let total = 0;
  for (const { word, meanings } of terms) {
    const best = new Map<number, number>();
    let rarity = 0;
    for (const [stem, similarity] of new Map([...meanings, [stemOf(word), 1]])) {
      const pairs = index.textPostings.get(stem) ?? [];
      if (pairs.length > 0) rarity = Math.max(rarity, similarity * rarityAmong(pairs.length / 2));
      for (let place = 0; place < pairs.length; place += 2) {
        const page = pairs[place] ?? 0;
        best.set(page, Math.max(best.get(page) ?? 0, similarity * (pairs[place + 1] ?? 0)));
      }
    }
    total += rarity || rarityAmong(1);
    for (const [page, weight] of best) {
      const known = pages.get(page) ?? { page, score: 0, cover: 0, words: 0 };
      pages.set(page, {
        page,
        score: known.score + weight,
        cover: known.cover + rarity,
        words: known.words + 1,
      });
    }
  }
  return [...pages.values()]
    .map((page) => ({ ...page, cover: page.cover / total }))
    .sort((a, b) => b.score - a.score || a.page - b.page);
}
