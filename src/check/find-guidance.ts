import { fieldName } from '#check/explain-issue.ts';
import { labelField } from '#check/label-field.ts';
import { titleIn } from '#check/page-fields.ts';
import type { Problem } from '#check/problem.ts';
import { type Entry, isDraft } from '#check/read-entries.ts';
import { either, formatMessage } from '#check/format-message.ts';
import { guidanceMark, holdsGuidance } from '#lib/guidance.ts';
import { plainWords } from '#lib/plain-words.ts';

/** A page that visitors do not see yet, and what has to be written before they may. */
export interface Draft {
  file: string;
  title: string;
  unwritten: Problem[];
}

/** Every draft, with the places in it that still hold the guidance of `npm run new`. */
export function findDrafts(entries: readonly Entry[]): Draft[] {
  return entries.filter(isDraft).map((entry) => ({
    file: entry.file,
    title: titleIn(entry.data) ?? entry.slug,
    unwritten: findGuidance(entry),
  }));
}

/** Guidance on pages that are no drafts: visitors would read it. */
export function checkGuidance(entry: Entry): Problem[] {
  if (isDraft(entry)) return [];
  return findGuidance(entry).map((place) => ({
    ...place,
    about: 'guidance',
    ...formatMessage`${place.field === undefined ? 'the text ' : ''}still holds guidance instead of your own words: ${either(place.message, plainWords(place.message))} Write it, or make the page a draft until you do.`,
  }));
}

/** The places in a page that still hold guidance; each message is the guidance itself. */
function findGuidance(entry: Entry): Problem[] {
  const inForm = guidanceIn(entry.data, []).map(({ path, text }) => ({
    file: entry.file,
    line: entry.fieldLines[String(path[0])],
    field: fieldName(path),
    label: labelField(entry.file, fieldName(path)),
    message: text.includes(guidanceMark) ? asSentence(text) : `"${text}" stands in for the real one.`,
  }));
  const inText = entry.body
    .split('\n')
    .flatMap((text, index) =>
      holdsGuidance(text)
        ? [{ file: entry.file, line: index + 1 + entry.bodyOffset, message: asSentence(withoutMarks(text)) }]
        : [],
    );
  return [...inForm, ...inText];
}

function guidanceIn(value: unknown, path: PropertyKey[]): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return holdsGuidance(value) ? [{ path, text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    guidanceIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** A line of the text without the signs for headings, lists and tags before it. */
function withoutMarks(text: string): string {
  return text.replace(/^[\s#>*-]+/, '');
}

const asSentence = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);
