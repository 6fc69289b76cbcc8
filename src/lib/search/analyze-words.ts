import { type Token, replaceIdioms, otherTrade } from '#lib/search/replace-idioms.ts';
import { isStopWord, tokenize, stemOf } from '#lib/search/tokenize.ts';

export interface AnalyzedToken extends Token {
  /** Said not to be so: "no fever". */
  isNegated: boolean;
}

const negations = new Set(['no', 'not', 'without', 'isnt', 'never', 'arent', 'wasnt']);

/** The words that say something, idioms and ages read as what they mean. */
export function analyzeTokens(words: readonly string[]): AnalyzedToken[] {
  const tokens: AnalyzedToken[] = [];
  let isNegated = false;
  for (const { word, typed } of replaceIdioms(replaceAges(words).map(nameOfVertebra))) {
    if (negations.has(word)) isNegated = true;
    if (isStopWord(word)) continue;
    tokens.push({ word, typed, isNegated });
    isNegated = false;
  }
  return tokens;
}

/** The words of a text of ours that say something, in their order. */
export function contentTokens(text: string): AnalyzedToken[] {
  return analyzeTokens(tokenize(text)).filter(({ word }) => word !== otherTrade);
}

/** A text of ours with no more in it than the instant search needs. Read again, it says the same. */
export function indexedText(text: string): string {
  return contentTokens(text)
    .map(({ word, isNegated }) => (isNegated ? `no ${word}` : word))
    .join(' ');
}

/** What a word is looked up by. "No fever" is another thing than "fever". */
export function indexKey({ word, isNegated }: AnalyzedToken): string {
  return isNegated ? `!${stemOf(word)}` : stemOf(word);
}

/** "14 year old" is a child, "80 year old" says nothing. */
function replaceAges(words: readonly string[]): string[] {
  const read: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const [, digits, unit] = /^(\d{1,3})([a-z]*)$/.exec(words[place] ?? '') ?? [];
    const span = unit || (words[place + 1] ?? '');
    const next = unit ? 1 : 2;
    const isOld = words[place + next] === 'old';
    if (digits === undefined || !(isOld ? ageUnits : bareAgeUnits).test(span)) {
      read.push(words[place] ?? '');
      continue;
    }
    if (/^m|^w/.test(span) || Number(digits) < 18) read.push('child');
    place += next - (isOld ? 0 : 1);
  }
  return read;
}

const ageUnits = /^(years?|yrs?|months?|mos?|weeks?|wks?)$/;
const bareAgeUnits = /^(yo|yrold|yearold)$/;

/** Doctors number the bones of the spine from above: C in the neck, T behind the chest, L and S low down. */
function nameOfVertebra(word: string): string {
  if (!/^[ctls]\d{1,2}$/.test(word)) return word;
  return word.startsWith('c') ? 'neck' : word.startsWith('t') ? 'back' : 'lumbar';
}
