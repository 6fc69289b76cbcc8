import { lengthOf } from '#lib/comments/plain-text.ts';
import { type ArchivedComment, archiveLimits } from '#schemas/comment-archive.ts';
import type { ForeignExport } from '#moderation/disqus-export.ts';
import { type PageMap, findPage } from '#moderation/page-map.ts';
import { type BroughtIn, bringIn } from '#store/archived-comments.ts';
import type { CommentStore } from '#store/comment-store.ts';

/** Comments made ready for this site, and what of a file is left out. */
export interface Selection {
  comments: ArchivedComment[];
  /** Old addresses for which this site has no page, with how many comments each. */
  strayPages: Map<string, number>;
  /** Other comments that are left out, by why. */
  leftOut: Map<string, number>;
}

interface Site {
  pages: ReadonlySet<string>;
  map: PageMap;
}

/** Comments in one transaction: few enough for a server far away, many enough to be quick. */
const batch = 100;

/**
 * Makes comments of another system into ours: with a page of this site, and answers one level deep.
 * @param practiceNames names under which the practice itself wrote there
 */
export function selectForeign(
  { comments, leftOut }: ForeignExport,
  site: Site,
  practiceNames: readonly string[],
): Selection {
  const ours = new Set(practiceNames.map((name) => name.toLowerCase()));
  const parents = new Map(comments.map(({ id, parent }) => [id, parent]));
  const left = new Map(leftOut);
  const archived = comments.flatMap(({ link, parent, ...comment }): ArchivedComment[] => {
    if (lengthOf(comment.words) > archiveLimits.words || lengthOf(comment.name) > archiveLimits.name) {
      left.set('too long', (left.get('too long') ?? 0) + 1);
      return [];
    }
    return [
      {
        ...comment,
        page: link,
        parent: parent === undefined ? undefined : topOf(parent, parents),
        state: 'published',
        revision: 1,
        byPractice: ours.has(comment.name.toLowerCase()),
        reasons: [],
      },
    ];
  });
  return { ...selectPages(archived, site), leftOut: left };
}

/** Those whose page this site has, or the map names. */
export function selectPages(comments: readonly ArchivedComment[], { pages, map }: Site): Selection {
  const strayPages = new Map<string, number>();
  const kept = comments.flatMap((comment): ArchivedComment[] => {
    const page = findPage(comment.page, pages, map);
    if (page !== undefined) return [{ ...comment, page }];
    strayPages.set(comment.page, (strayPages.get(comment.page) ?? 0) + 1);
    return [];
  });
  return { comments: kept, strayPages, leftOut: new Map() };
}

/**
 * Brings comments into the store, batch by batch, so that one that was broken off goes on where it stopped.
 * @param onProgress is told how many are done
 */
export async function importComments(
  store: CommentStore,
  comments: readonly ArchivedComment[],
  now: number,
  onProgress: (done: number) => void = () => undefined,
): Promise<BroughtIn> {
  const total: BroughtIn = { added: 0, known: 0, erased: 0 };
  const sorted = [
    ...comments.filter(({ parent }) => parent === undefined),
    ...comments.filter(({ parent }) => parent !== undefined),
  ];
  for (let start = 0; start < sorted.length; start += batch) {
    const { added, known, erased } = await bringIn(store, sorted.slice(start, start + batch), now);
    total.added += added;
    total.known += known;
    total.erased += erased;
    onProgress(Math.min(start + batch, sorted.length));
  }
  return total;
}

/** The comment that begins the thread. */
function topOf(id: string, parents: ReadonlyMap<string, string | undefined>): string | undefined {
  let top = id;
  for (const seen = new Set<string>(); ;) {
    const parent = parents.get(top);
    if (parent === undefined) return top;
    // A ring of answers has no beginning.
    if (seen.has(top)) return undefined;
    seen.add(top);
    top = parent;
  }
}
