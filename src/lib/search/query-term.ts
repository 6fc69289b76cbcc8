import type { BodyArea } from '#lib/vocabulary.ts';

/** One word of a query that says something, and the stems it may mean. */
export interface QueryTerm {
  /** The word as it was typed; undefined where an idiom or its neighbour says it. */
  typed: string | undefined;
  word: string;
  /** Stem to how much it counts: 1 is the very word. */
  meanings: Map<string, number>;
  /** How much of the query it is. */
  weight: number;
  /** What it was taken for, where it is spelled otherwise. */
  corrected: string | undefined;
  isOutOfDomain: boolean;
  /** Parts of the body that it names. */
  areas: readonly BodyArea[];
}
