import { z } from 'astro/zod';
import { line } from '#schemas/fields.ts';

const percent = z.int().min(0, 'must be from 0 to 100').max(100, 'must be from 0 to 100');

/**
 * A photo that the site cuts to the shapes it needs.
 * @param file takes the path from practice.yaml, such as `./pages/room.jpg`
 */
export function photoSchema<File extends z.ZodType>(file: File) {
  return z.strictObject({
    file,
    /** What it shows, for people who cannot see it. */
    alt: line(5, 200),
    /** What stays in view wherever it is cut, in percent from the left and from the top. Left out, it is the middle. */
    focus: z.strictObject({ across: percent, down: percent }).optional(),
  });
}

const photo = photoSchema(z.string().meta({ image: true })).optional();

/** The photos that practice.yaml may name. Pages look finished without. */
export const photosSchema = z.strictObject({ therapist: photo, room: photo });
