import { expect, test } from 'vitest';
import { linkTargets } from '#editor/app/page-picker.ts';

test('a link may lead to every page that visitors see, by its title', () => {
  expect(
    linkTargets([
      ['content/conditions/neck-pain.mdx', '---\ntitle: Neck pain\n---\n'],
      ['content/pages/home.mdx', "---\ntitle: 'All of it'\n---\n"],
      ['content/articles/later.mdx', '---\ntitle: Later\ndraft: true\n---\n'],
      ['content/conditions/a.webp', undefined],
      ['content/practice.yaml', 'name: The practice'],
    ]),
  ).toEqual([
    { address: '/', title: 'All of it' },
    { address: '/conditions/neck-pain/', title: 'Neck pain' },
  ]);
});
