import { type TextPiece, textParagraphs } from '#lib/comments/text-paragraphs.ts';
import { commentAnchor, commentsPart } from '#lib/server-paths.ts';
import { words as wordsIn } from '#i18n/interface-words.ts';
import { toDayIn } from '#lib/dates.ts';
import { type Language, languageOf } from '#lib/languages.ts';
import type { Comment } from '#schemas/comment.ts';

/** Most comments on one page, answers counted. A thread is never torn, so the last may go over it. */
export const commentsPerPage = 50;

/** A page that can be commented on, as the build knows it. */
export interface CommentPage {
  path: string;
  title: string;
  /** Day after which nothing more is taken, `YYYY-MM-DD`. */
  closes?: string | undefined;
  /** Which comments stand first; the oldest by default. */
  order?: 'oldest' | 'newest' | undefined;
}

/** Whether a page takes comments on a day, `YYYY-MM-DD`: its last day counts. */
export const isOpenOn = ({ closes }: Pick<CommentPage, 'closes'>, day: string): boolean =>
  closes === undefined || day <= closes;

/** One comment as it is rendered. Everything in it is text. */
export interface CommentView {
  id: string;
  anchor: string;
  name: string;
  isByPractice: boolean;
  /** Its words were taken away; answers to it stand. */
  isRemoved: boolean;
  date: { iso: string; text: string };
  paragraphs: readonly TextPiece[][][];
}

interface ThreadView extends CommentView {
  answers: readonly CommentView[];
}

/** The comment region of a page, or one further page of it. */
export interface CommentsView {
  page: string;
  title: string;
  /** All published comments of the page; only on its first part, so that a new one changes no other. */
  count: number | undefined;
  threads: readonly ThreadView[];
  /** The parts that there are, where there is more than one. */
  parts: readonly { number: number; path: string; isCurrent: boolean }[];
  /** Day after which nothing more is taken, `YYYY-MM-DD`. */
  closes: string | undefined;
  isOpen: boolean;
  /** For machines: the comments that are shown here (schema.org Comment), as JSON. */
  structuredData: string | undefined;
}

export interface Showing {
  /** `YYYY-MM-DD` in the practice's time zone. */
  today: string;
  timeZone: string;
  /** Full address of the site, where it is known. */
  website: string | undefined;
  /** What the page itself is called in structured data. */
  pageType?: string | undefined;
}

/** The parts of a page's comments, each as it is rendered; one empty part where there are none. */
export function commentsViews(
  { path, title, closes, order = 'oldest' }: CommentPage,
  comments: readonly Comment[],
  showing: Showing,
): CommentsView[] {
  const chunks = inParts(threadsOf(comments, showing.timeZone, languageOf(path)));
  const parts = order === 'newest' ? newestFirst(chunks) : chunks;
  const count = comments.filter(({ state }) => state === 'published').length;
  return parts.map((threads, place) => ({
    page: path,
    title,
    count: place === 0 ? count : undefined,
    threads,
    parts:
      parts.length === 1
        ? []
        : parts.map((_, at) => ({
            number: at + 1,
            path: commentsPart(path, at + 1),
            isCurrent: at === place,
          })),
    closes,
    isOpen: isOpenOn({ closes }, showing.today),
    structuredData: structuredComments(
      path,
      commentsPart(path, place + 1),
      threads,
      place === 0 ? count : undefined,
      showing,
    ),
  }));
}

function threadsOf(comments: readonly Comment[], timeZone: string, language: Language): ThreadView[] {
  const answers = new Map<string, CommentView[]>();
  for (const comment of comments) {
    if (comment.parent === undefined) continue;
    const others = answers.get(comment.parent);
    const view = commentView(comment, timeZone, language);
    if (others === undefined) answers.set(comment.parent, [view]);
    else others.push(view);
  }
  return comments
    .filter(({ parent }) => parent === undefined)
    .map((comment) => ({
      ...commentView(comment, timeZone, language),
      answers: answers.get(comment.id) ?? [],
    }))
    .filter(({ isRemoved, answers: left }) => !isRemoved || left.length > 0);
}

/** One comment as it is rendered. */
export function commentView(
  comment: Pick<Comment, 'id' | 'name' | 'isByPractice' | 'state' | 'created' | 'words'>,
  timeZone: string,
  language?: Language,
): CommentView {
  const { id, name, isByPractice, state, created, words } = comment;
  const day = toDayIn(created, timeZone);
  return {
    id,
    anchor: commentAnchor(id),
    name,
    isByPractice,
    isRemoved: state === 'removed',
    date: { iso: day, text: wordsIn(language).reading.day(day) },
    paragraphs: textParagraphs(words),
  };
}

/**
 * The same parts from the other end: each older part stays as it is when a comment comes, and a first part that would
 * hold few takes the one before along.
 */
function newestFirst(chunks: readonly ThreadView[][]): ThreadView[][] {
  const [last = [], before, ...older] = chunks.toReversed();
  const isFull = last.length >= commentsPerPage / 2 || before === undefined;
  const parts = isFull ? chunks : [...older.toReversed(), [...before, ...last]];
  return parts.toReversed().map((threads) => threads.toReversed());
}

function inParts(threads: readonly ThreadView[]): ThreadView[][] {
  const parts: ThreadView[][] = [];
  let left = 0;
  for (const thread of threads) {
    const size = 1 + thread.answers.length;
    if (left < size || parts.length === 0) {
      parts.push([]);
      left = commentsPerPage;
    }
    parts.at(-1)?.push(thread);
    left -= size;
  }
  return parts.length === 0 ? [[]] : parts;
}

/**
 * One node with the page's own id, so that it adds to the page's own node.
 * @param part where these comments are: the page itself, or a further part of its comments
 */
function structuredComments(
  path: string,
  part: string,
  threads: readonly ThreadView[],
  count: number | undefined,
  { website, pageType = 'WebPage' }: Showing,
): string | undefined {
  const shown = threads.flatMap((thread) => [
    ...(thread.isRemoved ? [] : [{ comment: thread, parent: undefined }]),
    ...thread.answers.map((comment) => ({ comment, parent: thread.isRemoved ? undefined : thread })),
  ]);
  if (shown.length === 0) return undefined;
  const addressOf = (place: string) => (website === undefined ? place : new URL(place, website).href);
  const idOf = (anchor: string) => `${addressOf(part)}#${anchor}`;
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': pageType,
    '@id': `${addressOf(path)}#page`,
    commentCount: count,
    comment: shown.map(({ comment, parent }) => ({
      '@type': 'Comment',
      '@id': idOf(comment.anchor),
      text: comment.paragraphs
        .map((lines) => lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n'))
        .join('\n\n'),
      author: { '@type': 'Person', name: comment.name },
      dateCreated: comment.date.iso,
      ...(parent === undefined ? {} : { parentItem: { '@id': idOf(parent.anchor) } }),
    })),
  }).replaceAll('<', String.raw`\u003c`);
}
