import type { NameIndex } from '#lib/search/name-lookup.ts';
import { replaceIdioms } from '#lib/search/replace-idioms.ts';
import { isOutOfDomain } from '#lib/search/synonyms.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { isExplained } from '#lib/search/unknown-words.ts';

/** Least and most letters of a word that may be several run together, and least letters of each of them. */
const wholeLength = { least: 6, most: 24 };
const partLength = 3;
/** How alike a misspelled whole must be to words of a name run together. */
const leastSimilarity = 0.7;

/**
 * The words that a word was run together from: "backpain" gives `back`, `pain`. They must stand together in some
 * name or phrase, so that "headphones" stays one word. Words of one name may be misspelled too: "carpeltunnel" gives
 * `carpal`, `tunnel`. Undefined where it is one word.
 */
export function splitCompound(index: NameIndex, word: string): readonly string[] | undefined {
  if (word.length < wholeLength.least || word.length > wholeLength.most || /\d/.test(word)) return undefined;
  const stem = stemOf(word);
  if (isOutOfDomain(word) || isExplained(index, stem)) return undefined;
  const exact = splitExactly(index, word, undefined);
  if (exact !== undefined) return exact;
  const [whole] = index.compounds.spelling.nearest(word);
  const [single] = index.spelling.nearest(word);
  if (whole === undefined || whole.similarity < Math.max(leastSimilarity, single?.similarity ?? 0))
    return undefined;
  return index.compounds.parts.get(whole.word);
}

/** Two words that are an idiom: "giftcertificate". */
export function splitIdiom(word: string): string[] | undefined {
  for (let cut = partLength; cut <= word.length - partLength; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    const [read] = replaceIdioms(parts);
    if (read !== undefined && read.typed === undefined) return parts;
  }
  return undefined;
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

const isKnown = (index: NameIndex, word: string) =>
  index.postings.has(stemOf(word)) && !index.misspelledWords.has(word);

/** How far a text must be trusted for its words to belong together. */
const phraseTrust = 0.7;

function standTogether(index: NameIndex, a: string, b: string): boolean {
  const others = new Set(index.postings.get(stemOf(b)));
  return [...(index.postings.get(stemOf(a)) ?? [])].some(
    (unit) => others.has(unit) && (index.unitWeights[unit] ?? 0) > phraseTrust,
  );
}
