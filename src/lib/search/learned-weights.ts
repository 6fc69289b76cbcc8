/** How much a word says for a page, by the place of the page; `noPage` for what no page answers. */
export type WordWeights = readonly (readonly [page: number, weight: number])[];

/** What was learned from examples of what people type. */
export interface LearnedWeights {
  /** What is likely before a word is read. */
  base: WordWeights;
  /** By stem. */
  words: ReadonlyMap<string, WordWeights>;
}

/** Stands for what no page of the site answers. */
export const noPage = -1;

/** The weights that there are, in a row a letter each: as exact as they need to be. */
const levels = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5.5, 7.5];

/** The nearest weight that there is; 0 for one that is next to nothing. */
export const roundWeight = (weight: number): number =>
  levels.reduce((best, level) => (Math.abs(level - weight) < Math.abs(best - weight) ? level : best), 0);

/** `A1C0B-`: a letter for each weight, and behind it the page in base 36. */
export const writeWeights = (weights: WordWeights): string =>
  weights
    .map(([page, weight]) => {
      const letter = String.fromCharCode(65 + levels.indexOf(weight));
      return letter + (page === noPage ? '-' : page.toString(36));
    })
    .join('');

export const readWeights = (row: string): WordWeights =>
  [...row.matchAll(/([A-Z])([\da-z]+|-)/g)].map(([, letter = '', page = '']) => [
    page === '-' ? noPage : Number.parseInt(page, 36),
    levels[letter.charCodeAt(0) - 65] ?? 0,
  ]);
