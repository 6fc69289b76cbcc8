import type { Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import type { FormName } from '#editor/forms.ts';
import { type FieldBase, fieldsOf, limitsOf, lineOf, marksOf, partOf } from '#editor/schema-parts.ts';
import { stringField } from '#editor/string-field.ts';
import { type BodyArea, areaName, bodyAreas } from '#lib/vocabulary.ts';
import { type FieldLabel, labelOf, optionLabels } from '#schemas/labels.ts';

type Schema = z.core.$ZodType;

/** Where a field stands: its form, and the names that lead to it. */
interface FieldPlace {
  form: FormName;
  path: readonly string[];
}

/**
 * The editor's fields for a schema, in its order.
 * @throws {Error} where a field has no label, or is of a kind that the editor has no input for
 */
export function schemaFields(schema: Schema, place: FieldPlace): Field[] {
  return fieldsOf(schema).map(([name, inner]) =>
    schemaField(inner, { form: place.form, path: [...place.path, name] }),
  );
}

function schemaField(schema: Schema, place: FieldPlace): Field {
  const { inner, isOptional, standsFor } = partOf(schema);
  const words = labelOf(place.form, place.path);
  const base: FieldBase = { ...named(words, place), required: !isOptional };
  const { def } = inner._zod;
  const { reference, image } = marksOf(inner);
  if (typeof reference === 'string') return { ...base, widget: 'relation', collection: reference, ...linked };
  if (image === true) return { ...base, widget: 'image', accept: 'image/*', choose_url: false };
  switch (def.type) {
    case 'string':
      return stringField(inner as z.core.$ZodString, base, marksOf(inner));
    case 'boolean':
      return { ...base, required: false, widget: 'boolean', default: standsFor === true };
    case 'number':
      return { ...base, widget: 'number', ...numberInput(inner as z.core.$ZodNumber, standsFor) };
    case 'enum':
      return {
        ...base,
        widget: 'select',
        options: Object.values(def.entries).map((value) => option(String(value))),
        ...(typeof standsFor === 'string' ? { default: standsFor } : {}),
      };
    case 'literal':
      return { name: base.name, widget: 'hidden', default: def.values[0] };
    case 'array':
      return listField(inner, base, words, place);
    case 'object':
      return { ...base, widget: 'object', fields: schemaFields(inner, place) };
    case 'pipe':
      if (isDay(inner)) return { ...base, widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  }
  throw new Error(
    `The field "${place.path.join('.')}" of ${place.form} is of a kind (${def.type}) that the editor has no input for. Add it to src/editor/schema-fields.ts.`,
  );
}

// A search field that is a list would make an option of each of its items, all of one value.
const linked = {
  value_field: '{{slug}}',
  display_fields: ['title'],
  search_fields: ['title'],
};

function named({ label, hint }: FieldLabel, { path }: FieldPlace) {
  return { name: path.at(-1) ?? '', label, ...(hint === undefined ? {} : { hint }) };
}

function listField(schema: Schema, base: FieldBase, words: FieldLabel, place: FieldPlace): Field {
  const line = lineOf(schema) ?? schema;
  const { min: least = 0 } = limitsOf(schema);
  const shared = {
    ...base,
    required: base.required && least > 0,
    ...(least > 0 && base.required ? { min: least } : {}),
  };
  const { reference } = marksOf(line);
  if (typeof reference === 'string')
    return { ...shared, widget: 'relation', collection: reference, multiple: true, ...linked };
  const { def } = partOf(line).inner._zod;
  if (def.type === 'enum') {
    const options = Object.values(def.entries).map((value) => option(String(value)));
    return { ...shared, widget: 'select', multiple: true, options, dropdown_threshold: options.length };
  }
  const list = { ...shared, widget: 'list' as const, label_singular: words.one ?? words.label };
  if (def.type === 'string') {
    const item = stringField(
      partOf(line).inner as z.core.$ZodString,
      { name: 'line', label: words.one ?? words.label, required: true },
      marksOf(line),
    );
    return { ...list, field: item, collapsed: false };
  }
  const fields = schemaFields(line, place);
  return { ...list, fields, collapsed: 'auto', summary: summaryOf(fields, words, place) };
}

/**
 * The summary of a folded line of a list; a field of it that is still empty is three dots. The editor shows
 * nothing at all of a field with several values, where a default for an empty one is set.
 */
function summaryOf(fields: readonly Field[], { folded }: FieldLabel, { form, path }: FieldPlace): string {
  if (folded === undefined)
    throw new Error(
      `The lines of "${path.join('.')}" of ${form} say nothing when they are folded. Add "folded" in src/schemas/labels.ts.`,
    );
  return folded.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const field = fields.find((one) => one.name === name);
    if (field !== undefined)
      return 'multiple' in field ? `{{fields.${name}}}` : `{{fields.${name} | default('...')}}`;
    throw new Error(`A folded line of "${path.join('.')}" of ${form} has no field "${name}" to tell.`);
  });
}

function option(value: string) {
  const isArea = bodyAreas.some((area) => area === value);
  const words = isArea ? areaName(value as BodyArea) : (optionLabels[value] ?? value);
  return { value, label: words.charAt(0).toUpperCase() + words.slice(1) };
}

function numberInput(schema: z.core.$ZodNumber, standsFor: unknown) {
  const isWhole = 'format' in schema._zod.def;
  return {
    value_type: isWhole ? ('int' as const) : ('float' as const),
    ...(isWhole ? {} : { step: 0.00001 }),
    ...limitsOf(schema),
    ...(typeof standsFor === 'number' ? { default: standsFor } : {}),
  };
}

function isDay(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  if (def.type !== 'pipe') return false;
  const first = def.in as z.core.$ZodTypes;
  return (
    first._zod.def.type === 'union' &&
    first._zod.def.options.some((one) => (one as z.core.$ZodTypes)._zod.def.type === 'date')
  );
}
