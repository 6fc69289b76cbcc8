import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldExamples } from '#schemas/examples.ts';
import { type Fields, type FormName, accepted, formWith, refusals } from '../../tests/support/forms.ts';

/** What is required next, once the example stands in the form: more sources, and the sources of a label. */
const goesOn = /^sources: needs at least three|^evidence.sources: /;

const names: FormName[] = ['therapy', 'condition', 'article', 'page', 'practice'];

const dateFields = ['published', 'updated', 'reviewed', 'nextReview'];
const exampleOf = (field: string) => parse(fieldExamples[field] ?? '') as Fields;

test('every field that must be filled in has an example to copy', () => {
  for (const name of names) {
    for (const field of Object.keys(formWith(name))) {
      const isRequired = refusals(name, { [field]: undefined }).length > 0;
      const isExplained = field in fieldExamples;
      expect(!isRequired || isExplained, `${name}: ${field}`).toBe(true);
    }
  }
});

test.each(Object.entries(fieldExamples))(
  'the example for "%s" can be copied into a form as it stands',
  (field, text) => {
    expect(Object.keys(parse(text) as Fields)).toEqual([field]);
  },
);

test('an example that is copied into a form that lacks the field makes the form good', () => {
  for (const name of names) {
    const fields = Object.keys(accepted(name)).filter((field) => field in fieldExamples);
    const copiedDates = fields.filter((field) => dateFields.includes(field)).map(exampleOf);
    for (const field of fields) {
      const refused = refusals(name, Object.assign({}, ...copiedDates, exampleOf(field)) as Fields);
      expect(
        refused.filter((reason) => !goesOn.test(reason)),
        `${name}: ${field}`,
      ).toEqual([]);
    }
  }
});
