import { readSearches, type Search } from '#check/read-searches.ts';
import type { Engine } from './search-engines.ts';

export interface Query extends Search {
  /** The search is never tuned on these. */
  isHeldOut: boolean;
}

export interface Score {
  count: number;
  first: number;
  firstThree: number;
  /** Mean of one over the place of the first accepted page. */
  reciprocal: number;
}

export function readQueries(): Query[] {
  return readSearches('content').searches.map((search) => ({ ...search, isHeldOut: search.place % 2 === 1 }));
}

/** Place of the first accepted page, from 1; 0 where it is missing. Where nothing fits, finding nothing is place 1. */
export async function placeOf(engine: Engine, { text, accepted }: Query): Promise<number> {
  const paths = await engine.find(text);
  if (accepted.length === 0) return paths.length === 0 ? 1 : 0;
  return 1 + paths.findIndex((path) => accepted.includes(path === '/' ? 'home' : lastPart(path)));
}

export function scoreOf(places: readonly number[]): Score {
  const share = (isGood: (place: number) => boolean) => places.filter(isGood).length / places.length;
  return {
    count: places.length,
    first: share((place) => place === 1),
    firstThree: share((place) => place > 0 && place <= 3),
    reciprocal: places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / places.length,
  };
}

const lastPart = (path: string) => path.split('/').filter(Boolean).at(-1) ?? '';
