import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { IndexedItem, SiteIndex } from '#import/plan/site-index.ts';
import { type CommentCounts, convertComments } from '#import/pages/convert-comments.ts';
import type { Notes } from '#import/text/notes.ts';
import type { WxrItem } from '#import/wxr/wxr-item.ts';
import { importComments } from '#moderation/import-comments.ts';
import { countOf } from '#lib/list-words.ts';
import type { CommentStore } from '#store/comment-store.ts';

/** How many comments went to the store, over all items. */
export interface ImportedComments {
  added: number;
}

interface Setting {
  index: SiteIndex;
  comments: 'published' | 'waiting' | 'none';
  isDryRun: boolean;
  store: () => Promise<CommentStore>;
  today: string;
}

/**
 * Brings the comments of an item to the store. Those that are there, or were erased there, are left alone. Where not
 * everybody could read the item, its comments wait for the owner.
 */
export async function takeComments(
  item: WxrItem,
  indexed: IndexedItem,
  page: AssignedPage,
  { index, comments: choice, isDryRun, store, today }: Setting,
  imported: ImportedComments,
  notes: Notes,
): Promise<CommentCounts | undefined> {
  if (item.comments.length === 0) return undefined;
  if (choice === 'none') {
    notes.add('left', `${countOf(item.comments.length, 'comment')}, as you asked.`);
    return undefined;
  }
  const isHidden = item.status === 'private' || item.password !== '';
  if (isHidden) notes.add('changed', 'Its comments wait for you, since not everybody could read them.');
  const { comments, counts } = convertComments(item, {
    site: index.site.address,
    page: page.path,
    authors: index.authors,
    isWaiting: choice === 'waiting' || isHidden,
    fallback: Date.parse(`${indexed.day ?? today}T12:00:00Z`),
  });
  if (page.collection === 'pages' && comments.length > 0)
    notes.add('look', `${countOf(comments.length, 'comment')} in the store: a page of this kind shows none.`);
  if (isDryRun || comments.length === 0) return counts;
  imported.added += (await importComments(await store(), comments, Date.now())).added;
  return counts;
}
