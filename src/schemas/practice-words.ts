import { z } from 'astro/zod';
import { line } from '#schemas/fields.ts';
import type { Practice } from '#schemas/practice.ts';

/** The words of practice.yaml in another language: content/es/practice.yaml. What it leaves out stays as it is. */
export const practiceWordsSchema = z.strictObject({
  description: line(30, 200).optional(),
  therapist: z.strictObject({ title: line(3, 60).optional() }).optional(),
  serviceArea: line(2, 100).optional(),
  payment: z.strictObject({ accepted: z.array(line(2, 80)).optional() }).optional(),
  known: z.array(line(5, 160)).optional(),
});
export type PracticeWords = z.infer<typeof practiceWordsSchema>;

/** The practice with its words in another language. */
export function withWords(practice: Practice, words: PracticeWords): Practice {
  const { description, therapist, serviceArea, payment, known } = words;
  return {
    ...practice,
    description: description ?? practice.description,
    therapist: { ...practice.therapist, title: therapist?.title ?? practice.therapist.title },
    ...(serviceArea !== undefined && { serviceArea }),
    payment: { ...practice.payment, accepted: payment?.accepted ?? practice.payment.accepted },
    known: known ?? practice.known,
  };
}
