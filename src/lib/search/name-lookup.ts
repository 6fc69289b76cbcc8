import type { HeardNames } from '#lib/search/heard-names.ts';
import type { WordWeights } from '#lib/search/learned-weights.ts';
import type { PageRecord } from '#lib/search/search-record.ts';
import type { Spelling } from '#lib/search/spelling.ts';

export type UnitSource = keyof typeof sourceWeight;

/** How much a full match of each kind says about what is sought: names over phrases over text. */
export const sourceWeight = {
  title: 1,
  name: 1,
  initials: 0.9,
  misspelling: 0.97,
  phrase: 0.9,
  heading: 0.75,
  area: 0.45,
  summary: 0.55,
  words: 0.4,
} as const;

interface Lookup<Value> {
  has: (key: string) => boolean;
  get: (key: string) => Value | undefined;
}

/** What the instant search looks things up in: all of it at once, or as much as is loaded. */
export interface NameIndex {
  /** Kind and body areas of every page. */
  pages: readonly Pick<PageRecord, 'kind' | 'areas'>[];
  /** What is shown of the page at a place in `pages`. */
  recordAt: (place: number) => PageRecord | undefined;
  recordOfPath: (path: string) => PageRecord | undefined;
  /** Per unit: its page, how far it is trusted, and the sum of the weights of its stems. */
  recordOf: ArrayLike<number>;
  unitWeights: ArrayLike<number>;
  unitNorms: ArrayLike<number>;
  /** Units that hold a stem. */
  postings: Lookup<readonly number[] | Uint32Array>;
  /** How selective a stem is: near 0 where most pages hold it. */
  weights: Pick<Lookup<number>, 'get'>;
  /** Weight of a word that no page holds. */
  unknownWeight: number;
  /** Known words that begin with `start`, in the order of the alphabet. */
  wordsWithPrefix: (start: string, limit: number) => readonly string[];
  /** Words that stand in misspellings only. */
  misspelledWords: Pick<Lookup<never>, 'has'>;
  spelling: Pick<Spelling, 'nearest'>;
  /** Stems that are words of their own, however much they look like ours. */
  englishWords: Pick<Lookup<never>, 'has'>;
  /** What words say for pages, as it was learned from examples; undefined where there were none. */
  learned: { base: WordWeights; words: Pick<Lookup<WordWeights>, 'get'> } | undefined;
  /** What words of Spanish stand for; nothing for one that only joins. */
  translations: Pick<Lookup<readonly string[]>, 'get'>;
  /** What words of medicine, of the trade and of other trades stand for. */
  glossary: Pick<Lookup<readonly string[]>, 'get'>;
  /** Words that stand side by side in a name, run together, and what they are run together from. */
  compounds: { spelling: Pick<Spelling, 'nearest'>; parts: Pick<Lookup<readonly string[]>, 'get'> };
  /** Names, and words of names, by how they are heard. */
  heardNames: HeardNames;
  /** To count in, one place a unit and all zero between searches: making it anew for each would be slow. */
  scratch: Scratch;
}

export interface Scratch {
  sums: Float64Array;
  best: Float64Array;
  touched: Uint32Array;
  units: Uint32Array;
}

export const makeScratch = (units: number): Scratch => ({
  sums: new Float64Array(units),
  best: new Float64Array(units),
  touched: new Uint32Array(units),
  units: new Uint32Array(units),
});

/** Whether a unit is a misspelling, which is no evidence of anything else. */
export const isMisspelling = ({ unitWeights }: NameIndex, unit: number): boolean =>
  unitWeights[unit] === sourceWeight.misspelling;
