/**
 * Times one keystroke, from letters to suggestions, at the shipped size and at 5,000 pages, compares the slower with
 * the faster run on this machine, weighs what the first keys load at 60 and at 5,000 pages, and what a search loads. Of each keystroke the fastest of three runs counts, each
 * with an index of its own, since others may be busy on the machine. Never part of the tests all the same.
 */
import { search } from '#i18n/en/english-search.ts';
import { brotliCompressSync } from 'node:zlib';
import { namesFrom } from '#lib/search/load-names.ts';
import { mostPagesAtOnce, splitNameIndex } from '#lib/search/split-index.ts';
import type { SearchRecord, ShippedNames } from '#lib/search/search-record.ts';
import { suggest } from '#lib/search/suggestions.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import { searchRecords } from '#view-models/search-records.ts';
import { readQueries } from './query-set.ts';
import { readSearchables } from './own-engine.ts';
import { weighSearch } from './weights.ts';

const shipped = searchRecords(readSearchables());
const queries = readQueries().map(({ text }) => text);
const small = time('shipped', shipped, 16);
const large = time('5,000 pages', manyRecords(5_000), 50);
console.log(`5,000 pages take ${(large / small).toFixed(1)} times as long as ${shipped.length}.`);

const [atOnce, split] = [await firstKeys(mostPagesAtOnce), await firstKeys(5_000)];
for (const [keys, bytes] of Object.entries(split))
  console.log(`${keys}: ${bytes} bytes as Brotli at 5,000 pages, ${atOnce[keys] ?? 0} at ${mostPagesAtOnce}`);

for (const { name, bytes, limit } of weighSearch(process.env['OUT_DIR'] ?? 'dist')) {
  console.log(`${name}: ${bytes} bytes as Brotli; limit ${limit} ${bytes <= limit ? 'kept' : 'BROKEN'}`);
  if (bytes > limit) process.exitCode = 1;
}

function time(name: string, records: readonly SearchRecord[], limit: number): number {
  const runs = Array.from({ length: 3 }, () => timeOnce(records));
  const making = Math.min(...runs.map((run) => run.making));
  const times = (runs[0]?.times ?? []).map((_, place) =>
    Math.min(...runs.map((run) => run.times[place] ?? 0)),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  const isWithin = at(0.99) <= limit;
  console.log(
    `${name}: index ${making.toFixed(0)} ms; keystroke median ${at(0.5).toFixed(2)} ms, 99 in 100 within ${at(0.99).toFixed(2)} ms, slowest ${at(1).toFixed(2)} ms; limit ${limit} ms ${isWithin ? 'kept' : 'BROKEN'}`,
  );
  if (!isWithin) process.exitCode = 1;
  return at(0.5);
}

/** Milliseconds for a new index, and for each keystroke of every query in it. */
function timeOnce(records: readonly SearchRecord[]): { making: number; times: number[] } {
  const built = performance.now();
  const index = makeNameIndex(records);
  const making = performance.now() - built;
  for (const query of queries.slice(0, 40)) suggest(index, query, [], search);
  const times = queries.flatMap((query) =>
    Array.from({ length: Math.ceil(query.length / 4) }, (_, step) => {
      const start = performance.now();
      suggest(index, query.slice(0, 1 + 4 * step), [], search);
      return performance.now() - start;
    }),
  );
  return { making, times };
}

/** Bytes as Brotli that are loaded on focus and, on average over the letters, with the first and the second key. */
async function firstKeys(count: number): Promise<Record<string, number>> {
  const records = manyRecords(count);
  const isSplit = count > mostPagesAtOnce;
  const { start, table, parts } = splitNameIndex(makeNameIndex(records));
  const shippedNames = { ...(isSplit ? { start } : { records }), table } as ShippedNames;
  const first = brotliCompressSync(JSON.stringify(shippedNames)).length;
  const loaded = { 'on focus': first, 'focus and first key': 0, 'focus and two keys': 0 };
  const starts = ['ba', 'he', 'ne', 'sc', 'mi', 'fi', 'ca', 'pl', 'ja', 'to'];
  for (const [name, length] of [
    ['focus and first key', 1],
    ['focus and two keys', 2],
  ] as const)
    for (const letters of starts) {
      let bytes = first;
      const query = namesFrom(JSON.parse(JSON.stringify(shippedNames)) as ShippedNames, (path) => {
        const part = parts[Number(/(\d+)\.json/.exec(path)?.[1])] ?? {};
        bytes += brotliCompressSync(JSON.stringify(part)).length;
        return Promise.resolve(part);
      });
      await query((index) => suggest(index, letters.slice(0, length), [], search));
      loaded[name] += Math.round(bytes / starts.length);
    }
  return loaded;
}

/** Made-up pages in the shape of the shipped ones, with some 20,000 words of their own among the shared ones. */
function manyRecords(count: number): SearchRecord[] {
  return Array.from({ length: count }, (_, place) => {
    const model = shipped[place % shipped.length];
    if (model === undefined) throw new Error('There are no pages to copy.');
    const own = (text: string, at: number) =>
      text.replace(/\w{5,}/, (word) => ((place * 7 + at) % 3 === 0 ? word : `${word}${letters(place % 40)}`));
    return {
      ...model,
      path: `${model.path}${place}/`,
      title: own(model.title, 1),
      names: model.names.map(own),
      phrases: model.phrases.map(own),
      words: model.words.map(own),
    };
  });
}

function letters(number: number): string {
  return [...number.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}
