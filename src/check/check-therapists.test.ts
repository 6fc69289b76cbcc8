import { expect, test } from 'vitest';
import { problemsAfter } from '../../tests/support/write-content.ts';

/** The made-up practice with a second therapist, in place of its own, whose page is that of its reviewer. */
const withColleague = (therapies: string, page = 'reviewer', first = '') =>
  problemsAfter({
    'practice.yaml': (text) =>
      `${text.replace(/^therapists:\n(?: .*\n)+/m, '').replace('  name: Tester\n', `  name: Tester\n${first}`)}
therapists:
  - { name: Colleague, title: Massage therapist, page: ${page}, therapies: [${therapies}] }
`,
  });

test('a second therapist with a page and a therapy is taken', () => {
  expect(withColleague('test-therapy')).toEqual([]);
});

test('a therapist without a page that visitors see is reported', () => {
  expect(withColleague('test-therapy', 'revewer')).toEqual([
    'content/practice.yaml: "Other therapists, item 1, Page about them" (therapists, item 1, page) names "revewer", and visitors see no such page. Did you mean "reviewer"? Write one about them.',
  ]);
});

test('a therapy that does not exist is reported with the one that was meant', () => {
  expect(withColleague('test-theraphy')).toEqual([
    'content/practice.yaml: "Other therapists, item 1, Therapies they give" (therapists, item 1, therapies) names "test-theraphy", and visitors see no such therapy. Did you mean "test-therapy"?',
  ]);
});

test('a therapy that nobody gives is reported', () => {
  expect(withColleague('other', 'reviewer', '  therapies: [other]\n')).toContainEqual(
    expect.stringContaining(
      'leaves out "test-therapy", which no other therapist gives either. Add it to one.',
    ),
  );
});
