import { expect, test } from 'vitest';
import { mdxToMdast } from 'satteri';
import { plainText, readOutline } from '#lib/outline.ts';

const outlineOf = (text: string) => readOutline(mdxToMdast(text));

test('headings and tags come in reading order, with their lines', () => {
  const { marks } = outlineOf('## Ease it yourself\n\n<Do>\n\n- Rest.\n\n</Do>\n\n### Why?\n\n<Book />\n');
  expect(marks).toEqual([
    { kind: 'heading', depth: 2, text: 'Ease it yourself', line: 1 },
    { kind: 'tag', name: 'Do', attributes: {}, hasChildren: true, line: 3 },
    { kind: 'heading', depth: 3, text: 'Why?', line: 9 },
    { kind: 'tag', name: 'Book', attributes: {}, hasChildren: false, line: 11 },
  ]);
});

test('a heading is known by its words, whatever marks stand in it', () => {
  const [heading] = outlineOf('## What the *research* `says` [now](/evidence/)').marks;
  expect(heading).toMatchObject({ text: 'What the research says now' });
});

test('a tag in the middle of a sentence or a list is found with what it carries', () => {
  const { marks } = outlineOf('- It often passes. <Source id="nhs" />\n- Rest. <Source id="nih" />\n');
  expect(marks).toMatchObject([
    { name: 'Source', attributes: { id: 'nhs' }, line: 1 },
    { name: 'Source', attributes: { id: 'nih' }, line: 2 },
  ]);
});

test('every link is found: in text, in a table, and one that is written at the end of the page', () => {
  const { links } = outlineOf(
    '[a](/about/)\n\n| b |\n| --- |\n| [c](/safe/) |\n\n[d][later]\n\n[later]: /contact/\n',
  );
  expect(links).toEqual([
    { url: '/about/', line: 1 },
    { url: '/safe/', line: 5 },
    { url: '/contact/', line: 9 },
  ]);
});

test('what stands in code is no heading, no tag and no link', () => {
  expect(outlineOf('```\n## No heading\n<Book />\n[a](/b/)\n```\n\n`<Book />`')).toEqual({
    marks: [],
    links: [],
    pictures: [],
  });
});

test('plain text keeps words and drops marks', () => {
  expect(plainText(mdxToMdast('It **often** eases, `really`.'))).toBe('It often eases, really.');
});
