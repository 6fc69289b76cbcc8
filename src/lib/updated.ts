import { isRealDate } from '#lib/dates.ts';
import { entryPath, listPath } from '#lib/paths.ts';

interface Dated {
  collection: string;
  slug: string;
  data: unknown;
}

/**
 * Address to the day its content last changed. A list changed when the newest of its pages did. Drafts are not
 * on the site and count for nothing.
 */
export function updatedByPath(entries: readonly Dated[]): Map<string, string> {
  const days = new Map<string, string>();
  const keepNewest = (path: string, day: string) => {
    if ((days.get(path) ?? '') < day) days.set(path, day);
  };
  for (const { collection, slug, data } of entries) {
    const day = updatedOf(data);
    if (day === undefined) continue;
    keepNewest(entryPath(collection, slug), day);
    if (collection === 'conditions') keepNewest('/evidence/', day);
    if (collection === 'therapies' || collection === 'conditions' || collection === 'articles')
      keepNewest(listPath(collection), day);
  }
  return days;
}

function updatedOf(data: unknown): string | undefined {
  const { updated, draft } = (data ?? {}) as { updated?: unknown; draft?: unknown };
  return draft !== true && typeof updated === 'string' && isRealDate(updated) ? updated : undefined;
}
