import { z } from 'astro/zod';

type Schema = z.core.$ZodType;

/** What a field takes, without `.optional()` and `.default()`, which say what may be left out. */
interface SchemaPart {
  inner: z.core.$ZodTypes;
  isOptional: boolean;
  /** What a field that is left out stands for; undefined where it stands for nothing. */
  standsFor: unknown;
}

/** What every field of the editor is given. */
export interface FieldBase {
  name: string;
  label: string;
  hint?: string;
  required: boolean;
}

export function partOf(schema: Schema): SchemaPart {
  const part = schema as z.core.$ZodTypes;
  const { def } = part._zod;
  if (def.type === 'optional') return { ...partOf(def.innerType), isOptional: true };
  if (def.type === 'default')
    return { ...partOf(def.innerType), isOptional: true, standsFor: def.defaultValue };
  // A group of fields whose values are completed after they were read.
  if (def.type === 'pipe' && (def.in as z.core.$ZodTypes)._zod.def.type === 'object') return partOf(def.in);
  return { inner: part, isOptional: false, standsFor: undefined };
}

/** The fields of a group, in the order of the schema; none where the schema is no group. */
export function fieldsOf(schema: Schema): [name: string, schema: Schema][] {
  const { inner } = partOf(schema);
  return inner._zod.def.type === 'object' ? Object.entries(inner._zod.def.shape) : [];
}

/** What one line of a list takes; undefined where the schema is no list. */
export function lineOf(schema: Schema): Schema | undefined {
  const { inner } = partOf(schema);
  return inner._zod.def.type === 'array' ? inner._zod.def.element : undefined;
}

/** `{ reference: 'therapies' }` and the other marks that a schema was given. */
export function marksOf(schema: Schema): Record<string, unknown> {
  return z.globalRegistry.get(partOf(schema).inner) ?? {};
}

/** The least and the most that a schema takes: characters of a text, lines of a list, or the number itself. */
export function limitsOf(schema: Schema): { min?: number; max?: number } {
  const limits: { min?: number; max?: number } = {};
  for (const check of partOf(schema).inner._zod.def.checks ?? []) {
    const def = check._zod.def as { check: string; minimum?: number; maximum?: number; value?: unknown };
    if (def.check === 'min_length' && def.minimum !== undefined) limits.min = def.minimum;
    if (def.check === 'max_length' && def.maximum !== undefined) limits.max = def.maximum;
    if (def.check === 'greater_than' && typeof def.value === 'number') limits.min = def.value;
    if (def.check === 'less_than' && typeof def.value === 'number') limits.max = def.value;
  }
  return limits;
}
