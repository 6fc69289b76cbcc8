/** What is loaded first of a split table. */
export interface SplitTableStart {
  /** Folder of the parts: it changes with their content, so that parts of two builds are never mixed. */
  version: string;
  /** First key of each part, in order, one a line. */
  firstKeys: string;
}

/** What is loaded first of a split index of names. */
export interface SplitStart {
  /** Of every page one letter for its kind and one for each of its body areas, with spaces between pages. */
  pages: string;
  unknownWeight: number;
}

/** Part of a split index: keys in order, each with what is stored under it. */
export type SplitPart = Readonly<Record<string, unknown>>;

/** Keys of a split index by what is stored under them. Stems hold small letters, digits and "!" alone. */
export const splitKeys = {
  stem: (stem: string) => `_${stem}`,
  /** Words that begin with two letters; a point stands before every letter. */
  words: (start: string) => `_${start.slice(0, 2)}.`,
  sound: (code: string) => `~s${code}`,
  start: (key: string) => `~t${key}`,
  joinedSound: (code: string) => `~u${code}`,
  joinedStart: (key: string) => `~v${key}`,
  heard: (consonants: string) => `~r${consonants}`,
  joined: (word: string) => `~w${word}`,
  page: (place: number) => `~x${String(place).padStart(6, '0')}`,
  path: (path: string) => `~y${path}`,
  englishWords: (start: string) => `~a${start.slice(0, 2)}`,
  spanish: '~b',
  glossary: '~c',
  learned: (start: string) => `~d${start.slice(0, 2)}`,
};

/** Where a build puts a part of a split index. */
export const namesPartPath = (version: string, number: number): string =>
  `/pagefind/names/${version}/${number}.json`;
