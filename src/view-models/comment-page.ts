import { addDays } from '#lib/dates.ts';
import type { Language } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';
import { type CommentPage, type CommentsView, commentsViews } from '#view-models/comments.ts';

/** What an entry must have before it can be commented on. */
interface Commentable {
  id: string;
  language?: Language | undefined;
  data: { title: string; updated: string; comments: boolean };
}
type Collection = 'therapies' | 'conditions' | 'articles';

/** The page of an entry as one that takes comments; undefined where the practice or the page takes none. */
export function commentPage(
  collection: Collection,
  { id, data, language }: Commentable,
  { comments }: Pick<Practice, 'comments'>,
): CommentPage | undefined {
  if (comments === undefined || !data.comments) return undefined;
  const { closeAfterDays, order } = comments;
  const closes = closeAfterDays === undefined ? undefined : addDays(data.updated, closeAfterDays);
  return { path: entryPath(collection, id, language), title: data.title, closes, order };
}

/** The comment region of a page as it is built: with nothing in it yet. */
export function commentsOn(
  collection: Collection,
  entry: Commentable,
  { practice, today }: { practice: Practice; today: string },
): CommentsView | undefined {
  const page = commentPage(collection, entry, practice);
  if (page === undefined) return undefined;
  const { website, timeZone = 'UTC' } = practice;
  return commentsViews(page, [], { today, timeZone, website })[0];
}
