import { expect, test } from 'vitest';
import { groupSections } from '#lib/group-sections.ts';

test('each heading and what follows it become one section', () => {
  expect(groupSections('<p>First</p><h2 id="a">A</h2><p>One</p><h2 id="b">B</h2><ol></ol>')).toBe(
    '<p>First</p><section aria-labelledby="a"><h2 id="a">A</h2><p>One</p></section><section aria-labelledby="b"><h2 id="b">B</h2><ol></ol></section>',
  );
});
