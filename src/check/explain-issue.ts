import type { z } from 'astro/zod';
import { knownFields } from '#check/known-fields.ts';
import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { fieldExamples } from '#schemas/examples.ts';

type Issue = z.core.$ZodIssue;

export interface Explanation {
  field: string | undefined;
  message: string;
}

const kindNames: Record<string, string> = {
  array: 'a list (one line each, beginning with "- ")',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of fields, indented below it',
  string: 'text (put it in double quotes where it looks like a number or a date)',
};

/**
 * What a schema's refusal means to somebody who fills in the form. `input` is the whole form, so that a
 * missing field can be told from a wrong one, and `schema` what it was held against, so that a mistyped name
 * is compared with its neighbours. One issue may explain several unknown fields.
 */
export function explainIssue(issue: Issue, input: unknown, schema: z.core.$ZodType): Explanation[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key]),
      message: `is not a field that exists here.${didYouMean(key, known)} Correct the name or take the line out.`,
    }));
  }
  const field = issue.path.length === 0 ? undefined : fieldName(issue.path);
  if (field === undefined) return [{ field, message: wholeForm(issue) }];
  const value = valueAt(input, issue.path);
  const isMissing = value === undefined || value === null;
  return [{ field, message: isMissing ? missing(issue) : refused(issue, value) }];
}

/** `sources, item 2, url` for ['sources', 1, 'url']. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(', ');
}

function wholeForm(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return 'the form holds no fields. Write one to a line: its name, a colon, a space and what it says.';
  return sentence(`the page ${issue.message}`);
}

function missing(issue: Issue): string {
  if (issue.code === 'custom') return sentence(issue.message);
  const name = issue.path.findLast((step) => typeof step === 'string');
  const example = name === undefined ? undefined : fieldExamples[String(name)];
  return example === undefined ? 'is missing. Fill it in.' : `is missing. Add it, for example: ${example}`;
}

function refused(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    const wrong = typeof value === 'string' ? value : JSON.stringify(value);
    return `is "${wrong}". It must be one of: ${joinWords(allowed, 'or')}.${didYouMean(wrong, allowed)}`;
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `must be ${kindNames[issue.expected] ?? issue.expected}.`;
  if (issue.message.startsWith('Too ')) return outOfRange(issue);
  return sentence(issue.message);
}

/** For limits to which the schema gives no words of its own. */
function outOfRange(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'array')
    return `has too few lines: write at least ${issue.minimum}.`;
  if (issue.code === 'too_small') return `is too small: ${issue.minimum} or more is possible.`;
  if (issue.code === 'too_big') return `is too big: ${issue.maximum} or less is possible.`;
  return sentence(issue.message);
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
