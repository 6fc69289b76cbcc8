import { describe, expect, test } from 'vitest';
import { isFolded, keepLineBreaks } from '#editor/line-breaks.ts';

describe('a line break that was typed is one for the reader too', () => {
  test.each([
    ['One.\nTwo.\nThree.', 'One.\\\nTwo.\\\nThree.'],
    ['- a\nb\n- c', '- a\\\nb\n- c'],
    ['> a\n> b', '> a\\\n> b'],
    ['Call <Phone />\nor _come\nby_.', 'Call <Phone />\\\nor _come\\\nby_.'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(isFolded(typed)).toBe(true);
    expect(keepLineBreaks(typed)).toBe(kept);
    expect(isFolded(kept)).toBe(false);
  });

  test.each([
    'One.  \nTwo.',
    'One.\\\nTwo.',
    '- a\n- b\n    - c',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\na\nb\n```',
    'See `a\nb`.',
    '<Do>\n- a\n</Do>',
    '<Note title="a">',
  ])('%j has no other', (text) => {
    expect(keepLineBreaks(text)).toBe(text);
  });
});
