import { z } from 'astro/zod';
import { line } from '#schemas/fields.ts';
import { translated } from '#schemas/translation.ts';
import type { Practice } from '#schemas/practice.ts';

const words = z.strictObject({
  description: line(30, 200).optional(),
  therapist: z.strictObject({ title: line(3, 60).optional() }).optional(),
  serviceArea: line(2, 100).optional(),
  payment: z.strictObject({ accepted: z.array(line(2, 80)).optional() }).optional(),
  known: z.array(line(5, 160)).optional(),
  access: line(5, 300).optional(),
  giftCertificates: z.strictObject({ words: line(5, 200).optional() }).optional(),
});
/** The words of practice.yaml in another language: content/es/practice.yaml. What it leaves out stays as it is. */
export const practiceWordsSchema = translated(words);
export type PracticeWords = z.infer<typeof practiceWordsSchema>;

/** The practice with its words in another language. */
export function withWords(practice: Practice, words: PracticeWords): Practice {
  const { description, therapist, serviceArea, payment, known, access, giftCertificates } = words;
  return {
    ...practice,
    description: description ?? practice.description,
    therapist: { ...practice.therapist, title: therapist?.title ?? practice.therapist.title },
    ...(serviceArea !== undefined && { serviceArea }),
    payment: { ...practice.payment, accepted: payment?.accepted ?? practice.payment.accepted },
    known: known ?? practice.known,
    access: access ?? practice.access,
    giftCertificates: practice.giftCertificates && {
      ...practice.giftCertificates,
      words: giftCertificates?.words ?? practice.giftCertificates.words,
    },
  };
}

/**
 * The part of practice.yaml that another language may have in its own words.
 * @param practice as it is written, whatever is wrong with it
 */
export function wordsOf(practice: unknown): z.input<typeof words> {
  const { description, therapist, serviceArea, payment, known, access, giftCertificates } = (practice ??
    {}) as Partial<Practice>;
  return {
    ...(description !== undefined && { description }),
    ...(therapist?.title !== undefined && { therapist: { title: therapist.title } }),
    ...(serviceArea !== undefined && { serviceArea }),
    ...(payment?.accepted !== undefined && { payment: { accepted: payment.accepted } }),
    ...(known !== undefined && { known }),
    ...(access !== undefined && { access }),
    ...(giftCertificates?.words !== undefined && { giftCertificates: { words: giftCertificates.words } }),
  };
}
