import { z } from 'astro/zod';
import { line, slug } from '#schemas/fields.ts';
import { photoSchema } from '#schemas/photo.ts';

/** Names of files in content/therapies/. Left out, the therapist gives every therapy. */
const therapies = z
  .array(slug.meta({ reference: 'therapies' }))
  .min(1)
  .optional();

const person = {
  /** Name as clients know it, without titles. */
  name: line(2, 60),
  /** Job title: "Massage therapist". */
  title: line(3, 60),
  /** Letters and certificates, each as it is written on the paper. */
  credentials: z.array(line(2, 80)).default([]),
  therapies,
};

/** Who the practice is known by; the page about the practice is theirs. */
export const therapistSchema = z.strictObject(person);

/** Somebody else who gives sessions, with a page of their own among the practice's pages. */
export const otherTherapistSchema = z.strictObject({
  ...person,
  /** Name of the file in content/pages/ about them. */
  page: slug,
  photo: photoSchema(z.string().meta({ image: true })).optional(),
});
