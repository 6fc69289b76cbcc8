import { isRealDate } from '#lib/dates.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';
import { bodyPath, entryPath, listPath } from '#lib/paths.ts';
import { type BodyArea, bodyAreas } from '#lib/vocabulary.ts';

interface Dated {
  collection: string;
  language?: Language | undefined;
  slug: string;
  data: unknown;
}

/**
 * Address to the day its content last changed. A list, or a part of the body, changed when the newest of its
 * pages did. Drafts are not on the site and count for nothing.
 */
export function updatedByPath(entries: readonly Dated[]): Map<string, string> {
  const days = new Map<string, string>();
  const setNewest = (path: string, day: string) => {
    if ((days.get(path) ?? '') < day) days.set(path, day);
  };
  for (const { collection, language, slug, data } of entries) {
    const day = updatedOf(data);
    if (day === undefined) continue;
    setNewest(entryPath(collection, slug, language), day);
    // The pages that gather others are not translated.
    if ((language ?? defaultLanguage) !== defaultLanguage) continue;
    if (collection === 'conditions')
      for (const path of ['/evidence/', bodyPath(), ...areasOf(data).map(bodyPath)]) setNewest(path, day);
    if (collection === 'therapies' || collection === 'conditions' || collection === 'articles')
      setNewest(listPath(collection), day);
  }
  return days;
}

function updatedOf(data: unknown): string | undefined {
  const { updated, draft } = (data ?? {}) as { updated?: unknown; draft?: unknown };
  return draft !== true && typeof updated === 'string' && isRealDate(updated) ? updated : undefined;
}

function areasOf(data: unknown): BodyArea[] {
  const { bodyAreas: named } = (data ?? {}) as { bodyAreas?: unknown };
  return Array.isArray(named) ? bodyAreas.filter((area) => named.includes(area)) : [];
}
