import type { z } from 'astro/zod';
import { fieldsOf, lineOf, partOf } from '#editor/schema-parts.ts';
import { identity, isEqual } from '#editor/values.ts';

type Schema = z.core.$ZodType;
type Form = Record<string, unknown>;

/**
 * The form with every field filled in that stands for something when it is left out, so that the editor shows
 * what holds and never puts a default of its own in its place.
 */
export function fillIn(schema: Schema, form: unknown): unknown {
  const line = lineOf(schema);
  if (Array.isArray(form) && line !== undefined) return form.map((inner) => fillIn(line, inner));
  if (!isForm(form)) return form;
  const filled: Form = { ...form };
  for (const [name, inner] of fieldsOf(schema)) {
    const { standsFor } = partOf(inner);
    if (name in filled) filled[name] = fillIn(inner, filled[name]);
    else if (standsFor !== undefined) filled[name] = structuredClone(standsFor);
  }
  return filled;
}

/**
 * What an edited form says, and no more: empty fields and fields that say what would hold without them are left
 * out, unless the form as it was written has them too.
 */
export function statedOnly(schema: Schema, edited: unknown, written: unknown): unknown {
  if (typeof edited === 'string') return edited.replaceAll(/\s*\n\s*/g, ' ').trim();
  const line = lineOf(schema);
  if (Array.isArray(edited) && line !== undefined) return linesStated(line, edited, written);
  if (!isForm(edited)) return edited;
  const known = new Map(fieldsOf(schema));
  const before = isForm(written) ? written : {};
  const stated: Form = {};
  // A new group is written in the order of the schema.
  for (const name of new Set([...known.keys(), ...Object.keys(edited), ...Object.keys(before)])) {
    const inner = known.get(name);
    const value = inner === undefined ? edited[name] : statedOnly(inner, edited[name], before[name]);
    if (!isUnstated(value, inner)) stated[name] = value;
    else if (name in before && isUnstated(before[name], inner)) stated[name] = before[name];
  }
  return stated;
}

/** Lines that mean what a line means now are written as that line is. */
function linesStated(line: Schema, edited: unknown[], written: unknown): unknown[] {
  const before: unknown[] = Array.isArray(written) ? written : [];
  const meant = new Map(before.map((old) => [identity(statedOnly(line, fillIn(line, old), undefined)), old]));
  return edited.map((value, index) => {
    const stated = statedOnly(line, value, undefined);
    const old = meant.get(identity(stated));
    return old ?? statedOnly(line, value, before[index]);
  });
}

function isUnstated(value: unknown, schema: Schema | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isForm(value)) return Object.keys(value).length === 0;
  return schema !== undefined && isEqual(value, partOf(schema).standsFor);
}

function isForm(value: unknown): value is Form {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
