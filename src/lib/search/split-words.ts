import type { NameIndex } from '#lib/search/name-index.ts';
import { isElsewhere, nearStems } from '#lib/search/near-words.ts';
import { stemOf } from '#lib/search/plain-words.ts';

/** Least and most letters of a word that may be several run together, and letters of each of them. */
const wholeLength = { least: 6, most: 24 };
const partLength = 3;
/** How alike a misspelled part must be to a known word. */
const leastLikeness = 0.7;

/**
 * The words that a word was run together from, spelling mended: "carpeltunnel" gives `carpal`, `tunnel`. They must
 * stand together in some name or phrase, so that "headphones" stays one word. Undefined where it is one word.
 */
export function splitWord(index: NameIndex, word: string): readonly string[] | undefined {
  if (word.length < wholeLength.least || word.length > wholeLength.most || /\d/.test(word)) return undefined;
  const stem = stemOf(word);
  if (index.postings.has(stem) || isElsewhere(word) || nearStems(stem).size > 0) return undefined;
  const exact = splitExactly(index, word, undefined);
  if (exact !== undefined) return exact;
  return index.spelling.nearest(word).length > 0 ? undefined : splitRoughly(index, word);
}

/** Two or more known words, each standing with the one before it. */
function splitExactly(index: NameIndex, word: string, before: string | undefined): string[] | undefined {
  for (let cut = partLength; cut <= word.length - partLength; cut += 1) {
    const head = word.slice(0, cut);
    if (!isKnown(index, head) || (before !== undefined && !standTogether(index, before, head))) continue;
    const tail = word.slice(cut);
    if (isKnown(index, tail) && standTogether(index, head, tail)) return [head, tail];
    const rest = splitExactly(index, tail, head);
    if (rest !== undefined) return [head, ...rest];
  }
  return undefined;
}

function splitRoughly(index: NameIndex, word: string): string[] | undefined {
  let best: string[] | undefined;
  let highest = 2 * leastLikeness;
  for (let cut = partLength; cut <= word.length - partLength; cut += 1)
    for (const head of readPart(index, word.slice(0, cut)))
      for (const tail of readPart(index, word.slice(cut))) {
        if (head.likeness + tail.likeness <= highest || !standTogether(index, head.word, tail.word)) continue;
        best = [head.word, tail.word];
        highest = head.likeness + tail.likeness;
      }
  return best;
}

function readPart(index: NameIndex, part: string): { word: string; likeness: number }[] {
  if (isKnown(index, part)) return [{ word: part, likeness: 1 }];
  return index.spelling.nearest(part).filter(({ likeness }) => likeness >= leastLikeness);
}

const isKnown = (index: NameIndex, word: string) =>
  index.postings.has(stemOf(word)) && !index.wrongWords.has(word);

function standTogether(index: NameIndex, a: string, b: string): boolean {
  const others = new Set(index.postings.get(stemOf(b)));
  return (index.postings.get(stemOf(a)) ?? []).some(
    (unit) => others.has(unit) && index.trustOf[unit] !== undefined && index.trustOf[unit] > 0.7,
  );
}
