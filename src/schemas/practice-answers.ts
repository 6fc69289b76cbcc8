import { z } from 'astro/zod';
import { line, slug } from '#schemas/fields.ts';

/**
 * What somebody says of a new practice. The facts among it become practice.yaml and are checked there, by the same
 * rules and in the same words as ever.
 */
export const practiceAnswersSchema = z.strictObject({
  name: line(2, 60),
  phone: z.string(),
  therapist: line(2, 60),
  title: line(3, 60).default('Massage therapist'),
  /** Two letters (ISO 3166-1). */
  country: z.string(),
  town: line(2, 80),
  /** State, province or county, as addresses there have it. */
  region: line(2, 60).optional(),
  street: line(3, 120).optional(),
  postalCode: line(2, 12).optional(),
  /** Names of files in content/therapies/, without the ending. */
  therapies: z.array(slug).min(1, 'needs at least one therapy'),
  /** The same in content/conditions/. Left out, it is every one that the therapies are used for. */
  conditions: z.array(slug).optional(),
  /** As in practice.yaml: days, opens, closes. */
  hours: z.array(z.unknown()).optional(),
  timeZone: z.string().optional(),
  bookingLink: z.string().optional(),
  /** As in practice.yaml: color, accent and their like. */
  look: z.unknown().optional(),
  /** Whether there is a page with a form to print and fill in before the first visit. */
  intakeForm: z.boolean().default(false),
  email: z.string().optional(),
  website: z.string().optional(),
  /** Needed where the numbers for help of the country are not known. */
  emergency: z.unknown().optional(),
});

export type PracticeAnswers = z.infer<typeof practiceAnswersSchema>;
