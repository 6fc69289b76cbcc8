import { editDistance } from '#lib/search/edit-distance.ts';
import { soundOf } from '#lib/search/sound-code.ts';
import { isStopWord } from '#lib/search/tokenize.ts';

/** Names by how they are heard, each as its words with "+" between them. */
export type HeardNames = Pick<ReadonlyMap<string, readonly string[]>, 'get'>;

interface HeardName {
  words: readonly string[];
  /** 1 sounds the same, 0 nothing alike. */
  similarity: number;
}

/** Consonants from which a name may be heard with one more, or one less than it has. */
const longName = 5;
/** Consonants that a name needs, so that it is no accident that others sound like it. */
const shortName = 3;
/** Letters from which a name of one word may be torn apart. */
const wordLength = 6;
/** How much the letters of a name and of what was heard must have in common. */
const leastAlike = 0.4;

/** Names by their consonants as they are heard, and by the same with any one of them left out. */
export function heardNames(names: Iterable<readonly string[]>): Map<string, string[]> {
  const heard = new Map<string, string[]>();
  for (const words of names) {
    const name = words.join('+');
    if (name.length < wordLength) continue;
    for (const key of keysOf(words)) {
      const known = heard.get(key);
      if (known === undefined) heard.set(key, [name]);
      else if (!known.includes(name)) known.push(name);
    }
  }
  return heard;
}

/** The name that several words sound most like when they are said in one, where no fewer of them do as well. */
export function nearestHeard(names: HeardNames, run: readonly string[]): HeardName | undefined {
  const best = nearestOf(names, run);
  const isShorter =
    best !== undefined &&
    [
      run.slice(isStopWord(run[0] ?? '') ? 1 : 0),
      run.slice(0, isStopWord(run.at(-1) ?? '') ? -1 : undefined),
    ].some(
      (fewer) => fewer.length < run.length && (nearestOf(names, fewer)?.similarity ?? 0) >= best.similarity,
    );
  return isShorter ? undefined : best;
}

function nearestOf(names: HeardNames, run: readonly string[]): HeardName | undefined {
  const sound = soundOfRun(run);
  let best: HeardName | undefined;
  for (const name of new Set(keysOf(run).flatMap((key) => names.get(key) ?? []))) {
    const words = name.split('+');
    const other = soundOfRun(words);
    const similarity = alike(sound, other);
    const [typed, meant] = [consonantsOf(sound), consonantsOf(other)];
    const mayBe =
      typed === meant || (typed[0] === meant[0] && typed.length !== meant.length && meant.length >= longName);
    if (mayBe && similarity > (best?.similarity ?? 0) && alike(run.join(''), words.join('')) >= leastAlike)
      best = { words, similarity };
  }
  return best;
}

function keysOf(words: readonly string[]): string[] {
  const consonants = consonantsOf(soundOfRun(words));
  if (consonants.length < shortName) return [];
  const keys = new Set([consonants]);
  if (consonants.length >= longName)
    for (let place = 0; place < consonants.length; place += 1)
      keys.add(consonants.slice(0, place) + consonants.slice(place + 1));
  return [...keys];
}

const consonantsOf = (sound: string) => sound.replace(/a/g, '');

/** Where a word ends, a vowel runs on into the next word, and a consonant is heard once. "Sh" may be an "s" that is run on. */
const soundOfRun = (words: readonly string[]) =>
  words
    .map(soundOf)
    .join('')
    .replace(/x/g, 's')
    .replace(/(.)\1+/g, '$1');

const alike = (a: string, b: string) => 1 - editDistance(a, b) / Math.max(a.length, b.length);
