import type { z } from 'astro/zod';
import { knownFields } from '#check/known-fields.ts';
import { type Words, either, onlyInFile, formatMessage } from '#check/format-message.ts';
import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { fieldExamples } from '#schemas/examples.ts';
import { formWords } from '#schemas/form-words.ts';
import { optionLabels } from '#schemas/labels.ts';
import { practiceSchema } from '#schemas/practice.ts';
import { retiredFacts } from '#schemas/retired-fields.ts';

type Issue = z.core.$ZodIssue;

interface Explanation extends Words {
  field: string | undefined;
}

const kindNames: Record<string, Words> = {
  array: either('a list (one line each, beginning with "- ")', 'a list'),
  boolean: either('true or false', 'on or off'),
  int: formatMessage`a whole number`,
  number: formatMessage`a number`,
  object: either('a group of fields, indented below it', 'a group of fields'),
  string: either('text (put it in double quotes where it looks like a number or a date)', 'text'),
};

/**
 * What an issue of a schema means to somebody who fills in the form. `input` is the whole form, so that a
 * missing field can be distinguished from a wrong one, and `schema` what it was held against, so that a
 * mistyped name is compared with its neighbours. One issue may explain several unknown fields.
 */
export function explainIssue(issue: Issue, input: unknown, schema: z.core.$ZodType): Explanation[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) => ({
      field: fieldName([...issue.path, key]),
      ...onlyInFile(
        retiredWords(key, schema, issue.path) ??
          `is not a field that exists here.${didYouMean(key, known)} Correct the name or take the line out.`,
        'is no field that this form has.',
      ),
    }));
  }
  const field = issue.path.length === 0 ? undefined : fieldName(issue.path);
  if (field === undefined) return [{ field, ...wholeForm(issue) }];
  const value = valueAt(input, issue.path);
  const isMissing = value === undefined || value === null;
  return [{ field, ...(isMissing ? missing(issue) : refused(issue, value)) }];
}

const retiredWords = (key: string, schema: z.core.$ZodType, path: readonly PropertyKey[]) =>
  schema === practiceSchema && path.length === 0 && Object.hasOwn(retiredFacts, key)
    ? retiredFacts[key]
    : undefined;

/** `sources, item 2, url` for ['sources', 1, 'url']. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(', ');
}

function wholeForm(issue: Issue): Words {
  if (issue.code === 'invalid_type')
    return onlyInFile(
      'the form holds no fields. Write one to a line: its name, a colon, a space and what it says.',
      'the form holds no fields.',
    );
  return formatMessage`the page ${sentence(issue.message)}`;
}

function missing(issue: Issue): Words {
  if (issue.code === 'custom') return sentence(issue.message);
  const name = issue.path.findLast((step) => typeof step === 'string');
  const example = name === undefined ? undefined : fieldExamples[name];
  if (example === undefined) return formatMessage`is missing. Fill it in.`;
  return either(`is missing. Add it, for example: ${example}`, emptyInForm(example));
}

/** Groups, lists and pictures are no words to type. */
function emptyInForm(example: string): string {
  const words = example.replace(/^\w+: /, '').replace(/^"(.*)"$/, '$1');
  return /^[[{.]/.test(words) ? 'is empty. Fill it in.' : `is empty. Write it, for example: ${words}`;
}

function refused(issue: Issue, value: unknown): Words {
  if (issue.code === 'invalid_value') return notAllowed(issue.values.map(String), value);
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return formatMessage`must be ${kindNames[issue.expected] ?? issue.expected}.`;
  if (issue.message.startsWith('Too ')) return outOfRange(issue);
  return sentence(issue.message);
}

function notAllowed(allowed: readonly string[], value: unknown): Words {
  const wrong = typeof value === 'string' ? value : JSON.stringify(value);
  const labels = allowed.map((one) => optionLabels[one] ?? one);
  return either(
    `is "${wrong}". It must be one of: ${joinWords(allowed, 'or')}.${didYouMean(wrong, allowed)}`,
    `is “${wrong}”. Choose one of: ${joinWords(labels, 'or')}.`,
  );
}

/** For limits to which the schema gives no words of its own. */
function outOfRange(issue: Issue): Words {
  if (issue.code === 'too_small' && issue.origin === 'array')
    return formatMessage`has too few lines: write at least ${String(issue.minimum)}.`;
  if (issue.code === 'too_small')
    return formatMessage`is too small: ${String(issue.minimum)} or more is possible.`;
  if (issue.code === 'too_big')
    return formatMessage`is too big: ${String(issue.maximum)} or less is possible.`;
  return sentence(issue.message);
}

/** A schema's own words, for the file and for the form. */
function sentence(text: string): Words {
  const end = /[.?]$/.test(text) ? '' : '.';
  return either(`${text}${end}`, `${formWords(text)}${end}`);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
