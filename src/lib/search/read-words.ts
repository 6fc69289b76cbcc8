import { type ReadWord, foldIdioms, otherTrade } from '#lib/search/fold-idioms.ts';
import { isFiller, plainWords, stemOf } from '#lib/search/plain-words.ts';

export interface ToldWord extends ReadWord {
  /** Said not to be so: "no fever". */
  isDenied: boolean;
}

const denials = new Set(['no', 'not', 'without', 'isnt', 'never', 'arent', 'wasnt']);

/** The words that say something, idioms and ages read as what they mean. */
export function readWords(words: readonly string[]): ToldWord[] {
  const told: ToldWord[] = [];
  let isDenied = false;
  for (const { word, typed } of foldIdioms(foldAges(words).map(nameOfVertebra))) {
    if (denials.has(word)) isDenied = true;
    if (isFiller(word)) continue;
    told.push({ word, typed, isDenied });
    isDenied = false;
  }
  return told;
}

/** The words of a text of ours that say something, in their order. */
export function tellingWords(text: string): ToldWord[] {
  return readWords(plainWords(text)).filter(({ word }) => word !== otherTrade);
}

/** A text of ours with no more in it than the instant search needs. Read again, it says the same. */
export function bareText(text: string): string {
  return tellingWords(text)
    .map(({ word, isDenied }) => (isDenied ? `no ${word}` : word))
    .join(' ');
}

/** What a word is looked up by. "No fever" is another thing than "fever". */
export function keyOf({ word, isDenied }: ToldWord): string {
  return isDenied ? `!${stemOf(word)}` : stemOf(word);
}

/** "14 year old" is a child, "80 year old" says nothing. */
function foldAges(words: readonly string[]): string[] {
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
