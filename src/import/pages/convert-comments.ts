import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { instantOf } from '#import/plan/import-day.ts';
import { isComment } from '#import/plan/sort-items.ts';
import { commentText } from '#import/text/comment-html.ts';
import { plainHtml } from '#import/text/html-text.ts';
import type { WxrAuthor, WxrComment, WxrItem } from '#import/wxr/wxr-item.ts';
import { lengthOf, plainLine, plainText } from '#lib/comments/plain-text.ts';
import { type ArchivedComment, archiveLimits } from '#schemas/comment-archive.ts';

/** What became of the comments of one item. */
export interface CommentCounts {
  published: number;
  waiting: number;
  spam: number;
  trash: number;
  pingbacks: number;
  /** Notes of editors and plugins, which no reader saw. */
  other: number;
  /** Stand in the export more than once. */
  twice: number;
  /** Those without a word, such as a picture alone. */
  empty: number;
  /** Longer than the store takes, and cut. */
  cut: number;
  /** Written by the old site's own authors. */
  byPractice: number;
}

interface ConvertedComments {
  comments: ArchivedComment[];
  counts: CommentCounts;
}

interface Setting {
  /** Address of the old site. */
  site: string;
  /** Address of the page that they stand under. */
  page: string;
  authors: readonly WxrAuthor[];
  /** Approved ones wait for the owner as well. */
  isWaiting: boolean;
  /** Stands for times that are none, in milliseconds. */
  fallback: number;
}

const noComments = (): CommentCounts => ({
  published: 0,
  waiting: 0,
  spam: 0,
  trash: 0,
  pingbacks: 0,
  other: 0,
  twice: 0,
  empty: 0,
  cut: 0,
  byPractice: 0,
});

/**
 * The comments of an item as the store takes them: text alone, an answer below the first comment of its thread. A
 * private address goes along with one that waits, and nowhere else.
 */
export function convertComments({ comments, id }: WxrItem, setting: Setting): ConvertedComments {
  const counts = noComments();
  const taken = new Map<string, ArchivedComment>();
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  for (const [place, comment] of comments.entries()) {
    const state = stateOf(comment, setting.isWaiting);
    if (state === undefined) {
      counts[leftAs(comment)] += 1;
      continue;
    }
    const key = comment.id || `place ${place}`;
    if (taken.has(key)) {
      counts.twice += 1;
      continue;
    }
    const made = convert(comment, state, `${id}/${comment.id || place}`, setting, counts);
    if (made !== undefined) taken.set(key, made);
  }
  for (const [commentId, comment] of taken) {
    const top = topOf(commentId, byId, taken);
    if (top !== undefined) comment.parent = top.id;
  }
  return { comments: [...taken.values()], counts };
}

function stateOf(comment: WxrComment, isWaiting: boolean): 'published' | 'pending' | undefined {
  if (!isComment(comment)) return undefined;
  if (comment.approved === '1' || comment.approved === 'approve') return isWaiting ? 'pending' : 'published';
  return ['0', 'hold', ''].includes(comment.approved) ? 'pending' : undefined;
}

function leftAs(comment: WxrComment): 'spam' | 'trash' | 'pingbacks' | 'other' {
  if (!isComment(comment)) return /^(?:pingback|trackback)$/.test(comment.type) ? 'pingbacks' : 'other';
  return comment.approved === 'spam' ? 'spam' : 'trash';
}

const email = z.email();

function convert(
  comment: WxrComment,
  state: 'published' | 'pending',
  source: string,
  { site, page, authors, fallback }: Setting,
  counts: CommentCounts,
): ArchivedComment | undefined {
  const words = plainText(commentText(comment.content));
  if (words === '') {
    counts.empty += 1;
    return undefined;
  }
  const isCut = lengthOf(words) > archiveLimits.words;
  // Only somebody who was signed in has a number; an address alone may have been typed by anybody.
  const isSignedIn = !['', '0'].includes(comment.userId);
  const isOwn =
    isSignedIn && authors.some(({ id, email: own }) => id === comment.userId || own === comment.email);
  counts[state === 'published' ? 'published' : 'waiting'] += 1;
  if (isCut) counts.cut += 1;
  if (isOwn) counts.byPractice += 1;
  const created = instantOf(comment.dateGmt) ?? instantOf(comment.date) ?? fallback;
  return {
    id: `wp-${createHash('sha256').update(`${site} ${source}`).digest('hex').slice(0, 32)}`,
    page,
    name: plainLine(plainHtml(comment.author)).slice(0, archiveLimits.name).toWellFormed() || 'Anonymous',
    ...(state === 'pending' && email.safeParse(comment.email).success ? { email: comment.email } : {}),
    words: isCut ? Array.from(words).slice(0, archiveLimits.words).join('') : words,
    state,
    revision: 1,
    byPractice: isOwn,
    created: new Date(created).toISOString(),
    decided: state === 'published',
    reasons: [],
    source: `WordPress ${source}`.slice(0, 200),
  };
}

/**
 * The first comment of a thread that was taken: an answer stands below it, whatever stood between them. Comments that
 * answer each other in a circle have none.
 */
function topOf(
  id: string,
  byId: ReadonlyMap<string, WxrComment>,
  taken: ReadonlyMap<string, ArchivedComment>,
): ArchivedComment | undefined {
  let top: ArchivedComment | undefined;
  const seen = new Set([id]);
  for (let next = byId.get(id)?.parent ?? ''; next !== '' && next !== '0';) {
    if (seen.has(next)) return undefined;
    seen.add(next);
    top = taken.get(next) ?? top;
    next = byId.get(next)?.parent ?? '';
  }
  return top;
}
