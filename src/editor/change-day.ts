import type { FileFormat } from '#editor/page-format.ts';
import { isEqual } from '#editor/values.ts';

type Form = Record<string, unknown>;

/** Fields that say nothing to a reader of the page, or that are days themselves. */
const unread = [
  'asWritten',
  'draft',
  'alsoCalled',
  'misspellings',
  'phrases',
  'published',
  'updated',
  'reviewed',
  'nextReview',
];

/**
 * A page as it is written to its file, with today as the day of its last change where what it says changed. A day
 * that somebody chose stays, and so does one of a draft.
 * @param written the file as it was read; undefined for a new page
 * @param today `YYYY-MM-DD`
 */
export function writtenToday(
  format: FileFormat,
  form: Form,
  written: string | undefined,
  today: string,
): string {
  const text = format.toFile(form);
  if (written === undefined || text.trim() === written.trim()) return text;
  const [before, after] = [format.fromFile(written), format.fromFile(text)];
  const { updated } = after;
  const isOld = typeof updated === 'string' && updated === before['updated'] && updated < today;
  if (!isOld || after['draft'] === true || isEqual(readPart(before), readPart(after))) return text;
  return format.toFile({ ...form, updated: today });
}

const readPart = (form: Form) =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !unread.includes(name)));
