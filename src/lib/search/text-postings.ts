import { isStopWord, stemOf, tokenize } from '#lib/search/tokenize.ts';

/** How soon more of the same word counts no more, and how much a long text is discounted (Okapi BM25, 1994). */
const saturation = 1.2;
const lengthDiscount = 0.75;

/** Most pages that are stored for one stem, so that no stem is heavy however many pages hold it. */
const mostPages = 500;

/**
 * Postings of the full text by stem: pairs of a page and the weight of the stem in it, in the order of the pages.
 * Weights are whole numbers, which is as exact as it needs to be and takes less to load.
 * @param texts one of each page, in the order of the pages
 */
export function textPostings(texts: readonly string[]): Map<string, readonly number[]> {
  const counts = texts.map(countStems);
  const lengths = counts.map((stems) => [...stems.values()].reduce((sum, count) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  const pages = new Map<string, [page: number, count: number][]>();
  counts.forEach((stems, page) => {
    for (const [stem, count] of stems) {
      const known = pages.get(stem);
      if (known === undefined) pages.set(stem, [[page, count]]);
      else known.push([page, count]);
    }
  });
  const postings = new Map<string, readonly number[]>();
  for (const [stem, holding] of pages) {
    const rarity = rarityOf(holding.length, texts.length);
    const weighed = holding
      .map(([page, count]): [number, number] => {
        const length = (lengths[page] ?? 0) / meanLength;
        const discount = saturation * (1 - lengthDiscount + lengthDiscount * length);
        return [page, inWholes((rarity * count * (saturation + 1)) / (count + discount))];
      })
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostPages)
      .sort(([a], [b]) => a - b);
    postings.set(stem, weighed.flat());
  }
  return postings;
}

/** How rare a stem is that so many pages of all hold. */
export const rarityOf = (holding: number, all: number): number =>
  Math.log(1 + Math.max(0, all - holding + 0.5) / (holding + 0.5));

const inWholes = (value: number) => Math.max(1, Math.round(value));

function countStems(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of tokenize(text)) {
    if (word.length < 3 || isStopWord(word) || /\d/.test(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}
