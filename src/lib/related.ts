import { compareNames } from '#lib/order.ts';
import { perList } from '#lib/per-list.ts';

/** Which pages belong together, worked out from what they share: nobody keeps a list by hand. */

interface Shareable {
  id: string;
  data: { title: string; bodyAreas: readonly string[]; therapies: readonly { therapy: { id: string } }[] };
}

/** Entries with the same body areas and therapies, A to Z. */
interface Group {
  areas: readonly string[];
  therapies: readonly string[];
  entries: Shareable[];
}

/**
 * The entries that share most with `subject`, best first: two points for a body area, one for a therapy.
 * Equal ones stand A to Z. Entries that share no body area are left out. Entries are compared by groups of alike ones,
 * of which there are few however many entries there are.
 */
export function relatedByAreas<T extends Shareable>(
  subject: Shareable,
  all: readonly T[],
  limit: number,
): T[] {
  const { bodyAreas } = subject.data;
  const own = subject.data.therapies.map(({ therapy }) => therapy.id);
  const byScore = new Map<number, T[]>();
  for (const { areas, therapies, entries } of groupsOf(all)) {
    const shared = areas.filter((area) => bodyAreas.includes(area)).length;
    if (shared === 0) continue;
    const score = 2 * shared + therapies.filter((id) => own.includes(id)).length;
    const nearest = entries.slice(0, limit + 1).filter(({ id }) => id !== subject.id) as T[];
    byScore.set(score, [...(byScore.get(score) ?? []), ...nearest]);
  }
  return [...byScore]
    .toSorted(([a], [b]) => b - a)
    .flatMap(([, entries]) => entries.toSorted(byName))
    .slice(0, limit);
}

const byName = (a: Shareable, b: Shareable) => compareNames(a.data.title, b.data.title);

const groupsOf = perList((all: readonly Shareable[]): Group[] => {
  const groups = new Map<string, Group>();
  for (const entry of all.toSorted(byName)) {
    const areas = entry.data.bodyAreas;
    const therapies = entry.data.therapies.map(({ therapy }) => therapy.id);
    const key = [[...areas].sort(), [...therapies].sort()].join(';');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { areas, therapies, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups.values()];
});
