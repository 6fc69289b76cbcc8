import { once } from '#lib/once.ts';
import { type FallbackLookup, lookUpTables, noTables } from '#lib/search/fallback-tables.ts';
import { type NameIndex, type UnitSource, makeScratch, sourceWeight } from '#lib/search/name-lookup.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { isCore, vocabularyWords } from '#lib/search/synonyms.ts';
import { tokenize } from '#lib/search/tokenize.ts';
import { indexKey, contentTokens } from '#lib/search/analyze-words.ts';
import { type SpellingMaps, spellingMaps } from '#lib/search/spelling-lists.ts';
import { Spelling } from '#lib/search/spelling.ts';
import { heardNames } from '#lib/search/heard-names.ts';
import { wordsWithPrefix } from '#lib/search/words-with-prefix.ts';

/** One name, phrase or list of words of a page. */
interface Unit {
  record: number;
  source: UnitSource;
  /** Stems it holds, each once. */
  stems: readonly string[];
}

/** The whole index, as it is made from the records. */
export interface WholeNameIndex extends NameIndex {
  records: readonly SearchRecord[];
  postings: ReadonlyMap<string, Uint32Array>;
  weights: ReadonlyMap<string, number>;
  sortedWords: readonly string[];
  misspelledWords: ReadonlySet<string>;
  /** Words that stand elsewhere than in misspellings. */
  correctWords: ReadonlySet<string>;
  spellingMaps: SpellingMaps;
  compoundMaps: SpellingMaps;
  compounds: { spelling: Spelling; parts: ReadonlyMap<string, readonly string[]> };
  heardNames: ReadonlyMap<string, readonly string[]>;
  isNamed: (word: string) => boolean;
}

/**
 * What the instant search looks things up in, made once from the shipped records.
 * @param fallback what is needed only where the names do not say enough
 */
export function makeNameIndex(
  records: readonly SearchRecord[],
  fallback: FallbackLookup = lookUpTables(noTables),
): WholeNameIndex {
  const units: Unit[] = [];
  const correctWords = new Set<string>();
  const misspelledWords = new Set<string>();
  const correctable = new Set(vocabularyWords());
  const named = new Set<string>();
  const compounds = new Map<string, readonly string[]>();
  const heard: string[][] = [];
  records.forEach((record, position) => {
    const isTreated = record.kind === 'condition' || record.kind === 'therapy';
    for (const [source, text] of textsOf(record)) {
      const words = contentTokens(text);
      for (const { word, isNegated } of words) {
        if (isNegated) continue;
        (source === 'misspelling' ? misspelledWords : correctWords).add(word);
        if (sourceWeight[source] >= sourceWeight.misspelling) named.add(word);
        correctable.add(word);
      }
      if (sourceWeight[source] === sourceWeight.name) {
        if (isTreated) for (const { word } of words) heard.push([word]);
        words.slice(1).forEach(({ word }, place) => {
          const parts = [words[place]?.word ?? '', word];
          compounds.set(parts.join(''), parts);
          if (isTreated) heard.push(parts);
        });
      }
      units.push({ record: position, source, stems: [...new Set(words.map(indexKey))] });
    }
  });
  for (const word of correctWords) misspelledWords.delete(word);
  const postings = new Map<string, number[]>();
  units.forEach(({ stems }, unit) => {
    for (const stem of stems) {
      const matchingUnits = postings.get(stem);
      if (matchingUnits === undefined) postings.set(stem, [unit]);
      else matchingUnits.push(unit);
    }
  });
  const weights = new Map<string, number>();
  for (const [stem, matchingUnits] of postings)
    weights.set(stem, weightOf(countRecords(matchingUnits, units), records.length));
  const isNamed = (word: string) => named.has(word);
  // What only a word needs that nobody spells so is made when there is one: it is half of the work.
  const spelled = once(() => spellingMaps(correctable, (word) => isCore(word) || isNamed(word)));
  const joined = once(() => spellingMaps(compounds.keys()));
  const spelling = once(() => new Spelling(spelled()));
  const joinedSpelling = once(() => new Spelling(joined()));
  const sounds = once(() => heardNames(heard));
  const sortedWords = [...correctWords, ...misspelledWords].sort();
  const pages = records.map((record) => ({ ...record, ...record.shown }));
  // Original addresses lead to translations too.
  const places = new Map([...records, ...pages].map(({ path }, place) => [path, place % records.length]));
  const unitWeights = Float64Array.from(units, ({ source }) => sourceWeight[source]);
  return {
    records,
    pages: records,
    recordAt: (place) => pages[place],
    recordOfPath: (path) => pages[places.get(path) ?? -1],
    recordOf: Uint32Array.from(units, ({ record }) => record),
    unitWeights,
    postings: new Map(
      [...postings].map(([stem, matchingUnits]) => [stem, mostTrusted(matchingUnits, unitWeights)]),
    ),
    weights,
    unitNorms: Float64Array.from(units, ({ stems }) => normOf(stems, weights)),
    unknownWeight: weightOf(1, Math.max(records.length, 2)),
    ...fallback,
    sortedWords,
    wordsWithPrefix: (start, limit) => wordsWithPrefix(sortedWords, start, limit),
    misspelledWords,
    correctWords,
    isNamed,
    get spelling() {
      return spelling();
    },
    get spellingMaps() {
      return spelled();
    },
    compounds: {
      get spelling() {
        return joinedSpelling();
      },
      parts: compounds,
    },
    get compoundMaps() {
      return joined();
    },
    get heardNames() {
      return sounds();
    },
    scratch: makeScratch(units.length),
  };
}

