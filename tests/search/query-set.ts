import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Engine } from './own-engine.ts';

/** Queries that were written together. */
interface QuerySet {
  name: string;
  file: string;
  /** Written by people who knew neither the matcher nor the words of the pages. */
  isIndependent: boolean;
  /**
   * What of it is scored only, and never looked at while tuning: every second query of a kind, or all. What is not held
   * out stands in content/search-examples.yaml too, those of the first set apart: the search has learned from it.
   */
  heldOut: 'nothing' | 'half' | 'all';
}

/** A new set is scored before anybody reads it. */
export const querySets: readonly QuerySet[] = [
  { name: 'first', file: 'content/searches.yaml', isIndependent: false, heldOut: 'half' },
  { name: 'strangers', file: 'tests/search/strangers.yaml', isIndependent: true, heldOut: 'nothing' },
  { name: 'unseen', file: 'tests/search/unseen.yaml', isIndependent: true, heldOut: 'all' },
  { name: 'fresh', file: 'tests/search/fresh.yaml', isIndependent: true, heldOut: 'nothing' },
  { name: 'kinds', file: 'tests/search/kinds-open.yaml', isIndependent: false, heldOut: 'nothing' },
  { name: 'sealed', file: 'tests/search/kinds-sealed.yaml', isIndependent: false, heldOut: 'all' },
  { name: 'visitors', file: 'tests/search/visitors-open.yaml', isIndependent: true, heldOut: 'nothing' },
  {
    name: 'visitors, sealed',
    file: 'tests/search/visitors-sealed.yaml',
    isIndependent: true,
    heldOut: 'all',
  },
  { name: 'sixteen', file: 'tests/search/sixteen-open.yaml', isIndependent: true, heldOut: 'nothing' },
  { name: 'sixteen, sealed', file: 'tests/search/sixteen-sealed.yaml', isIndependent: true, heldOut: 'all' },
  {
    name: 'spanish',
    file: 'tests/search/spanish-open.yaml',
    isIndependent: false,
    heldOut: 'nothing',
  },
  { name: 'spanish, sealed', file: 'tests/search/spanish-sealed.yaml', isIndependent: false, heldOut: 'all' },
  { name: 'weak kinds', file: 'tests/search/weak-kinds.yaml', isIndependent: false, heldOut: 'nothing' },
  { name: 'later', file: 'tests/search/later-open.yaml', isIndependent: false, heldOut: 'nothing' },
  { name: 'later, sealed', file: 'tests/search/later-sealed.yaml', isIndependent: false, heldOut: 'all' },
  {
    name: 'four hundred, sealed',
    file: 'tests/search/hundreds-sealed.yaml',
    isIndependent: true,
    heldOut: 'all',
  },
  { name: 'imagined', file: 'tests/search/imagined.yaml', isIndependent: false, heldOut: 'nothing' },
];

export interface Query {
  set: string;
  kind: string;
  text: string;
  /** Slugs that a sensible person accepts; empty where nothing should be found. */
  accepted: readonly string[];
  /** The search is never tuned on these. */
  isHeldOut: boolean;
}

interface Score {
  count: number;
  first: number;
  firstThree: number;
  /** Mean of one over the place of the first accepted page. */
  reciprocal: number;
}

export function readQueries(): Query[] {
  return querySets.flatMap(readSet);
}

/** The queries of a file that belongs to no set, all of them held out. */
export function readQueryFile(file: string): Query[] {
  return readSet({ name: file, file, isIndependent: true, heldOut: 'all' });
}

function readSet({ name, file, heldOut }: QuerySet): Query[] {
  const kinds = parse(readFileSync(file, 'utf8')) as Record<string, string[] | Record<string, string>>;
  return Object.entries(kinds).flatMap(([kind, listed]) =>
    (Array.isArray(listed) ? listed.map((text) => [text, ''] as const) : Object.entries(listed)).map(
      ([text, accepted], place) => ({
        set: name,
        kind,
        text,
        accepted: accepted.split(' ').filter((slug) => slug !== ''),
        isHeldOut: heldOut === 'all' || (heldOut === 'half' && place % 2 === 1),
      }),
    ),
  );
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

/** Bounds of the 95 % interval of a share that was found in `count` tries (Wilson, 1927). */
export function wilson(share: number, count: number): [low: number, high: number] {
  const z = 1.96;
  const scale = 1 + (z * z) / count;
  const middle = share + (z * z) / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return [(middle - spread) / scale, (middle + spread) / scale];
}

const lastPart = (path: string) => path.split('/').filter(Boolean).at(-1) ?? '';
