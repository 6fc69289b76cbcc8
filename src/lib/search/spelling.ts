import { editDistance } from '#lib/search/edit-distance.ts';
import { soundCode } from '#lib/search/sound-code.ts';
import { type SpellingLists, startKey } from '#lib/search/spelling-lists.ts';

export interface NearWord {
  word: string;
  /** 1 is the very word, 0 nothing alike. */
  similarity: number;
}

/** Known words that a mistyped or misheard one may mean. */
export class Spelling {
  private readonly found = new Map<string, NearWord[]>();
  private readonly lists: SpellingLists;

  constructor(lists: SpellingLists) {
    this.lists = lists;
  }

  /** The nearest known words, best first; none where nothing is near enough. */
  nearest(word: string): NearWord[] {
    let near = this.found.get(word);
    if (near === undefined) {
      near = this.look(word);
      if (this.found.size > 500) this.found.clear();
      this.found.set(word, near);
    }
    return near;
  }

  private look(word: string): NearWord[] {
    if (word.length < 3 || word.length > 30 || /\d/.test(word)) return [];
    const similarity = new Map<string, number>();
    // A word of three letters lacks one where it is misspelt: "nek" is "neck", but "tie" is no "toe".
    for (const other of this.lists.bySound.get(soundCode(word)) ?? []) {
      if (!mayBegin(word, other) || (word.length < 4 && other.length <= word.length)) continue;
      const limit = soundLimit(word.length, other[0] === word[0]);
      const distance = transpositionDistance(word, other, limit);
      if (distance <= limit) similarity.set(other, 0.94 - (0.45 * distance) / word.length);
    }
    const limit = distanceLimit(word.length);
    const starts = firstLetters(word);
    for (let length = word.length - limit; limit > 0 && length <= word.length + limit; length += 1)
      for (const first of starts)
        for (const other of likeLettered(word, this.lists.byStart.get(startKey(first, length)), limit)) {
          if (similarity.has(other) || !mayStandFor(word, first, other)) continue;
          if (word.length < soundsAlikeFrom && sorted(word) !== sorted(other) && !this.lists.isCore(other))
            continue;
          const distance = transpositionDistance(word, other, limit);
          if (distance <= limit) similarity.set(other, 0.9 - (0.9 * distance) / word.length);
        }
    const best = Math.max(0, ...similarity.values());
    return [...similarity]
      .filter(
        ([other, value]) =>
          value >= (this.lists.isCore(other) ? leastOfCore : leastOfOthers) && value >= best - 0.12,
      )
      .map(([other, value]) => ({ word: other, similarity: value }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, 5);
  }
}

/** How alike a word must be to mean another: a name, a complaint or a part of the body is soonest meant. */
const leastOfCore = 0.6;
const leastOfOthers = 0.8;

/** A shorter word that is neither as it sounds nor has letters that changed places is another word: "play", "pay". */
const soundsAlikeFrom = 5;
const distanceLimit = (length: number) => (length < 4 ? 0 : length < 7 ? 1 : length < 9 ? 2 : 3);
const soundLimit = (length: number, isSameStart: boolean) =>
  length < 4 || (length < 5 && !isSameStart) ? 1 : length < 6 ? 2 : Math.floor(length / 2);

/** Letters to change, with two that changed places as one step; not counted much further than `most`. */
function transpositionDistance(a: string, b: string, most: number): number {
  const distance = editDistance(a, b, Math.max(2, most));
  return distance === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : distance;
}

/** The letters of each word of a list, gathered once: most words are passed over by them. */
const letterSets = new WeakMap<readonly string[], Int32Array>();

/** The words of a list that so many changes of letters may make of a word. */
function likeLettered(word: string, words: readonly string[] | undefined, changes: number): string[] {
  if (words === undefined) return [];
  let sets = letterSets.get(words);
  if (sets === undefined) letterSets.set(words, (sets = Int32Array.from(words, lettersOf)));
  const letters = lettersOf(word);
  const found: string[] = [];
  for (let place = 0; place < sets.length; place += 1)
    if (countBits(letters ^ (sets[place] ?? 0)) <= 2 * changes) found.push(words[place] ?? '');
  return found;
}

/** The letters from a to z that a word holds, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) - 97);
  return letters;
}

/** Pairs, fours and bytes of bits are added up side by side. */
function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const sorted = (word: string) => [...word].sort().join('');

const interchangeable = ['ckqs', 'fpv', 'gj', 'aeiouy', 'xzs', 'mn', 'td'];

/** First letters of words that `word` may stand for: its own, one that sounds alike, or its second. */
function firstLetters(word: string): Set<string> {
  const [first = '', second = ''] = word;
  return new Set([first, second, ...interchangeable.filter((letters) => letters.includes(first)).join('')]);
}

/** A word that begins with the second letter of another is meant where the two letters changed places. */
const mayStandFor = (word: string, first: string, other: string) =>
  first !== word[1] || first === word[0] || other[1] === word[0] || isInterchangeable(word[0] ?? '', first);

/** "rist" for "wrist" and "karpal" for "carpal", but never "plate" for "blade". */
const mayBegin = (word: string, other: string) =>
  isInterchangeable(word[0] ?? '', other[0] ?? '') || word[0] === other[1] || word[1] === other[0];

const isInterchangeable = (a: string, b: string) =>
  a === b || interchangeable.some((letters) => letters.includes(a) && letters.includes(b));