/** Most units that are looked through for one stem, so that no word is slow however many pages hold it. */
const mostUnitsPerStem = 2_000;

/** Of too many units those that are trusted most: first none but names and phrases, then none but names. */
function mostTrusted(matchingUnits: readonly number[], unitWeights: Float64Array): Uint32Array {
  const limits = [0, sourceWeight.phrase, sourceWeight.misspelling];
  const attempts = limits.map((least) => matchingUnits.filter((unit) => (unitWeights[unit] ?? 0) >= least));
  return Uint32Array.from(
    attempts.find(({ length }) => length <= mostUnitsPerStem) ?? attempts[attempts.length - 1] ?? [],
  );
}

/** To two decimals, as a split index stores it. */
function normOf(stems: readonly string[], weights: ReadonlyMap<string, number>): number {
  return Math.round(100 * sum(stems.map((stem) => weights.get(stem) ?? 0))) / 100;
}

function textsOf(record: SearchRecord): [UnitSource, string][] {
  return [
    ['title', record.title],
    ...initialsOf(record).map((text): [UnitSource, string] => ['initials', text]),
    ...record.names.map((text): [UnitSource, string] => ['name', text]),
    ...record.misspellings.map((text): [UnitSource, string] => ['misspelling', text]),
    ...record.phrases.map((text): [UnitSource, string] => ['phrase', text]),
    ...record.headings.map((text): [UnitSource, string] => ['heading', text]),
    ['summary', record.summary],
    ['area', record.areas.join(' ')],
    ['words', record.words.join(' ')],
  ];
}

/** "MPS" for "Myofascial pain syndrome": complaints and therapies of three words or more go by their first letters. */
function initialsOf({ kind, title, names }: SearchRecord): string[] {
  if (kind !== 'condition' && kind !== 'therapy') return [];
  const initials = [title, ...names]
    .map((name) => tokenize(name).filter((word) => !joining.has(word)))
    .map((words) => words.map((word) => word[0]).join(''));
  return [...new Set(initials)].filter((letters) => letters.length >= 3 && letters.length <= 5);
}

const joining = new Set(['a', 'and', 'in', 'no', 'of', 'the', 'to', 'with', 'without']);

/** Logarithm of how rare a stem is, from 0.25 for one that all pages hold. */
function weightOf(matchingUnits: number, all: number): number {
  return 0.25 + Math.log((1 + all) / (0.5 + matchingUnits)) / Math.log(1 + all);
}

function countRecords(matchingUnits: readonly number[], units: readonly Unit[]): number {
  let count = 0;
  let last = -1;
  for (const unit of matchingUnits) {
    const record = units[unit]?.record ?? -1;
    if (record !== last) count += 1;
    last = record;
  }
  return count;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
