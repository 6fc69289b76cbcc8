/**
 * Asks every query of every set of our search and of others over the same pages, and prints per kind and per set how
 * often the right page came first and among the first three, each with its 95 % interval (Wilson, 1927), and the mean
 * reciprocal rank.
 *
 * `-- --set NAME` scores one set, `-- --file FILE` another file of queries, `-- --missed` lists what ours missed among
 * the queries that it may be tuned on, `-- --open` scores those alone, `-- --ours` leaves the other engines out. Pagefind
 * needs a built site in dist/ (or OUT_DIR).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { flexSearchEngine, miniSearchEngine, oramaEngine, pagefindEngine } from './other-engines.ts';
import { type Engine, ownEngine } from './own-engine.ts';
import { type Query, placeOf, querySets, readQueries, readQueryFile, scoreOf, wilson } from './query-set.ts';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string' },
    file: { type: 'string' },
    missed: { type: 'boolean', default: false },
    open: { type: 'boolean', default: false },
    ours: { type: 'boolean', default: false },
  },
});
const queries =
  options.file === undefined
    ? readQueries()
        .filter(({ set }) => options.set === undefined || set === options.set)
        .filter(({ isHeldOut }) => !options.open || !isHeldOut)
    : readQueryFile(options.file);
const learned = new Set(
  readQueryFile('content/search-examples.yaml').map(({ text }) => text.toLowerCase().trim()),
);
const isLearned = ({ text }: Query) => learned.has(text.toLowerCase().trim());
const folder = join(process.env['OUT_DIR'] ?? 'dist', 'client');
const hasIndex = existsSync(join(folder, 'pagefind/pagefind.js'));
const pagefind = hasIndex && !options.ours ? await pagefindEngine(folder) : undefined;
if (!hasIndex) console.log(`No index in ${folder}: run "npm run build" to score Pagefind too.\n`);
const others = [
  ...(pagefind ? [pagefind] : []),
  ...(options.ours ? [] : [miniSearchEngine(), oramaEngine(), flexSearchEngine()]),
];

console.log(row(['', 'queries', 'n', 'at 1', '95 %', 'at 3', '95 %', 'mrr']));
for (const engine of [ownEngine(), ...others]) await print(engine);
console.log(
  '- among the held out alone; new: no line of content/search-examples.yaml; learned from: such lines, so no test of anything',
);
console.log('* written by people who knew neither the matcher nor the words that the pages list for it');
pagefind?.close();

async function print(engine: Engine): Promise<void> {
  const places = new Map<Query, number>();
  for (const query of queries) places.set(query, await placeOf(engine, query));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const groups: [string, (query: Query) => boolean][] = [
    ...kinds.map((kind): [string, (query: Query) => boolean] => [kind, (query) => query.kind === kind]),
    ['all', () => true],
    ['all but none', ({ accepted }) => accepted.length > 0],
    ['held out', ({ isHeldOut }) => isHeldOut],
    ...kinds.map((kind): [string, (query: Query) => boolean] => [
      `- ${kind}`,
      (query) => query.kind === kind && query.isHeldOut,
    ]),
    ['- new', (query) => query.isHeldOut && !isLearned(query)],
    ['learned from', isLearned],
    ...querySets.map(({ name, isIndependent }): [string, (query: Query) => boolean] => [
      isIndependent ? `${name}*` : name,
      ({ set }) => set === name,
    ]),
  ];
  for (const [name, belongs] of groups) {
    const score = scoreOf(queries.filter(belongs).map((query) => places.get(query) ?? 0));
    if (score.count === 0) continue;
    console.log(
      row([
        engine.name,
        name,
        String(score.count),
        score.first.toFixed(3),
        interval(score.first, score.count),
        score.firstThree.toFixed(3),
        interval(score.firstThree, score.count),
        score.reciprocal.toFixed(3),
      ]),
    );
  }
  if (engine.name !== 'ours' || !options.missed) return;
  for (const [query, place] of places)
    if (place !== 1 && !query.isHeldOut)
      console.log(
        `  missed: [${query.kind}] ${query.text} (place ${place}; wanted ${query.accepted.join(' ')})`,
      );
}

function interval(share: number, count: number): string {
  return wilson(share, count)
    .map((bound) => bound.toFixed(2))
    .join('-');
}

function row(cells: readonly string[]): string {
  return cells.map((cell, place) => (place < 2 ? cell.padEnd(13) : cell.padStart(10))).join('');
}
