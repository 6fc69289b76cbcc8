import { isStopWord, tokenize, stemOf } from '#lib/search/tokenize.ts';

/**
 * For each text the words that stand in it and in few others, most significant first, one of each stem.
 * @param limit how many words a text may have
 */
export function keywordsOf(texts: readonly string[], limit: number): string[][] {
  const counts = texts.map(countStems);
  const matchingUnits = new Map<string, number>();
  for (const stems of counts)
    for (const stem of stems.keys()) matchingUnits.set(stem, (matchingUnits.get(stem) ?? 0) + 1);
  return counts.map((stems) =>
    [...stems]
      .map(([stem, { word, count }]) => ({
        word,
        score: (1 + Math.log(count)) * Math.log((1 + texts.length) / (matchingUnits.get(stem) ?? 1)),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, limit)
      .map(({ word }) => word),
  );
}

function countStems(text: string): Map<string, { word: string; count: number }> {
  const counts = new Map<string, { word: string; count: number }>();
  for (const word of tokenize(text)) {
    if (word.length < 3 || isStopWord(word) || /^\d/.test(word)) continue;
    const stem = stemOf(word);
    const known = counts.get(stem);
    if (known === undefined) counts.set(stem, { word, count: 1 });
    else known.count += 1;
  }
  return counts;
}
