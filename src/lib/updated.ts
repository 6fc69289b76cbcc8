import { isRealDate } from '#lib/dates.ts';
import { type Language, defaultLanguage, otherLanguages, pathIn } from '#lib/languages.ts';
import { bodyPath, entryPath, evidencePath, listPath } from '#lib/paths.ts';
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
    // What gathers pages in a translation shows originals too.
    const isOriginal = (language ?? defaultLanguage) === defaultLanguage;
    const gathering: readonly Language[] = isOriginal ? [defaultLanguage, ...otherLanguages] : otherLanguages;
    for (const path of listsOf(collection, data))
      for (const one of gathering) setNewest(pathIn(one, path), day);
  }
  return days;
}

/** The pages of the first language that list an entry. */
function listsOf(collection: string, data: unknown): string[] {
  if (collection === 'conditions')
    return [evidencePath, bodyPath(), ...areasOf(data).map(bodyPath), listPath(collection)];
  return collection === 'therapies' || collection === 'articles' ? [listPath(collection)] : [];
}

function updatedOf(data: unknown): string | undefined {
  const { updated, draft } = (data ?? {}) as { updated?: unknown; draft?: unknown };
  return draft !== true && typeof updated === 'string' && isRealDate(updated) ? updated : undefined;
}

function areasOf(data: unknown): BodyArea[] {
  const { bodyAreas: named } = (data ?? {}) as { bodyAreas?: unknown };
  return Array.isArray(named) ? bodyAreas.filter((area) => named.includes(area)) : [];
}
