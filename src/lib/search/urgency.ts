import { replaceIdioms } from '#lib/search/replace-idioms.ts';
import { isStopWord, tokenizeQuery, stemOf } from '#lib/search/tokenize.ts';
import { spellingMaps } from '#lib/search/spelling-lists.ts';
import { Spelling } from '#lib/search/spelling.ts';
import { crisisSigns, emergencySigns } from '#lib/search/vocabulary/urgent.ts';

/** Help that cannot wait: somebody may end their life, or may have a medical emergency now. */
export type Urgency = 'crisis' | 'emergency';

/** Words of which one must be said, or none where `isDenied`. */
interface Part {
  isNegated: boolean;
  stems: readonly string[];
}

const signs: [Urgency, readonly (readonly Part[])[]][] = [
  ['crisis', readSigns(crisisSigns)],
  ['emergency', readSigns(emergencySigns)],
];
const spelling = new Spelling(
  spellingMaps(`${crisisSigns} ${emergencySigns}`.match(/[a-z]{4,}/g) ?? [], () => true),
);

/**
 * The help that somebody who types `query` may need at once.
 * @param isKnown whether a word is spelled as it is meant, so that "breast" is not read as "breath"
 */
export function urgencyOf(
  query: string,
  isKnown: (word: string) => boolean = () => false,
): Urgency | undefined {
  const typed = tokenizeQuery(query);
  const corrected = typed.map((word) => (isStopWord(word) || isKnown(word) ? word : correct(word)));
  const queryStems = new Set<string>();
  for (const words of [typed, corrected, replaceIdioms(corrected).map(({ word }) => word)])
    for (const place of words.keys())
      for (const run of [1, 2, 3]) queryStems.add(stemOf(words.slice(place, place + run).join('')));
  return signs.find(([, lines]) =>
    lines.some((parts) => parts.every((part) => isMet(part, queryStems))),
  )?.[0];
}

/** A sign is no guess: a word is corrected only where little of it is changed. */
const leastSimilarity = 0.7;

function correct(word: string): string {
  const [near] = spelling.nearest(word);
  return near !== undefined && near.similarity >= leastSimilarity ? near.word : word;
}

const isMet = ({ isNegated, stems }: Part, queryStems: ReadonlySet<string>) =>
  stems.some((stem) => queryStems.has(stem)) !== isNegated;

function readSigns(text: string): Part[][] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line.split(' ').map((words) => ({
        isNegated: words.startsWith('!'),
        stems: words.replace('!', '').split('/').map(stemOf),
      })),
    );
}
