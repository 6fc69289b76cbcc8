import { expect, test } from 'vitest';
import { offeredPages } from '#editor/app/page-picker.ts';

test('a link may lead to every page that visitors see, by its name in the menu and its title', () => {
  expect(
    offeredPages([
      ['content/conditions/neck-pain.mdx', '---\ntitle: Neck pain\n---\n'],
      ['content/pages/home.mdx', "---\ntitle: 'All of it'\nmenuTitle: Home\n---\n"],
      ['content/articles/later.mdx', '---\ntitle: Later\ndraft: true\n---\n'],
      ['content/conditions/a.webp', undefined],
      ['content/practice.yaml', 'name: The practice'],
    ]),
  ).toEqual([
    { address: '/', title: 'Home: All of it' },
    { address: '/conditions/neck-pain/', title: 'Neck pain' },
  ]);
});
