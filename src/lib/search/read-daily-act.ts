import { type Intent, isQuestion } from '#lib/search/query-intent.ts';
import type { QueryTerm } from '#lib/search/query-term.ts';
import { isComplaint, isPlainPain } from '#lib/search/synonyms.ts';
import { stemOf } from '#lib/search/tokenize.ts';
import { dailyActs } from '#lib/search/vocabulary/daily-acts.ts';

interface DailyAct {
  things: ReadonlySet<string>;
  doings: ReadonlySet<string>;
  meaning: readonly string[];
}

const acts: readonly DailyAct[] = dailyActs
  .trim()
  .split('\n')
  .map((line) => {
    const [act = '', meaning = ''] = line.split(':');
    const [things = '', doings = ''] = act.split('|');
    return { things: stemsIn(things), doings: stemsIn(doings), meaning: meaning.trim().split(' ') };
  });

/** Whether words may be about an act of the day that hurts: a complaint or a story does, and so does a bare movement. */
export const mayBeAct = (intent: Intent, words: readonly string[]): boolean =>
  intent === 'complaint' || (!isQuestion(words) && (intent === 'story' || namesMovement(words)));

/** "Picking up the laundry basket". */
const namesMovement = ([first = '', ...others]: readonly string[]) =>
  first.endsWith('ing') && others.some((word) => ['the', 'my', 'a'].includes(word));

/** How much the words count that an act of the day was recognized by, beside the part of the body that does it. */
const actWeight = 0.3;

/**
 * The words by which the pages speak of the part of the body that hurts in an act of the day, "lumbar" for "hurts to put
 * on my socks". The words that speak of the act then count less. Undefined where no act is named, or more than one part is.
 */
export function readDailyAct(
  words: readonly string[],
  terms: readonly QueryTerm[],
): readonly string[] | undefined {
  const act = dailyActIn(words);
  if (act === undefined) return undefined;
  const isOfAct = ({ word }: QueryTerm) => act.stems.has(stemOf(word));
  if (terms.some((term) => term.areas.length > 0 || (!isOfAct(term) && isSpecific(term)))) return undefined;
  for (const term of terms) if (isOfAct(term)) term.weight *= actWeight;
  return act.meaning;
}

/** A complaint that says more than that something hurts. */
const isSpecific = ({ meanings }: QueryTerm) =>
  [...meanings.keys()].some((stem) => isComplaint(stem) && !isPlainPain(stem));

/**
 * What the first act of the day that the words speak of says: the stems that speak of it, and the words by which the
 * pages do; undefined where they speak of none.
 */
function dailyActIn(
  words: readonly string[],
): { stems: ReadonlySet<string>; meaning: readonly string[] } | undefined {
  const stems = new Set(words.map(stemOf));
  const act = acts.find(({ things, doings }) => {
    const thing = [...stems].filter((stem) => things.has(stem));
    return (
      thing.length > 0 &&
      [...stems].some((stem) => doings.has(stem) && (thing.length > 1 || stem !== thing[0]))
    );
  });
  if (act === undefined) return undefined;
  return {
    stems: new Set([...stems].filter((stem) => act.things.has(stem) || act.doings.has(stem))),
    meaning: act.meaning,
  };
}

function stemsIn(words: string): Set<string> {
  return new Set(words.trim().split(' ').map(stemOf));
}
