import type { SearchRecord } from '#lib/search/search-record.ts';
import { areasOf, isComplaint, vocabularyWords } from '#lib/search/near-words.ts';
import { plainWords, stemOf } from '#lib/search/plain-words.ts';
import { keyOf, tellingWords } from '#lib/search/read-words.ts';
import { Spelling } from '#lib/search/spelling.ts';

/** One name, phrase or list of words of a page. */
interface Unit {
  record: number;
  source: Source;
  /** Stems it holds, each once. */
  stems: readonly string[];
}

type Source = keyof typeof trust;

/** How much a full match of each kind says about what is sought: names over phrases over text. */
const trust = {
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

export interface NameIndex {
  records: readonly SearchRecord[];
  units: readonly Unit[];
  /** Per unit: its record, and how far it is trusted. */
  recordOf: Uint32Array;
  trustOf: Float64Array;
  /** Units that hold a stem. */
  postings: ReadonlyMap<string, Uint32Array>;
  /** How much a stem tells pages apart: near 0 where most pages hold it. */
  weights: ReadonlyMap<string, number>;
  /** Sum of the weights of a unit's stems. */
  masses: Float64Array;
  /** Weight of a word that no page holds. */
  unknownWeight: number;
  /** Known words in order, for beginnings of words. */
  sortedWords: readonly string[];
  /** Words that stand in misspellings only. */
  wrongWords: ReadonlySet<string>;
  spelling: Spelling;
  /** Stems that are words of their own, however much they look like ours. */
  everyday: ReadonlySet<string>;
  /** Words that stand side by side in a name, run together, and what they are run together from. */
  compounds: { spelling: Spelling; parts: ReadonlyMap<string, readonly string[]> };
  /** Room to count in, one place a unit and all zero between searches: making it anew for each would be slow. */
  scratch: { sums: Float64Array; best: Float64Array; touched: Uint32Array; units: Uint32Array };
}

/**
 * What the instant search looks things up in, made once from the shipped records.
 * @param everyday words that are never taken for a misspelling
 */
export function makeNameIndex(records: readonly SearchRecord[], everyday: readonly string[] = []): NameIndex {
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
  const known = [...rightWords, ...wrongWords];
  return {
    records,
    units,
    recordOf: Uint32Array.from(units, ({ record }) => record),
    trustOf: Float64Array.from(units, ({ source }) => trust[source]),
    postings: new Map([...postings].map(([stem, holders]) => [stem, Uint32Array.from(holders)])),
    weights,
    masses: Float64Array.from(units, ({ stems }) => sum(stems.map((stem) => weights.get(stem) ?? 0))),
    unknownWeight: weightOf(1, Math.max(records.length, 2)),
    everyday: new Set(everyday.map(stemOf)),
    sortedWords: known.sort(),
    wrongWords,
    spelling: new Spelling(mendable, (word) => isCore(word) || named.has(word)),
    compounds: { spelling: new Spelling(compounds.keys()), parts: compounds },
    scratch: {
      sums: new Float64Array(units.length),
      best: new Float64Array(units.length),
      touched: new Uint32Array(units.length),
      units: new Uint32Array(units.length),
    },
  };
}

/** Parts of the body and complaints: what most people look for. */
const isCore = (word: string) => areasOf(stemOf(word)).length > 0 || isComplaint(stemOf(word));

/** Letters from which any word of ours may be meant by a misspelled one. A shorter one must name something. */
const longWord = 9;

function textsOf(record: SearchRecord): [Source, string][] {
  return [
    ['title', record.title],
    ...initialsOf(record).map((text): [Source, string] => ['initials', text]),
    ...record.names.map((text): [Source, string] => ['name', text]),
    ...record.misspellings.map((text): [Source, string] => ['misspelling', text]),
    ...record.phrases.map((text): [Source, string] => ['phrase', text]),
    ...record.headings.map((text): [Source, string] => ['heading', text]),
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
