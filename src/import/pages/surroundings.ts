import { slugsOf } from '#check/check-fields.ts';
import type { Addresses } from '#check/check-links.ts';
import { type Entry, isDraft } from '#check/read-entries.ts';
import type { Surroundings } from '#import/pages/check-draft.ts';
import type { AssignedPage } from '#import/plan/assign-pages.ts';
import { bodyPath, entryPath, feedPath, fixedPaths } from '#lib/paths.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

/** What is on the site, the pages that the import adds included: for links and redirects. */
export function surroundingsOf(
  entries: readonly Entry[],
  assigned: ReadonlyMap<string, AssignedPage>,
): { surroundings: Surroundings; known: Addresses } {
  const added = [...assigned.values()];
  const pathOf = ({ collection, slug }: Pick<Entry, 'collection' | 'slug'>) => entryPath(collection, slug);
  const known: Addresses = {
    known: new Set([
      ...fixedPaths,
      feedPath,
      ...bodyAreas.map(bodyPath),
      ...entries.map(pathOf),
      ...added.map(({ path }) => path),
    ]),
    drafts: new Set([...entries.filter(isDraft).map(pathOf), ...newDrafts(entries, added)]),
  };
  return { surroundings: { slugs: slugsOf([...entries, ...added]), addresses: known }, known };
}

/** Pages of an earlier import may have been published since. */
function newDrafts(entries: readonly Entry[], added: readonly AssignedPage[]): string[] {
  const there = new Set(entries.map(({ file }) => file));
  return added.filter(({ file }) => !there.has(file)).map(({ path }) => path);
}
