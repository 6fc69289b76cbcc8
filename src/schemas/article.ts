import { z } from 'astro/zod';
import {
  type SchemaTools,
  comments,
  dates,
  datesInOrder,
  datesInOrderProblem,
  line,
  picture,
  redFlags,
  reviewedBy,
  searchWords,
  source,
} from '#schemas/fields.ts';

/** A longer read: one file in content/articles/. The therapist of practice.yaml signs it. */
export function articleSchema<Reference extends z.ZodType, Image extends z.ZodType>({
  reference,
  image,
}: SchemaTools<Reference, Image>) {
  return z
    .strictObject({
      title: line(3, 90),
      ...searchWords,
      /** One sentence for cards, search results and search engines. */
      summary: line(50, 160),
      /** The answer before the long version, in one to four sentences. */
      shortAnswer: line(80, 600),
      /** What it is about. The pages named here link back by themselves. */
      about: z.strictObject({
        therapies: z.array(reference('therapies')).default([]),
        conditions: z.array(reference('conditions')).default([]),
      }),
      redFlags,
      sources: z.array(source).min(1, 'needs at least one source'),
      ...dates,
      reviewedBy,
      picture: picture(image),
      comments,
      /** A draft is shown while you edit and left out of the built site. */
      draft: z.boolean().default(false),
    })
    .refine(datesInOrder, { error: datesInOrderProblem });
}
