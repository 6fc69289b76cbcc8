import { expect, test } from 'vitest';
import { documentTitle } from '#lib/document-title.ts';

test('a page names itself before the practice', () => {
  expect(documentTitle('Neck pain', '/conditions/neck-pain/', 'Test Street Massage')).toBe(
    'Neck pain | Test Street Massage',
  );
  expect(documentTitle('No such page', undefined, 'Test Street Massage')).toBe(
    'No such page | Test Street Massage',
  );
});

test('the front page names the practice first', () => {
  expect(documentTitle('Relief for pain', '/', 'Test Street Massage')).toBe(
    'Test Street Massage: Relief for pain',
  );
});
