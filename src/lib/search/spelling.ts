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
      const distance = transpositionDistance(word, other);
      if (distance <= soundLimit(word.length, other[0] === word[0]))
        similarity.set(other, 0.94 - (0.45 * distance) / word.length);
    }
    const limit = distanceLimit(word.length);
    const letters = lettersOf(word);
    for (let length = word.length - limit; limit > 0 && length <= word.length + limit; length += 1)
      for (const first of firstLetters(word))
        for (const other of this.lists.byStart.get(startKey(first, length)) ?? []) {
          if (
            differsByMore(letters ^ lettersOf(other), limit) ||
            similarity.has(other) ||
            !mayStandFor(word, first, other)
          )
            continue;
          if (word.length < soundsAlikeFrom && sorted(word) !== sorted(other) && !this.lists.isCore(other))
            continue;
          const distance = transpositionDistance(word, other);
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

/** Letters to change, with two that changed places as one step. */
function transpositionDistance(a: string, b: string): number {
  const distance = editDistance(a, b);
  return distance === 2 && a.length === b.length && sorted(a) === sorted(b) ? 1 : distance;
}

/** Whether so many letters stand in one word alone that no `limit` of changes could make it the other. */
function differsByMore(letters: number, limit: number): boolean {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count > 2 * limit;
}

const letterSets = new Map<string, number>();

/** The letters from a to z that a word holds, one bit each. */
function lettersOf(word: string): number {
  let letters = letterSets.get(word);
  if (letters !== undefined) return letters;
  letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) - 97);
  if (letterSets.size > 50_000) letterSets.clear();
  letterSets.set(word, letters);
  return letters;
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
