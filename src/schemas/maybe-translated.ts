import { z } from 'astro/zod';

/**
 * A form that may be that of a translation, which says in `translation` what it was made of. The check has held that
 * against the original before Astro reads the file, and no page shows it.
 */
export function maybeTranslated<Shape extends z.ZodRawShape>(
  form: z.ZodObject<Shape, z.core.$strict>,
): z.ZodObject<Shape, z.core.$strict> {
  const open = (form as unknown as z.ZodObject).safeExtend({ translation: z.unknown().optional() });
  return open as unknown as z.ZodObject<Shape, z.core.$strict>;
}
