import type { Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { type FieldBase, limitsOf } from '#editor/schema-parts.ts';
import { timeZones } from '#schemas/time-zone.ts';

/** Above this many characters a text gets an input of several lines. */
const oneLine = 100;

/** Those whom the facts of the practice list: a page names one of them by the short name. */
const reviewers = {
  collection: '_singletons',
  file: 'practice',
  value_field: 'reviewers.*.id',
  display_fields: ['reviewers.*.name'],
  search_fields: ['reviewers.*.name'],
};

/** The input for a text: its limits and, where the schema knows a pattern, the pattern with its words. */
export function stringField(
  schema: z.core.$ZodString,
  base: FieldBase,
  marks: Record<string, unknown>,
): Field {
  if (marks['input'] === 'timeZone') return { ...base, widget: 'select', options: timeZones() };
  if (marks['input'] === 'reviewer') return { ...base, widget: 'relation', ...reviewers };
  if (marks['input'] === 'color') return { ...base, widget: 'color' };
  if (marks['input'] === 'time') return { ...base, widget: 'datetime', type: 'time', format: 'HH:mm' };
  const { min, max } = limitsOf(schema);
  const limits = {
    ...(min !== undefined && min > 1 ? { minlength: min } : {}),
    ...(max === undefined ? {} : { maxlength: max }),
    use_emoji_autocomplete: false,
  };
  if (max !== undefined && max > oneLine) return { ...base, ...limits, widget: 'text' };
  return { ...base, ...limits, ...(marks['input'] === 'phone' ? {} : patternOf(schema)), widget: 'string' };
}

function patternOf(schema: z.core.$ZodString): { pattern?: [RegExp, string] } {
  for (const check of schema._zod.def.checks ?? []) {
    const { def } = check._zod as { def: { format?: string; pattern?: RegExp; error?: unknown } };
    if (def.format !== 'regex' || def.pattern === undefined) continue;
    const words = typeof def.error === 'function' ? (def.error as (issue: object) => unknown)({}) : undefined;
    if (typeof words === 'string')
      return { pattern: [def.pattern, `This ${words.replace(/,? in quotes/, '')}.`] };
  }
  return {};
}
