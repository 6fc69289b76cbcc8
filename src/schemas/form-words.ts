import { datesInOrderProblem } from '#schemas/fields.ts';
import { fieldLabels } from '#schemas/labels.ts';

const label = (key: string) => `“${fieldLabels[key]?.label ?? key}”`;

/** A schema's message with field names replaced by their labels. */
const wordings: Record<string, string> = {
  'is empty: list the signs under "emergency" and "doctorFirst", or say why there are none under "none"': `is empty: list the signs under ${label('redFlags.emergency')} and ${label('redFlags.doctorFirst')}, or say why there are none under ${label('redFlags.none')}`,
  [datesInOrderProblem]: `has dates out of order: ${label('published')} comes first, ${label('updated')} and ${label('reviewed')} on or after it, ${label('nextReview')} after ${label('reviewed')}`,
  'has dates out of order: published comes first, updated on or after it': `has dates out of order: ${label('published')} comes first, ${label('updated')} on or after it`,
  'holds a < or >: write it in words': 'holds a sign for “less than” or “greater than”: write it in words',
  'is not a date: write it as YYYY-MM-DD, such as 2026-11-23':
    'is not a date: choose a day, or write it as YYYY-MM-DD, such as 2026-11-23',
};

/** A schema's refusal for somebody who sees a form: no names of fields, no quotes that only a file needs. */
export function formWords(message: string): string {
  return (wordings[message] ?? message).replace(/,? in quotes\b/, '').replaceAll('"YYYY-MM"', 'YYYY-MM');
}
