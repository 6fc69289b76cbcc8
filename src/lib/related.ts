/** Which pages belong together, worked out from what they share: nobody keeps a list by hand. */

interface Shareable {
  id: string;
  data: { title: string; bodyAreas: readonly string[]; therapies: readonly { therapy: { id: string } }[] };
}

/**
 * The entries that share most with `subject`, best first: two points for a body area, one for a therapy.
 * Equal ones stand A to Z. Entries that share no body area are left out.
 */
export function relatedByAreas<T extends Shareable>(
  subject: Shareable,
  all: readonly T[],
  limit: number,
): T[] {
  const therapies = new Set(subject.data.therapies.map(({ therapy }) => therapy.id));
  const scored = all
    .filter((entry) => entry.id !== subject.id)
    .map((entry) => {
      const areas = entry.data.bodyAreas.filter((area) => subject.data.bodyAreas.includes(area)).length;
      const shared = entry.data.therapies.filter(({ therapy }) => therapies.has(therapy.id)).length;
      return { entry, areas, score: 2 * areas + shared };
    });
  return scored
    .filter(({ areas }) => areas > 0)
    .toSorted((a, b) => b.score - a.score || a.entry.data.title.localeCompare(b.entry.data.title))
    .slice(0, limit)
    .map(({ entry }) => entry);
}
