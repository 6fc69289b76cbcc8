import type { Field } from '@sveltia/cms';

/** What is changed most comes first; what stands behind it (search words, sources, days) comes after. */
export const firstFacts = [
  'name',
  'phone',
  'email',
  'hours',
  'closed',
  'announcements',
  'timeZone',
  'bookingLink',
  'payment',
];
export const firstFields = [
  'title',
  'body',
  'draft',
  'kind',
  'medicalName',
  'bodyAreas',
  'summary',
  'lead',
  'seeFirst',
  'verdict',
  'shortAnswer',
  'call',
  'canHelp',
  'cannotHelp',
  'therapies',
  'evidence',
  'redFlags',
  'picture',
];
const searchFields = ['alsoCalled', 'misspellings', 'phrases'];
const lastFields = [...searchFields, 'published', 'updated', 'reviewed', 'nextReview'];

/** Written once and seldom changed: warning signs and words for the search stand folded where there are any. */
const folded = ['redFlags', ...searchFields];

/** Such a field as one that stands folded; every other as it is. */
export function foldable(field: Field): Field {
  if (!folded.includes(field.name) || !('widget' in field)) return field;
  if (field.widget === 'object') return { ...field, collapsed: 'auto' };
  return field.widget === 'list' ? { ...field, minimize_collapsed: 'auto' } : field;
}

/** The fields of a form in the order in which its owner needs them. */
export function inReadingOrder(fields: Field[], first: readonly string[]): Field[] {
  const place = (name: string) => {
    if (first.includes(name)) return first.indexOf(name) - 100;
    return lastFields.includes(name) ? 100 + lastFields.indexOf(name) : 0;
  };
  return fields.toSorted((a, b) => place(a.name) - place(b.name));
}
