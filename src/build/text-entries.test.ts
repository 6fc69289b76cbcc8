import { expect, test } from 'vitest';
import { readTextEntry } from '#build/text-entries.ts';

test('a content file is its form, its text and the pictures of the text by their paths', () => {
  const file =
    '---\r\ntitle: Neck\r\n---\r\nSee ![a neck](./neck.jpg "x") and ![far](https://a.b/c.png).\r\n';
  expect(readTextEntry(file)).toEqual({
    data: { form: { title: 'Neck' }, pictures: { './neck.jpg': './neck.jpg' } },
    body: 'See ![a neck](./neck.jpg "x") and ![far](https://a.b/c.png).',
    slug: '',
    rawData: 'title: Neck',
  });
});
