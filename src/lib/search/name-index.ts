import { type NameIndex, type TrustedSource, makeScratch, trust } from '#lib/search/name-lookup.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { isCore, vocabularyWords } from '#lib/search/near-words.ts';
import { plainWords, stemOf } from '#lib/search/plain-words.ts';
import { keyOf, tellingWords } from '#lib/search/read-words.ts';
import { type SpellingMaps, spellingMaps } from '#lib/search/spelling-lists.ts';
import { Spelling } from '#lib/search/spelling.ts';
import { wordsFrom } from '#lib/search/words-from.ts';

/** One name, phrase or list of words of a page. */
interface Unit {
  record: number;
  source: TrustedSource;
  /** Stems it holds, each once. */
  stems: readonly string[];
}

/** The whole index, as it is made from the records. */
export interface WholeNameIndex extends NameIndex {
  records: readonly SearchRecord[];
  postings: ReadonlyMap<string, Uint32Array>;
  weights: ReadonlyMap<string, number>;
  sortedWords: readonly string[];
  wrongWords: ReadonlySet<string>;
  spellingMaps: SpellingMaps;
  compoundMaps: SpellingMaps;
  compounds: { spelling: Spelling; parts: ReadonlyMap<string, readonly string[]> };
  isNamed: (word: string) => boolean;
}

/**
 * What the instant search looks things up in, made once from the shipped records.
 * @param everyday words that are never taken for a misspelling
 */
export function makeNameIndex(
  records: readonly SearchRecord[],
  everyday: readonly string[] = [],
): WholeNameIndex {
  const units: Unit[] = [];
  const rightWords = new Set<string>();
  const wrongWords = new Set<string>();
  const mendable = new Set(vocabularyWords());
  const named = new Set<string>();
  const compounds = new Map<string, readonly string[]>();
  records.forEach((record, position) => {
    for (const [source, text] of textsOf(record)) {
      const words = tellingWords(text);
      for (const { word, isDenied } of words) {
        if (isDenied) continue;
        (source === 'misspelling' ? wrongWords : rightWords).add(word);
        if (trust[source] >= trust.misspelling) named.add(word);
        if (trust[source] >= trust.misspelling || word.length >= longWord) mendable.add(word);
      }
      if (trust[source] === trust.name)
        words.slice(1).forEach(({ word }, place) => {
          const parts = [words[place]?.word ?? '', word];
          compounds.set(parts.join(''), parts);
        });
      units.push({ record: position, source, stems: [...new Set(words.map(keyOf))] });
    }
  });
  for (const word of rightWords) wrongWords.delete(word);
  const postings = new Map<string, number[]>();
  units.forEach(({ stems }, unit) => {
    for (const stem of stems) {
      const holders = postings.get(stem);
      if (holders === undefined) postings.set(stem, [unit]);
      else holders.push(unit);
    }
  });
  const weights = new Map<string, number>();
  for (const [stem, holders] of postings)
    weights.set(stem, weightOf(countRecords(holders, units), records.length));
  const isNamed = (word: string) => named.has(word);
  const spelled = spellingMaps(mendable, (word) => isCore(word) || isNamed(word));
  const joined = spellingMaps(compounds.keys());
  const sortedWords = [...rightWords, ...wrongWords].sort();
  const places = new Map(records.map(({ path }, place) => [path, place]));
  const trustOf = Float64Array.from(units, ({ source }) => trust[source]);
  return {
    records,
    pages: records,
    recordAt: (place) => records[place],
    recordOfPath: (path) => records[places.get(path) ?? -1],
    recordOf: Uint32Array.from(units, ({ record }) => record),
    trustOf,
    postings: new Map([...postings].map(([stem, holders]) => [stem, mostTrusted(holders, trustOf)])),
    weights,
    masses: Float64Array.from(units, ({ stems }) => massOf(stems, weights)),
    unknownWeight: weightOf(1, Math.max(records.length, 2)),
    everyday: new Set(everyday.map(stemOf)),
    sortedWords,
    wordsFrom: (start, limit) => wordsFrom(sortedWords, start, limit),
    wrongWords,
    isNamed,
    spelling: new Spelling(spelled),
    spellingMaps: spelled,
    compounds: { spelling: new Spelling(joined), parts: compounds },
    compoundMaps: joined,
    scratch: makeScratch(units.length),
  };
}

/** Most units that are looked through for one stem, so that no word is slow however many pages hold it. */
const mostHolders = 2_000;

/** Of too many units those that are trusted most: first none but names and phrases, then none but names. */
function mostTrusted(holders: readonly number[], trustOf: Float64Array): Uint32Array {
  const limits = [0, trust.phrase, trust.misspelling];
  const kept = limits.map((least) => holders.filter((unit) => (trustOf[unit] ?? 0) >= least));
  return Uint32Array.from(kept.find(({ length }) => length <= mostHolders) ?? kept[kept.length - 1] ?? []);
}

/** To two decimals, as a split index stores it. */
function massOf(stems: readonly string[], weights: ReadonlyMap<string, number>): number {
  return Math.round(100 * sum(stems.map((stem) => weights.get(stem) ?? 0))) / 100;
}

/** Letters from which any word of ours may be meant by a misspelled one. A shorter one must name something. */
const longWord = 9;

function textsOf(record: SearchRecord): [TrustedSource, string][] {
  return [
    ['title', record.title],
    ...initialsOf(record).map((text): [TrustedSource, string] => ['initials', text]),
    ...record.names.map((text): [TrustedSource, string] => ['name', text]),
    ...record.misspellings.map((text): [TrustedSource, string] => ['misspelling', text]),
    ...record.phrases.map((text): [TrustedSource, string] => ['phrase', text]),
    ...record.headings.map((text): [TrustedSource, string] => ['heading', text]),
    ['summary', record.summary],
    ['area', record.areas.join(' ')],
    ['words', record.words.join(' ')],
  ];
}

/** "MPS" for "Myofascial pain syndrome": complaints and therapies of three words or more go by their first letters. */
function initialsOf({ kind, title, names }: SearchRecord): string[] {
  if (kind !== 'condition' && kind !== 'therapy') return [];
  const initials = [title, ...names]
    .map((name) => plainWords(name).filter((word) => !joining.has(word)))
    .map((words) => words.map((word) => word[0]).join(''));
  return [...new Set(initials)].filter((letters) => letters.length >= 3 && letters.length <= 5);
}

const joining = new Set(['a', 'and', 'in', 'no', 'of', 'the', 'to', 'with', 'without']);

/** Logarithm of how rare a stem is, from 0.25 for one that all pages hold. */
function weightOf(holders: number, all: number): number {
  return 0.25 + Math.log((1 + all) / (0.5 + holders)) / Math.log(1 + all);
}

function countRecords(holders: readonly number[], units: readonly Unit[]): number {
  let count = 0;
  let last = -1;
  for (const unit of holders) {
    const record = units[unit]?.record ?? -1;
    if (record !== last) count += 1;
    last = record;
  }
  return count;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
