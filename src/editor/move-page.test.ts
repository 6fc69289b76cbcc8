import { expect, test } from 'vitest';
import { type Move, effectsOfMove, replaceLinks } from '#editor/move-page.ts';

const move: Move = { collection: 'conditions', from: 'old-pain', to: 'new-pain', isDraft: false };
const effects = (texts: Record<string, string>, changed: Partial<Move> = {}) =>
  effectsOfMove(new Map(Object.entries(texts)), { ...move, ...changed });

test.each([
  ['[a](/conditions/old-pain/)', '[a](/conditions/new-pain/)'],
  [
    '[a](/conditions/old-pain/#signs) and [b](/conditions/old-pain/ "b")',
    '[a](/conditions/new-pain/#signs) and [b](/conditions/new-pain/ "b")',
  ],
  ['to: /conditions/old-pain/', 'to: /conditions/new-pain/'],
])('an address that stands whole is replaced: %s', (text, expected) => {
  expect(replaceLinks(text, '/conditions/old-pain/', '/conditions/new-pain/').text).toBe(expected);
});

test.each([
  'https://example.org/conditions/old-pain/',
  '[a](/conditions/old-pain/more/)',
  '[a](/my/conditions/old-pain/)',
  '/conditions/old-pain-2/',
  'old-pain',
])('what only looks like it is left alone: %s', (text) => {
  expect(replaceLinks(text, '/conditions/old-pain/', '/conditions/new-pain/').text).toBe(text);
});

test('a page at the top has links of its own kind, and those into folders of the same name stay', () => {
  expect(replaceLinks('[a](/about/) [b](/articles/about/)', '/about/', '/who/').text).toBe(
    '[a](/who/) [b](/articles/about/)',
  );
});

const article = `---
title: 'A title'   # a comment
about:
  conditions: [old-pain, other-pain]
  therapies: [old-pain]
---

Read [this](/conditions/old-pain/), and old-pain.
`;

test('references of the form change, and nothing else: comments, quotes, lists of another kind', () => {
  const { texts, links } = effects({ 'content/articles/a.mdx': article });
  expect(texts.get('content/articles/a.mdx')).toBe(
    article
      .replace('conditions: [old-pain', 'conditions: [new-pain')
      .replace('(/conditions/old-pain/)', '(/conditions/new-pain/)'),
  );
  expect([...links]).toEqual([['content/articles/a.mdx', 2]]);
});

const redirects = `# Old addresses.
- from: /2019/pain/
  to: /conditions/old-pain/ # from the blog
- from: /conditions/new-pain/
  to: /conditions/old-pain/
`;

test('every old address leads on in one step, and none away from the new one', () => {
  const { texts } = effects({ 'content/redirects.yaml': redirects });
  expect(texts.get('content/redirects.yaml')).toBe(`# Old addresses.
- from: /2019/pain/
  to: /conditions/new-pain/ # from the blog
- from: /conditions/old-pain/
  to: /conditions/new-pain/
`);
});

test('a site without redirects gets its first; there and back again leaves the one that still holds', () => {
  const first = effects({}).texts.get('content/redirects.yaml') ?? '';
  expect(first).toBe('- from: /conditions/old-pain/\n  to: /conditions/new-pain/\n');
  const back = effects({ 'content/redirects.yaml': first }, { from: 'new-pain', to: 'old-pain' });
  expect(back.texts.get('content/redirects.yaml')).toBe(
    '- from: /conditions/new-pain/\n  to: /conditions/old-pain/\n',
  );
});

test('a draft leaves no redirect: nobody has its old address', () => {
  expect(effects({}, { isDraft: true }).texts.size).toBe(0);
});

test('a list of searches names the page anew, and keeps words that are the same', () => {
  const searches = 'lay:\n  old-pain in my leg: old-pain other-pain\n  none of it: other-pain\n';
  expect(effects({ 'content/searches.yaml': searches }).texts.get('content/searches.yaml')).toBe(
    'lay:\n  old-pain in my leg: new-pain other-pain\n  none of it: other-pain\n',
  );
});
