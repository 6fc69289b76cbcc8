import { z } from 'astro/zod';
import {
  type SchemaTools,
  datesInOrder,
  datesInOrderProblem,
  line,
  readingFields,
  searchWords,
} from '#schemas/fields.ts';
import { holdToRule, labelGrounds } from '#schemas/evidence.ts';
import { bodyAreas, evidenceLabels } from '#lib/vocabulary.ts';

/** What a visitor has: one file in content/conditions/ for each complaint. */
export function conditionSchema<Reference extends z.ZodType, Image extends z.ZodType>({
  reference,
  image,
}: SchemaTools<Reference, Image>) {
  return z
    .strictObject({
      /** Plain name, in a visitor's words. */
      title: line(3, 60),
      /** Medical name, shown in brackets after the plain one. */
      medicalName: line(3, 80).optional(),
      /** A condition, or a symptom of many conditions (earache, dizziness). */
      kind: z.enum(['condition', 'symptom']),
      ...searchWords,
      /** One sentence for cards, search results and search engines. */
      summary: line(50, 160),
      /** Where it is felt. */
      bodyAreas: z.array(z.enum(bodyAreas)).min(1, 'needs at least one body area'),
      /** For pains that need a doctor or dentist before anything else: one sentence that leads the page. */
      seeFirst: line(15, 200).optional(),
      /** What massage may do for it, as the first line of the page: "Massage may ease it for a while". */
      verdict: line(10, 90),
      /** One plain reason to call, or when to: "If none of the signs below fit, call: ...". */
      call: line(20, 180),
      /** What it is and its usual course, in two to four sentences. */
      shortAnswer: line(80, 600),
      /** What massage can do for it, honestly. */
      canHelp: line(20, 400),
      /** What massage cannot do for it. */
      cannotHelp: line(20, 400),
      /** The overall evidence: the strongest label of the therapies below, and one sentence. */
      evidence: z.strictObject({ label: z.enum(evidenceLabels), says: line(20, 300) }),
      /** The therapies used for it, each with its own evidence label and the source that supports the label. */
      therapies: z
        .array(
          z
            .strictObject({
              therapy: reference('therapies'),
              evidence: z.enum(evidenceLabels),
              ...labelGrounds,
              note: line(10, 260),
            })
            .superRefine((pair, context) =>
              holdToRule(pair.evidence, pair, (message) =>
                context.addIssue({ code: 'custom', path: ['evidence'], message }),
              ),
            ),
        )
        .min(1, 'needs at least one related therapy'),
      ...readingFields(image, 3),
    })
    .refine(datesInOrder, { error: datesInOrderProblem });
}
