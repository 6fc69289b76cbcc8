/**
 * Times one keystroke, from letters to suggestions, at the shipped size and at 5,000 pages, and compares the
 * slower with the faster run on this machine. Never part of the tests: a loaded machine would fail them.
 */
import { suggest } from '#lib/search/suggestions.ts';
import { makeNameIndex } from '#lib/search/name-index.ts';
import type { SearchRecord } from '#lib/search/search-record.ts';
import { searchRecords } from '#view-models/search-records.ts';
import { readQueries } from './query-set.ts';
import { readSearchables } from './search-engines.ts';

const shipped = searchRecords(readSearchables());
const queries = readQueries().map(({ text }) => text);
const small = time('shipped', shipped, 16);
const large = time('5,000 pages', manyRecords(5_000), 50);
console.log(`5,000 pages take ${(large / small).toFixed(1)} times as long as ${shipped.length}.`);

function time(name: string, records: readonly SearchRecord[], limit: number): number {
  const built = performance.now();
  const index = makeNameIndex(records);
  const making = performance.now() - built;
  for (const query of queries.slice(0, 40)) suggest(index, query, []);
  const times: number[] = [];
  for (const query of queries)
    for (let end = 1; end <= query.length; end += 4) {
      const start = performance.now();
      suggest(index, query.slice(0, end), []);
      times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  const isWithin = at(0.99) <= limit;
  console.log(
    `${name}: index ${making.toFixed(0)} ms; keystroke median ${at(0.5).toFixed(2)} ms, 99 in 100 within ${at(0.99).toFixed(2)} ms, slowest ${at(1).toFixed(2)} ms; limit ${limit} ms ${isWithin ? 'kept' : 'BROKEN'}`,
  );
  if (!isWithin) process.exitCode = 1;
  return at(0.5);
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
