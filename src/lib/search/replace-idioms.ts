import { stemOf } from '#lib/search/tokenize.ts';
import { contractions, idioms } from '#lib/search/vocabulary/idioms.ts';
import { otherTradeIdioms } from '#lib/search/vocabulary/other-trade-idioms.ts';

/** One word as it was typed and as it is understood. An idiom's meaning has nothing typed of its own. */
export interface Token {
  word: string;
  typed: string | undefined;
}

/** What stands for a service of another trade. No typed word is ever read as this one. */
export const otherTrade = '§';

interface Idiom {
  /** Per place the stems that may stand there; undefined where a determiner may. */
  places: readonly (readonly string[] | undefined)[];
  meaning: readonly string[];
}

const determiners = new Set([
  'my',
  'the',
  'a',
  'an',
  'your',
  'his',
  'her',
  'their',
  'our',
  'its',
  'this',
  'that',
  'both',
]);

/** Words that follow "back" where it is a part of the body: "get back pain", but "get back to work". */
const afterSpine = new Set(
  'pain pains ache aches aching hurt hurts spasm spasms problem problems trouble injury surgery massage muscle muscles knots issues stiffness strain'.split(
    ' ',
  ),
);

const byFirstWord = new Map<string, Idiom[]>();
const others = otherTradeIdioms.trim().replace(/$/gm, `=${otherTrade}`);
for (const line of `${idioms.trim()}\n${others}`.split('\n')) {
  const [words = '', meaning = ''] = line.split('=');
  const places = words
    .trim()
    .split(' ')
    .map((place) => (place === '*' ? undefined : place.split('/').map(stemOf)));
  const idiom = { places, meaning: meaning.trim().split(' ').filter(Boolean) };
  for (const first of places[0] ?? []) byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), idiom]);
}
for (const found of byFirstWord.values()) found.sort((a, b) => b.places.length - a.places.length);

const oneWord = new Map(
  contractions.split('\n').map((line): [string, string] => {
    const [first, second, whole = ''] = line.split(' ');
    return [`${first} ${second}`, whole];
  }),
);

/** The words with every idiom replaced by its meaning, longer idioms first. */
export function replaceIdioms(typedWords: readonly string[]): Token[] {
  const words = contract(typedWords);
  const read: Token[] = [];
  let place = 0;
  while (place < words.length) {
    const typed = words[place] ?? '';
    const [idiom, length] = idiomAt(words, place);
    if (idiom === undefined) read.push({ word: typed, typed });
    else for (const word of idiom.meaning) read.push({ word, typed: undefined });
    place += length;
  }
  return read;
}

function contract(words: readonly string[]): string[] {
  const read: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? '';
    const whole = word === 'cannot' ? 'cant' : oneWord.get(`${word} ${words[place + 1] ?? ''}`);
    read.push(whole ?? word);
    if (whole !== undefined && word !== 'cannot') place += 1;
  }
  return read;
}

/** The longest idiom that begins at a place, and how many words it takes up there; otherwise one word. */
function idiomAt(words: readonly string[], start: number): [Idiom | undefined, number] {
  for (const idiom of byFirstWord.get(stemOf(words[start] ?? '')) ?? []) {
    const end = endOf(idiom, words, start);
    if (end === undefined) continue;
    const isSpine = words[end - 1] === 'back' && afterSpine.has(words[end] ?? '');
    if (!isSpine) return [idiom, end - start];
  }
  return [undefined, 1];
}

function endOf({ places }: Idiom, words: readonly string[], start: number): number | undefined {
  let place = start;
  for (const accepted of places) {
    const word = words[place] ?? '';
    if (accepted === undefined ? determiners.has(word) : accepted.includes(stemOf(word))) place += 1;
    else if (accepted !== undefined) return undefined;
  }
  return place;
}
