import { expect, test } from 'vitest';
import { withoutUnusedAnchors } from '#lib/unused-anchors.ts';

test('the anchor of a low heading goes where nothing leads to it', () => {
  expect(withoutUnusedAnchors('<h2 id="a">A</h2><h3 id="b-c">B</h3>')).toBe('<h2 id="a">A</h2><h3>B</h3>');
});

test('an anchor stays that a link or a label names', () => {
  const html =
    '<a href="#b">B</a><h3 id="b">B</h3><section aria-labelledby="x c"><h4 id="c">C</h4></section>';
  expect(withoutUnusedAnchors(html)).toBe(html);
});
