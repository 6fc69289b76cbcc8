import type { Comment } from '#schemas/comment.ts';
import { commentView, commentsViews } from '#view-models/comments.ts';
import type { DeskCard, ReplyTemplate, Screens } from '#view-models/screens.ts';

/** Comments and screens of the made-up practice, for tests and for looking at. */

export const page = { path: '/conditions/test-pain/', title: 'Test pain' };
const timeZone = 'America/Detroit';
const showing = { today: '2026-11-23', timeZone, website: undefined };
let made = 0;

export function makeComment(written: Partial<Comment> = {}): Comment {
  made += 1;
  const created = Date.UTC(2026, 10, 3, 15, made);
  return {
    id: `sample-${made}`,
    page: page.path,
    parent: undefined,
    name: 'A reader',
    email: undefined,
    words: 'Is it normal that it is sore for two days?\n\nI read about it at https://medlineplus.gov/ too.',
    state: 'published',
    revision: 1,
    isByPractice: false,
    isDecided: false,
    created,
    changed: created,
    reasons: [],
    ...written,
  };
}

/** The first page of these comments, or another part of them. */
export function regionOf(
  comments: readonly Comment[],
  { closes, part = 1 }: { closes?: string; part?: number } = {},
) {
  const view = commentsViews({ ...page, closes }, comments, showing)[part - 1];
  if (view === undefined) throw new Error(`The comments have no part ${part}.`);
  return view;
}

/** Threads in which every third comment is answered, and one was taken away. */
export function manyComments(count: number): Comment[] {
  return Array.from({ length: count }, (_, place) => {
    const comment = makeComment({ name: names[place % names.length] ?? 'A reader' });
    if (place === 1)
      return [{ ...comment, state: 'removed' as const, name: '', words: '' }, answerTo(comment)];
    return place % 3 === 0 ? [comment, answerTo(comment)] : [comment];
  })
    .flat()
    .slice(0, count);
}
const names = ['A reader', 'Sore in Testville', 'Somebody with a long name that fills a line'];

export const answerTo = ({ id }: Comment): Comment =>
  makeComment({
    parent: id,
    name: 'Test Street Massage',
    isByPractice: true,
    words: 'Thank you for asking. Soreness for a day or two is common. If it gets worse, please call us.',
  });

export const replies: readonly ReplyTemplate[] = [
  { title: 'Thank you', words: 'Thank you for writing.' },
  { title: 'Please call us', words: 'It depends on the person.\n\nPlease call us.' },
];

export function makeCard(
  comment: Comment = makeComment({ state: 'pending' }),
  card: Partial<DeskCard> = {},
): DeskCard {
  return {
    comment: commentView(comment, timeZone),
    state: comment.state as DeskCard['state'],
    email: comment.email,
    words: comment.words,
    reasons: comment.reasons,
    page,
    answers: undefined,
    when: 'Nov 3, 2026, 10:15 AM',
    tokens: {
      approve: 'to-approve',
      reply: 'to-reply',
      reject: 'to-reject',
      spam: 'to-spam',
      erase: 'to-erase',
    },
    seenAt: undefined,
    ...card,
  };
}

export const makeDesk = (desk: Partial<Screens['desk']> = {}): Screens['desk'] => ({
  tab: 'pending',
  search: undefined,
  many: undefined,
  blockedWords: [],
  mayDecide: true,
  counts: { pending: 2, spam: 1, published: 12, rejected: 0 },
  cards: [],
  replies,
  message: undefined,
  olderPath: undefined,
  ...desk,
});

export const makeWrite = (write: Partial<Screens['write']> = {}): Screens['write'] => ({
  page,
  values: { name: '', email: '', words: '' },
  errors: {},
  formToken: 'a-formToken',
  ...write,
});

export function makeReceipt(receipt: Partial<Screens['receipt']> = {}): Screens['receipt'] {
  const comment = makeComment();
  return {
    page,
    state: 'waiting',
    comment: commentView(comment, timeZone),
    words: comment.words,
    token: 'to-change',
    address: 'https://massage.test/comments/receipt/?t=eyJpZCI6IjAifQ.c2lnbmF0dXJl',
    isChanged: false,
    ...receipt,
  };
}
