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

/**
 * What the first act of the day that the words speak of says: the stems that speak of it, and the words by which the
 * pages do; undefined where they speak of none.
 */
export function dailyActIn(
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
