import { z } from 'astro/zod';
import {
  type SchemaTools,
  datesInOrder,
  datesInOrderProblem,
  line,
  readingFields,
  searchWords,
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
      ...readingFields(image, 1),
    })
    .refine(datesInOrder, { error: datesInOrderProblem });
}
