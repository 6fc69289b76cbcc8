import { z } from 'astro/zod';
import { day } from '#schemas/fields.ts';

const hashProblem =
  'is not the code of an original: run "npm run translations -- current" with the name of this file, which writes it';

/** What a translation says of itself, beside the fields that its original has. */
const translationField = z.strictObject({
  /** Hash of the original that was translated. Another one means that the original has changed since. */
  of: z.string({ error: hashProblem }).regex(/^[0-9a-f]{12}$/, hashProblem),
  /** The day on which a native speaker read it against the original, or `none`. */
  reviewed: z.union([z.literal('none'), day], {
    error: 'is neither "none" nor a day such as 2026-11-23',
  }),
});
export type Translation = z.infer<typeof translationField>;

type Translated<Shape extends z.ZodRawShape> = z.ZodObject<
  Shape & { translation: typeof translationField },
  z.core.$strict
>;

/** The schema of a translated page: that of its collection with its rules, and where the translation stands. */
export function translated<Shape extends z.ZodRawShape>(form: z.ZodObject<Shape, z.core.$strict>) {
  // The types of zod ask whether any shape has a field of this name: none of ours has.
  const field = { translation: translationField };
  return form.safeExtend(field as never) as unknown as Translated<Shape>;
}
