/**
 * Asks every query of every set of our search and of others over the same pages, and prints how often the
 * right page came first, among the first three, and the mean reciprocal rank. `-- --missed` lists what ours missed
 * among the queries that it may be tuned on. Pagefind needs a built site in dist/ (or OUT_DIR).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Query, placeOf, querySets, readQueries, scoreOf } from './query-set.ts';
import { type Engine, miniSearchEngine, ownEngine, pagefindEngine, uFuzzyEngine } from './search-engines.ts';

const queries = readQueries();
const folder = join(process.env['OUT_DIR'] ?? 'dist', 'client');
const hasIndex = existsSync(join(folder, 'pagefind/pagefind.js'));
const pagefind = hasIndex ? await pagefindEngine(folder) : undefined;
if (pagefind === undefined)
  console.log(`No index in ${folder}: run "npm run build" to score Pagefind too.\n`);

console.log(row(['', 'queries', 'n', 'at 1', 'at 3', 'mrr']));
for (const engine of [ownEngine(), ...(pagefind ? [pagefind] : []), miniSearchEngine(), uFuzzyEngine()])
  await print(engine);
console.log('* written by people who knew neither the matcher nor the pages');
pagefind?.close();

async function print(engine: Engine): Promise<void> {
  const places = new Map<Query, number>();
  for (const query of queries) places.set(query, await placeOf(engine, query));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  const groups: [string, (query: Query) => boolean][] = [
    ...kinds.map((kind): [string, (query: Query) => boolean] => [kind, (query) => query.kind === kind]),
    ['all', () => true],
    ['held out', ({ isHeldOut }) => isHeldOut],
    ...querySets.map(({ name, isIndependent }): [string, (query: Query) => boolean] => [
      isIndependent ? `${name}*` : name,
      ({ set }) => set === name,
    ]),
  ];
  for (const [name, belongs] of groups) {
    const score = scoreOf(queries.filter(belongs).map((query) => places.get(query) ?? 0));
    const numbers = [score.first, score.firstThree, score.reciprocal].map((number) => number.toFixed(3));
    console.log(row([engine.name, name, String(score.count), ...numbers]));
  }
  if (engine.name !== 'ours' || !process.argv.includes('--missed')) return;
  for (const [query, place] of places)
    if (place !== 1 && !query.isHeldOut) console.log(`  missed: ${query.text} (place ${place})`);
}

function row(cells: readonly string[]): string {
  return cells.map((cell, place) => (place < 2 ? cell.padEnd(11) : cell.padStart(7))).join('');
}
