import { z } from 'astro/zod';
import {
  type SchemaTools,
  datesInOrder,
  datesInOrderProblem,
  line,
  readingFields,
  searchWords,
  webAddress,
} from '#schemas/fields.ts';
import { holdToRule, labelGrounds } from '#schemas/evidence.ts';
import { evidenceLabels } from '#lib/vocabulary.ts';

/** Money in the currency of the practice. */
const amount = z
  .number({
    error: 'must be the amount alone, such as 80 or 82.50: the site adds the currency of your country',
  })
  .min(1)
  .max(100_000)
  .multipleOf(0.01, { error: 'has more than two decimals' });

/** What the practice does: one file in content/therapies/ for each way of working. */
export function therapySchema<Reference extends z.ZodType, Image extends z.ZodType>({
  image,
}: SchemaTools<Reference, Image>) {
  return z
    .strictObject({
      /** Plain name, in a visitor's words. */
      title: line(3, 60),
      /** Name in the medical or professional literature, where it differs. */
      medicalName: line(3, 80).optional(),
      ...searchWords,
      /** One sentence for cards, search results and search engines. */
      summary: line(50, 160),
      /** What it is, in two to four sentences, at the top of the page. */
      shortAnswer: line(80, 600),
      /** The overall evidence, in one label and one sentence. */
      evidence: z
        .strictObject({ label: z.enum(evidenceLabels), says: line(20, 300), ...labelGrounds })
        .superRefine((evidence, context) =>
          holdToRule(evidence.label, evidence, (message) =>
            context.addIssue({ code: 'custom', path: ['label'], message }),
          ),
        ),
      /** How it differs from its neighbours: one row of the table each. */
      differences: z
        .array(z.strictObject({ from: line(3, 60), difference: line(20, 300) }))
        .min(1, 'needs at least one neighbor to compare with'),
      /** How firm the work is and who decides. */
      pressure: line(20, 400),
      /** What to wear and how you are covered. */
      clothing: line(20, 400),
      /** People it often suits. Each line stands alone. */
      suits: z.array(line(8, 200)).min(1),
      /** People it does not suit. Each line stands alone. */
      notFor: z.array(line(8, 200)).min(1),
      /** What is normal afterwards, and what is a reason to call. */
      aftercare: z.strictObject({
        normal: z.array(line(8, 200)).min(1),
        call: z.array(line(8, 200)).min(1),
      }),
      /** Booking page for this therapy alone. Without one the practice's own link or phone is used. */
      bookingLink: webAddress.optional(),
      /** Lengths on offer, with the price where the practice gives it. */
      sessions: z
        .array(z.strictObject({ minutes: z.int().min(10).max(240), price: amount.optional() }))
        .default([]),
      ...readingFields(image, 3),
    })
    .refine(datesInOrder, { error: datesInOrderProblem });
}
