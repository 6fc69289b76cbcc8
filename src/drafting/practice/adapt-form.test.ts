import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { adaptForm } from '#drafting/practice/adapt-form.ts';

const rules = {
  first: { isLocal: () => false, names: () => false, isSearchedBy: () => false },
  help: { country: 'IE', number: '112' },
  therapies: new Set<string>(),
  conditions: new Set<string>(),
};

test('what one practice charges and where it is booked stays with it', () => {
  const form = parseDocument(
    'title: Cupping\nsessions: [{ minutes: 60, price: 80 }]\nbookingLink: https://booking.test/cupping\n',
  );
  adaptForm(form, rules);
  expect(form.toJS()).toEqual({ title: 'Cupping' });
});
