import { stemmer } from 'stemmer';

/** Letters of a query that are read; the rest is left out, so that no query can be slow. */
const longestQuery = 200;
const mostWords = 24;

/** Words without accents, capitals and punctuation: "Can't, naïve" gives `cant`, `naive`. */
export function plainWords(text: string): string[] {
  const letters = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2018\u2019`]/g, '');
  return letters.match(/[a-z0-9]+/g) ?? [];
}

/** The words of a query that are read. */
export function queryWords(query: string): string[] {
  return plainWords(query.slice(0, longestQuery)).slice(0, mostWords);
}

const stems = new Map<string, string>();

/** What a word shares with its plural and its other forms (Porter, 1980). */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = word.length < 3 ? word : stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

/** Words that ask or join and say nothing about what is sought. */
const fillers = new Set(
  `a about after again ah am an and any anyone anything are as at away be because been before being but by can cannot cant
  could d did didnt do does doesnt doing done dont down each else ever every find for from get gets getting give go goes
  going gonna good had has have having he help helped helping helps her here hers hi him his how i id if ill im in into is
  isnt it its ive just keep keeps kind know less let like lot make makes may me might more most much must my near
  need needs no nor not now of off often ok okay on or our out over own please put really s seem seems she should show
  site so some someone something sometimes still such t than that the their them then there these they thing think this
  those to too try up us use very want was way we well were what whats when where which while who why will with wont
  would yes you your yours fix cure treat best feel feels feeling felt look looking tell told says say said thats cause
  causes happen happens long same also bit little big start started around both two one side constantly constant always lately today since suddenly badly bad take taking accept accepts offer provide use used using next`.split(
    /\s+/,
  ),
);

export function isFiller(word: string): boolean {
  return fillers.has(word) || (word.length === 1 && !/\d/.test(word));
}
