import { z } from 'astro/zod';
import { commentLimits } from '#lib/comments/comment-limits.ts';
import { isVisible, lengthOf, plainLine, plainText } from '#lib/comments/plain-text.ts';

/** Where a comment stands. Only `published` ones are ever shown to readers. */
export const commentStates = ['pending', 'spam', 'published', 'rejected'] as const;
export type CommentState = (typeof commentStates)[number];

export { commentLimits };

const within = (most: number, what: string) =>
  [
    (text: string) => lengthOf(text) <= most,
    `${what} is too long: please keep it to ${most.toLocaleString('en-US')} characters.`,
  ] as const;

/** A reader's text, without invisible characters. */
export const commentWords = z
  .string({ error: 'Please write your comment.' })
  .transform(plainText)
  .refine((text) => lengthOf(text) >= 2, { error: 'Please write your comment.', abort: true })
  .refine(...within(commentLimits.words, 'The comment'));

const mailAddress = z.email();
const isMailAddress = (text: string) =>
  text.length <= commentLimits.email && mailAddress.safeParse(text).success;

/** Where a reader wants mails about answers. */
export const readerEmail = z
  .string({ error: 'Please give your e-mail address.' })
  .transform(plainLine)
  .refine(isMailAddress, { error: 'This is not an e-mail address. Please look at it again.' });

/** A reader's form. Each message is shown at its field. */
export const commentForm = z.object({
  /** Path of the page that is spoken of. */
  page: z
    .string()
    .max(200)
    .regex(/^\/[a-z0-9/-]*\/$/, 'This page is not known. Please open it again.'),
  /** The comment that is answered. */
  parent: z
    .string()
    .max(40)
    .regex(/^[a-z0-9-]+$/)
    .optional()
    .catch(undefined),
  /** Shown beside the comment. */
  name: z
    .string({ error: 'Please give a name to show. It need not be your real one.' })
    .transform(plainLine)
    .refine(isVisible, {
      error: 'Please give a name to show. It need not be your real one.',
      abort: true,
    })
    .refine(...within(commentLimits.name, 'The name')),
  /** For a private answer of the practice. Never shown, and forgotten once the comment is decided. */
  email: z
    .string()
    .transform(plainLine)
    .refine((text) => text === '' || isMailAddress(text), {
      error: 'This is not an e-mail address. You may leave it empty.',
    })
    .transform((text) => (text === '' ? undefined : text))
    .optional(),
  words: commentWords,
  /** Made by the form's script for what is sent, and sent again with it where no response came. */
  requestId: z
    .string()
    .regex(/^[a-f0-9]{32}$/)
    .optional()
    .catch(undefined),
});
export type CommentForm = z.infer<typeof commentForm>;

/** A comment as it is stored. Times are milliseconds since 1970. */
export interface Comment {
  id: string;
  page: string;
  /** The comment it answers; answers have no answers of their own. */
  parent: string | undefined;
  name: string;
  email: string | undefined;
  words: string;
  /** `removed` has no words left and stands only where answers to it are left. */
  state: CommentState | 'removed';
  /** Goes up with each change and decision, so that an old link or button can change nothing. */
  revision: number;
  isByPractice: boolean;
  /** The owner decided about this revision. Spam that is only suspected is not decided. */
  isDecided: boolean;
  created: number;
  changed: number;
  /** Why it is suspected of being spam, in words for the owner. */
  reasons: readonly string[];
}
