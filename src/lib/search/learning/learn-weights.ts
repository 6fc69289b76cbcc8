import { type LearnedWeights, noPage, roundWeight, type WordWeights } from '#lib/search/learned-weights.ts';
import { learnedWords, shareOfWord } from '#lib/search/learned-words.ts';
import type { LearnedPage } from '#lib/search/learning/learned-pages.ts';
import { type TrainingExample, trainWeights } from '#lib/search/learning/train-weights.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import { stored } from '#lib/stored-results.ts';

/** How much what a page says of itself counts beside what people type. */
const ownTextWeight = 0.25;
/** Most weights that are stored: those that matter most. */
const mostWeights = 14_000;
/** Most pages that are learned although no example names them. */
const mostPages = 100;

/**
 * What the words of examples say for pages. Examples that name no page of the site are left out.
 * @returns undefined where there is nothing to learn from
 */
export const learnWeights = (examples: readonly Example[], pages: readonly LearnedPage[]) =>
  stored('learned weights', [examples, pages], () => ({ weights: learn(examples, pages) })).weights;

type Example = Pick<SearchExample, 'text' | 'accepted'>;

function learn(examples: readonly Example[], all: readonly LearnedPage[]): LearnedWeights | undefined {
  const named = new Set(examples.flatMap(({ accepted }) => accepted));
  const pages = all.length <= mostPages ? all : all.filter(({ name }) => named.has(name));
  const classes = new Map(pages.map(({ name }, place) => [name, place]));
  const none = pages.length;
  const typed = examples
    .map(({ text, accepted }) => ({
      text,
      weight: 1,
      right: accepted.length === 0 ? [none] : accepted.flatMap((name) => classes.get(name) ?? []),
    }))
    .filter(({ right }) => right.length > 0);
  if (!typed.some(({ right }) => !right.includes(none))) return undefined;
  const own = pages.flatMap(({ texts }, place) =>
    texts.map((text) => ({ text, weight: ownTextWeight, right: [place], without: none })),
  );
  const words = new Map<string, number>();
  const read = [...typed, ...own].map(({ text, ...example }): TrainingExample => {
    const ids = learnedWords(text).map((word) => idOf(words, word));
    return { ...example, words: ids, share: shareOfWord(ids.length) };
  });
  const { rows, base } = trainWeights(read, words.size, none + 1);
  const placeOf = (one: number) => pages[one]?.place ?? noPage;
  const least = Math.min(...base);
  const chosen = heaviest(rows, read, none + 1);
  return {
    base: weightsOf([...base.map((weight) => weight - least).entries()], placeOf),
    words: new Map(
      [...words].flatMap(([word, id]): [string, WordWeights][] => {
        const weights = weightsOf(chosen.get(id) ?? [], placeOf);
        return weights.length === 0 ? [] : [[word, weights]];
      }),
    ),
  };
}

/** By word its classes and weights, as many in all as are stored: those that are high or often met. */
function heaviest(
  rows: Float64Array,
  examples: readonly TrainingExample[],
  classCount: number,
): ReadonlyMap<number, [one: number, weight: number][]> {
  const met = new Map<number, number>();
  for (const { words, share } of examples)
    for (const word of words) met.set(word, (met.get(word) ?? 0) + share * share);
  const heavy = [...rows.entries()]
    .filter(([, weight]) => roundWeight(weight) > 0)
    .map(([place, weight]) => {
      const word = Math.floor(place / classCount);
      return { word, one: place % classCount, weight, matters: weight * Math.sqrt(met.get(word) ?? 0) };
    })
    .sort((a, b) => b.matters - a.matters)
    .slice(0, mostWeights);
  const chosen = new Map<number, [number, number][]>();
  for (const { word, one, weight } of heavy) {
    const known = chosen.get(word);
    if (known === undefined) chosen.set(word, [[one, weight]]);
    else known.push([one, weight]);
  }
  return chosen;
}

const weightsOf = (
  weights: readonly (readonly [one: number, weight: number])[],
  placeOf: (one: number) => number,
): WordWeights =>
  weights
    .map(([one, weight]): [number, number] => [placeOf(one), roundWeight(weight)])
    .filter(([, weight]) => weight > 0)
    .sort(([a], [b]) => a - b);

function idOf(words: Map<string, number>, word: string): number {
  const id = words.get(word) ?? words.size;
  words.set(word, id);
  return id;
}
