import type { Field } from '@sveltia/cms';
import { draftBody } from '#drafting/draft-body.ts';
import { draftForm } from '#drafting/draft-form.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

/** What a new page of a kind begins with: the same guidance as `npm run new` writes, and a form to fill in. */
export function firstValues(name: CollectionName, today: string): Record<string, unknown> {
  const none = { title: '', slug: '' };
  switch (name) {
    case 'conditions':
      return {
        ...draftForm({ ...none, kind: 'condition', isSymptom: false, areas: [], therapies: [''] }, today),
        body: draftBody('condition'),
      };
    case 'therapies':
      return { ...draftForm({ ...none, kind: 'therapy' }, today), body: draftBody('therapy') };
    case 'articles':
      return {
        ...draftForm({ ...none, kind: 'article', therapies: [], conditions: [] }, today),
        body: draftBody('article'),
      };
    case 'pages':
      return { ...draftForm({ ...none, kind: 'page', menu: 'foot' }, today), body: draftBody('page') };
  }
}

/**
 * A field that begins with a value on a new page. A page that exists never takes it: its form is filled in when
 * it is read.
 */
export function withFirstValue(field: Field, value: unknown): Field {
  if (value === undefined || value === '') return field;
  if ('fields' in field && field.widget === 'object' && isGroup(value))
    return {
      ...field,
      fields: (field.fields as Field[]).map((inner) => withFirstValue(inner, value[inner.name])),
    };
  return { ...field, default: value } as Field;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
