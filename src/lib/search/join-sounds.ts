import { nearestHeard } from '#lib/search/heard-names.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { isOutOfDomain, synonymsOf } from '#lib/search/synonyms.ts';
import { isStopWord, stemOf } from '#lib/search/tokenize.ts';

/** Most words that one was heard as, and least and most letters of them together. */
const mostWords = 4;
const length = { least: 6, most: 24 };
/** Letters from which a word that an author calls a misspelling is one by itself, and no piece of another. */
const wholeWord = 5;
/** How much several words must sound like one of ours to be it. */
const leastSimilarity = 0.8;
/** The same where none of them says anything to us by itself. */
const ofStrangers = 0.66;
const ofMostlyStrangers = 0.72;
/** The same where each of them is a word that we know. */
const ofKnown = 0.9;

export interface HeardWords {
  words: readonly string[];
  /** By each word that was typed what it was taken for: the whole for the first of several, nothing for the others. */
  corrections: ReadonlyMap<string, string>;
}

/**
 * Words that were torn apart as somebody heard them, put together: "tin night us" is `tinnitus`, "car pool tunnel" is
 * `carpal tunnel`. One of them must be unknown to us, so that two words of ours never become a third.
 */
export function joinSounds(index: NameIndex, words: readonly string[]): HeardWords {
  const read: string[] = [];
  const corrections = new Map<string, string>();
  let place = 0;
  while (place < words.length) {
    const [whole, count] = spelledAt(index, words, place) ?? heardAt(index, words, place);
    if (whole === undefined) read.push(words[place] ?? '');
    else {
      read.push(...whole);
      words
        .slice(place, place + count)
        .forEach((word, at) => corrections.set(word, at === 0 ? whole.join(' ') : ''));
    }
    place += count;
  }
  return { words: read, corrections };
}

/** "Tee em jay" is `tmj`: a name of three letters or more that was spelled out. */
function spelledAt(
  index: NameIndex,
  words: readonly string[],
  place: number,
): [whole: readonly string[], count: number] | undefined {
  let name = '';
  for (const word of words.slice(place, place + mostWords)) {
    const letter = letterNames.get(word) ?? (word.length === 1 ? word : undefined);
    if (letter === undefined) break;
    name += letter;
    if (name.length > 2 && index.postings.has(stemOf(name))) return [[name], name.length];
  }
  return undefined;
}

const letterNames = new Map(
  'ay=a bee=b cee=c see=c sea=c dee=d ee=e eff=f gee=g aitch=h eye=i jay=j kay=k el=l em=m en=n oh=o pee=p cue=q are=r ess=s tee=t tea=t you=u vee=v why=y'
    .split(' ')
    .map((pair) => pair.split('=') as [name: string, letter: string]),
);

function heardAt(
  index: NameIndex,
  words: readonly string[],
  place: number,
): [whole: readonly string[] | undefined, count: number] {
  for (let count = Math.min(mostWords, words.length - place); count > 1; count -= 1) {
    const run = words.slice(place, place + count);
    const joined = run.join('');
    if (joined.length < length.least || joined.length > length.most) continue;
    const least = leastOf(index, run);
    const heard = nearestHeard(index.heardNames, run);
    const isHeard = heard !== undefined && heard.similarity >= least && !isNamed(index, run, heard.words);
    if (isHeard) return [heard.words, count];
    if (!run.some((word) => isUnknown(index, word))) continue;
    const [single] = index.spelling.nearest(joined);
    const [compound] = index.compounds.spelling.nearest(joined);
    const best = Math.max(single?.similarity ?? 0, compound?.similarity ?? 0);
    if (best < least || (single?.word.length ?? joined.length) * 2 <= joined.length) continue;
    if (single?.similarity === best) return [[single.word], count];
    return [index.compounds.parts.get(compound?.word ?? ''), count];
  }
  return [undefined, 1];
}

/** Whether words say the name as it is, or some of it beside other words of ours: "help pain" is no "heel pain". */
function isNamed(index: NameIndex, run: readonly string[], name: readonly string[]): boolean {
  const stems = new Set(name.map(stemOf));
  const others = run.filter((word) => !stems.has(stemOf(word)));
  return others.length < run.length && !others.some((word) => isUnknown(index, word));
}

/** How much words must sound like a name: the less, the less they say by themselves. */
function leastOf(index: NameIndex, run: readonly string[]): number {
  const strangers = run.filter((word) => isStopWord(word) || isUnknown(index, word)).length;
  if (!run.some((word) => isUnknown(index, word)))
    return run.filter(isStopWord).length * 2 > run.length ? Infinity : ofKnown;
  if (strangers === run.length) return ofStrangers;
  return strangers * 2 > run.length ? ofMostlyStrangers : leastSimilarity;
}

function isUnknown(index: NameIndex, word: string): boolean {
  const stem = stemOf(word);
  return (
    !isStopWord(word) &&
    !isOutOfDomain(word) &&
    (!index.postings.has(stem) || (word.length < wholeWord && index.misspelledWords.has(word))) &&
    synonymsOf(stem).size === 0
  );
}
