import { z } from 'astro/zod';
import { lengthOf, plainLine, plainText } from '#lib/comments/plain-text.ts';
import { commentStates } from '#schemas/comment.ts';

/** Most characters that an archive may bring: what was public elsewhere is taken whole, within reason. */
export const archiveLimits = { name: 200, words: 20_000 } as const;

const id = z
  .string()
  .max(40)
  .regex(/^[a-z0-9-]+$/, 'is no number of a comment');
const instant = z.iso.datetime({ error: 'is no time. Write one such as 2026-05-04T12:00:00.000Z' });
const text = (most: number, clean: (value: string) => string) =>
  z
    .string()
    .transform(clean)
    .refine((value) => lengthOf(value) <= most, `is longer than ${most.toLocaleString('en-US')} characters`);

/** A comment as it stands in an archive. Times are ISO 8601 in UTC. */
const archivedForm = z.strictObject({
  id,
  /** Path of the page that it is about. */
  page: z
    .string()
    .max(500)
    .regex(/^\/([^/]+\/)*$/, 'is no path of a page. Write one such as /conditions/sciatica/'),
  /** The comment that it answers. */
  parent: id.optional(),
  name: text(archiveLimits.name, plainLine),
  /** For a private answer: there only while the comment waits. */
  email: z.email().optional(),
  words: text(archiveLimits.words, plainText),
  /** `removed` is the place of one that was erased or forgotten and has answers. */
  state: z.enum([...commentStates, 'removed']),
  /** Goes up with each change, so that an old link or button can change nothing. */
  revision: z.int().min(1).default(1),
  /** Written by the practice itself. */
  byPractice: z.boolean().default(false),
  created: instant,
  changed: instant.optional(),
  /** The owner decided about it; what is undecided is never erased by its age. */
  decided: z.boolean().optional(),
  /** Why it is suspected of being spam. */
  reasons: z.array(z.string().max(500)).max(50).default([]),
  /** Where it came from, where another system had it first. */
  source: z.string().max(200).optional(),
  /** Who wrote it wants a mail when it is answered. The id keeps links of such mails working. */
  answersBy: z
    .strictObject({ id, email: z.email(), confirmed: instant.optional(), until: instant })
    .optional(),
});

export const archivedComment = archivedForm.refine(
  ({ state, name, words }) => (state === 'removed' ? name + words === '' : name !== '' && words !== ''),
  'has no name or no words (or is "removed" and still has them)',
);
export type ArchivedComment = z.output<typeof archivedComment>;

/** The file that `npm run comments -- export` writes and `import` reads. Described in docs/comments.md. */
export const archiveSchema = z.strictObject({
  format: z.literal('comments', 'is not "comments"'),
  version: z.literal(1, 'is not 1: this file is of another version of the program'),
  exported: instant,
  comments: z.array(archivedComment),
  /** Hashes of the ids of erased comments, which no import brings back. */
  erased: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'is no hash')).default([]),
});
export type CommentArchive = z.input<typeof archiveSchema>;
