import { expect, test } from 'vitest';
import { assertReferences } from '#lib/references.ts';

const therapies = [{ id: 'myofascial-release' }, { id: 'therapeutic-massage' }];

test('references to pages that exist pass', () => {
  expect(() => assertReferences('conditions/neck-pain', 'therapies', therapies, therapies)).not.toThrow();
  expect(() => assertReferences('conditions/neck-pain', 'therapies', [], therapies)).not.toThrow();
});

test('a reference to nowhere stops the build with the file, the field and the nearest name', () => {
  const named = [{ id: 'therapeutic-massage' }, { id: 'myofacial-release' }];
  expect(() => assertReferences('conditions/neck-pain', 'therapies', named, therapies)).toThrow(
    'content/conditions/neck-pain.mdx: "therapies" names "myofacial-release", and there is no such page. Did you mean "myofascial-release"?',
  );
});
