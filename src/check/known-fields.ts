import type { z } from 'astro/zod';

/** Names of the fields that a form may have at `path`: `['sources', 0]` gives those of one source. */
export function knownFields(schema: z.core.$ZodType, path: readonly PropertyKey[] = []): string[] {
  let part = unwrap(schema);
  for (const step of path) {
    if ('element' in part) part = unwrap(part.element as z.core.$ZodType);
    else part = unwrap(shapeOf(part)[String(step)] ?? part);
  }
  return Object.keys(shapeOf(part));
}

function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> {
  return 'shape' in schema ? (schema.shape as Record<string, z.core.$ZodType>) : {};
}

/** The schema inside `.optional()` and `.default()`, and before a `.transform()`. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  let part = schema;
  while (!('element' in part)) {
    if ('unwrap' in part) part = (part.unwrap as () => z.core.$ZodType)();
    else if ('in' in part && 'out' in part) part = part.in as z.core.$ZodType;
    else break;
  }
  return part;
}
