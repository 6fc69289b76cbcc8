import { createHash } from 'node:crypto';
import type { WholeNameIndex } from '#lib/search/name-index.ts';
import { searchKinds } from '#lib/search/search-record.ts';
import { type SplitPart, type SplitStart, type SplitTableStart, splitKeys } from '#lib/search/split-keys.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

/** Most pages whose names are sent as one file. */
export const mostPagesAtOnce = 60;

interface SplitIndex {
  start: SplitStart;
  table: SplitTableStart;
  parts: readonly SplitPart[];
}

/** Letters of JSON after which a part is full. */
const fullPart = 12_000;

/**
 * A whole index as parts of which a search needs few: a sorted table, cut into files. Stems stand beside the words that
 * begin like them, so that one part answers what is typed letter by letter.
 * @param fallback rows of what is needed only where the names do not say enough
 * @param full letters of JSON after which a part is full
 */
export function splitNameIndex(
  index: WholeNameIndex,
  fallback: readonly SplitRow[] = [],
  full = fullPart,
): SplitIndex {
  const rows = [
    ...stemRows(index),
    ...wordRows(index),
    ...spellingRows(index),
    ...pageRows(index),
    ...fallback,
  ];
  return {
    start: { pages: index.pages.map(pageLetters).join(' '), unknownWeight: index.unknownWeight },
    ...splitRows(rows, full),
  };
}

/** Rows as a sorted table that is cut into parts. */
export function splitRows(rows: readonly SplitRow[], full = fullPart): Omit<SplitIndex, 'start'> {
  const sorted = rows.toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts: Record<string, unknown>[] = [];
  let length = full;
  for (const [key, value] of sorted) {
    if (length >= full) {
      parts.push({});
      length = 0;
    }
    Object.assign(parts.at(-1) ?? {}, { [key]: value });
    length += key.length + JSON.stringify(value).length + 4;
  }
  return {
    table: {
      version: createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12),
      firstKeys: parts.map((part) => Object.keys(part)[0]).join('\n'),
    },
    parts,
  };
}

type SplitRow = readonly [key: string, value: unknown];

/** Under a stem its weight, and per unit: steps to its number and its page, trust and mass in hundredths. */
function stemRows(index: WholeNameIndex): SplitRow[] {
  return [...index.postings].map(([stem, units]) => {
    let unit = 0;
    let page = 0;
    const numbers = [...units].flatMap((next) => {
      const nextPage = index.recordOf[next] ?? 0;
      const row = [
        next - unit,
        nextPage - page,
        inHundredths(index.unitWeights[next]),
        inHundredths(index.unitNorms[next]),
      ];
      unit = next;
      page = nextPage;
      return row;
    });
    return [splitKeys.stem(stem), [index.weights.get(stem), ...numbers]];
  });
}

const inHundredths = (value = 0) => Math.round(100 * value);

/** Under two letters the words that begin with them, those with a "-" behind them that stand in misspellings only. */
function wordRows({ sortedWords, misspelledWords }: WholeNameIndex): SplitRow[] {
  const groups = Map.groupBy(sortedWords, splitKeys.words);
  return [...groups].map(([key, words]) => [
    key,
    words.map((word) => (misspelledWords.has(word) ? `${word}-` : word)).join(' '),
  ]);
}

/** Under sounds and beginnings the words, those with a "*" behind them that name something. */
function spellingRows({
  spellingMaps,
  compoundMaps,
  compounds,
  heardNames,
  isNamed,
}: WholeNameIndex): SplitRow[] {
  const marked = (words: readonly string[]) =>
    words.map((word) => (isNamed(word) ? `${word}*` : word)).join(' ');
  const rows = (lists: ReadonlyMap<string, string[]>, indexKey: (key: string) => string) =>
    [...lists].map(([key, words]): SplitRow => [indexKey(key), marked(words)]);
  return [
    ...rows(spellingMaps.bySound, splitKeys.sound),
    ...rows(spellingMaps.byStart, splitKeys.start),
    ...rows(compoundMaps.bySound, splitKeys.joinedSound),
    ...rows(compoundMaps.byStart, splitKeys.joinedStart),
    ...[...heardNames].map(([key, names]): SplitRow => [splitKeys.heard(key), names.join(' ')]),
    ...[...compounds.parts].map(([word, parts]): SplitRow => [splitKeys.joined(word), parts.join(' ')]),
  ];
}

function pageRows({ records }: WholeNameIndex): SplitRow[] {
  return records.flatMap((record, place): SplitRow[] => {
    const { path, title, summary, evidence } = { ...record, ...record.shown };
    return [
      [splitKeys.page(place), [path, title, summary, evidence]],
      ...[...new Set([record.path, path])].map((address): SplitRow => [splitKeys.path(address), place]),
    ];
  });
}

function pageLetters({ kind, areas }: WholeNameIndex['pages'][number]): string {
  const letter = (place: number) => String.fromCharCode(97 + place);
  return [searchKinds.indexOf(kind), ...areas.map((area) => bodyAreas.indexOf(area))].map(letter).join('');
}
