import { countOf } from '#lib/list-words.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskScreen } from '#view-models/screens.ts';

/** What was done, from the query of the next page's address. */
export const doneWords = {
  approve: 'Published.',
  reply: 'Your reply is published.',
  reject: 'Set aside. It is erased after 30 days.',
  spam: 'Marked as spam. It is erased after 30 days.',
  erase: 'Erased for good.',
  stale:
    'Nothing was done: this comment was changed or decided in the meantime. It stands below as it is now.',
  gone: 'Nothing was done: this comment was withdrawn or erased in the meantime.',
  'no-reply': 'Nothing was done: the reply was empty or too long.',
  'no-words': 'Nothing was done: the comment was empty or too long.',
  old: 'Nothing was done: this page was open for too long. Please press the button again.',
  'page-gone': 'Published, but its page is not on the site any more, so nobody can see it.',
  'none-chosen': 'Nothing was done: no comment was chosen.',
  words: 'Your words are saved.',
  'not-yet': 'Decided, but the page could not be written yet. That is tried again by itself.',
} as const;
export type Done = keyof typeof doneWords;

/** The same on a page of its own, behind the link of a mail: there is no list below it and no button on it. */
const noticeWords: Partial<Record<Done, string>> = {
  stale:
    'Nothing was done: this comment was changed or decided in the meantime. The desk shows it as it is now.',
  'no-reply': 'Nothing was done: the reply was empty or too long. Go back to find what you wrote.',
  'no-words': 'Nothing was done: the comment was empty or too long. Go back to find what you wrote.',
  old: 'Nothing was done: the page was open for too long. Open the link of the mail again, or the desk.',
};
export const noticeOf = (done: Done): string => noticeWords[done] ?? doneWords[done];

const troubles: readonly Done[] = [
  'none-chosen',
  'stale',
  'gone',
  'no-reply',
  'no-words',
  'old',
  'page-gone',
  'not-yet',
];

const manyWords = {
  'many-approve': ['is published', 'are published'],
  'many-reject': ['is set aside', 'are set aside'],
  'many-spam': ['is marked as spam', 'are marked as spam'],
  'many-erase': ['is erased for good', 'are erased for good'],
} as const;

/** What was done with many comments at once. */
function manyMessage(searchParams: URLSearchParams): DeskScreen['message'] {
  const done = searchParams.get('done') ?? '';
  if (!Object.hasOwn(manyWords, done)) return undefined;
  const [count, left] = ['count', 'left'].map((field) => Math.trunc(Number(searchParams.get(field)) || 0));
  const words = manyWords[done as keyof typeof manyWords][count === 1 ? 0 : 1];
  const rest = left ? ` ${countOf(left, 'comment')} changed in the meantime and stayed as they are.` : '';
  return { text: `${countOf(count ?? 0, 'comment')} ${words}.${rest}`, isProblem: Boolean(left) };
}

/** The message above the desk after something was done. */
export async function doneMessage(
  searchParams: URLSearchParams,
  context: CommentsContext,
): Promise<DeskScreen['message']> {
  const many = manyMessage(searchParams);
  if (many !== undefined) return many;
  const done = searchParams.get('done') as Done | null;
  if (done === null || !Object.hasOwn(doneWords, done)) return undefined;
  const { store, publisher } = await context.openStore();
  const comment = await store.get(searchParams.get('of') ?? '');
  const path = comment?.state === 'published' ? await publisher.placeOf(comment) : undefined;
  return {
    text: doneWords[done],
    isProblem: troubles.includes(done),
    link: path === undefined ? undefined : { text: 'See it on the page', path },
  };
}
