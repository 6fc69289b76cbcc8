import { z } from 'astro/zod';
import { line } from '#schemas/fields.ts';
import { translated } from '#schemas/translation.ts';
import { type BodyArea, bodyAreas } from '#lib/vocabulary.ts';

const lines = z
  .array(line(8, 220))
  .min(1, 'has no signs: write at least one, or leave this part of the body out')
  .max(6, 'has more than six signs: nobody reads so many in an emergency. Join some, or leave some out');

const signs = z
  .strictObject({
    /** Each line ends the sentence "Call 911 or go to an emergency room if ..." and is whole without the others. */
    emergency: lines,
    /** Each line ends the sentence "See a doctor today if ...". */
    today: lines.optional(),
  })
  .optional();

/**
 * Signs that cannot wait, for the page of each part of the body: content/body-areas.yaml, if there is one. A part
 * that it leaves out shows the signs of the conditions that are felt there.
 */
export const bodySignsSchema = z.strictObject(
  Object.fromEntries(bodyAreas.map((area) => [area, signs])) as Record<BodyArea, typeof signs>,
);
/** The same signs in another language: content/es/body-areas.yaml. A part that it leaves out is shown in the original. */
export const translatedSignsSchema = translated(bodySignsSchema);

export type BodySigns = z.infer<typeof bodySignsSchema>;
