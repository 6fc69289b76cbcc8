import { soundCode } from '#lib/search/sound-code.ts';

/** Look-ups in a list of words, wherever it is stored. */
export interface SpellingLists {
  /** Words with the same `soundCode`. */
  bySound: { get: (code: string) => readonly string[] | undefined };
  /** Words with the same first letter and length, by `startKey`. */
  byStart: { get: (key: string) => readonly string[] | undefined };
  /** Whether a word is so often sought that even a short one with another letter may mean it. */
  isCore: (word: string) => boolean;
}

export interface SpellingMaps extends SpellingLists {
  bySound: ReadonlyMap<string, string[]>;
  byStart: ReadonlyMap<string, string[]>;
}

/** The words that a misspelled one may mean, in the order of the alphabet so that equally near ones always stand alike. */
export function spellingMaps(
  known: Iterable<string>,
  isCore: (word: string) => boolean = () => false,
): SpellingMaps {
  const bySound = new Map<string, string[]>();
  const byStart = new Map<string, string[]>();
  for (const word of [...known].sort()) {
    if (word.length < 3) continue;
    addTo(bySound, soundCode(word), word);
    addTo(byStart, startKey(word[0] ?? '', word.length), word);
  }
  return { bySound, byStart, isCore };
}

export const startKey = (first: string, length: number): string => first + String(length);

function addTo<Key>(map: Map<Key, string[]>, key: Key, word: string): void {
  const words = map.get(key);
  if (words === undefined) map.set(key, [word]);
  else words.push(word);
}
