import type { ArchivedComment } from '#schemas/comment-archive.ts';
import { type Imported, importArchive } from '#store/archived-comments.ts';
import type { CommentStore } from '#store/comment-store.ts';

/** Comments in one transaction: few enough for a distant server, many enough to be quick. */
const batch = 100;

/**
 * Imports comments batch by batch, so that an import that was interrupted continues where it stopped.
 * @param onProgress is called with how many are done
 */
export async function importComments(
  store: CommentStore,
  comments: readonly ArchivedComment[],
  now: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<Imported> {
  const total: Imported = { added: 0, known: 0, erased: 0 };
  const sorted = [
    ...comments.filter(({ parent }) => parent === undefined),
    ...comments.filter(({ parent }) => parent !== undefined),
  ];
  for (let start = 0; start < sorted.length; start += batch) {
    const { added, known, erased } = await importArchive(store, sorted.slice(start, start + batch), now);
    total.added += added;
    total.known += known;
    total.erased += erased;
    onProgress(Math.min(start + batch, sorted.length));
  }
  return total;
}
