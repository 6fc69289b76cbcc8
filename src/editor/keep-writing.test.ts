import { describe, expect, test } from 'vitest';
import { keepWriting } from '#editor/keep-writing.ts';

/** A text around a paragraph, to see that what stands beside it stays. */
const around = (block: string) => `\n## A heading\n\n* as  it\n* was\n\n${block}\n\nThe *end*.\n`;

/** What the editor makes of everything around. */
const restyled = (block: string) => `## A heading\n\n- as it\n- was\n\n${block}\n\nThe _end_.`;

describe('an edit that changes what a reader sees is written', () => {
  test.each([
    ['None are *known*.', 'None are **known**.'],
    ['None are **known**.', 'None are _known_.'],
    ['None are *known*.', 'None are known.'],
    ['- a\n- b', '1. a\n2. b'],
    ['1. a\n2. b', '3. a\n4. b'],
    ['- a\n- b', '- a\n    - b'],
    ['- a\n    - b', '- a\n- b'],
    ['One line and another.', 'One line and  \nanother.'],
    ['One line and\\\nanother.', 'One line and another.'],
    ['Wait -- please.', 'Wait --- please.'],
    ['## Why', '### Why'],
    ['Why', '> Why'],
    ['See [this](/a/).', 'See [this](/b/).'],
    ['See [this](/a/).', 'See [this](/a/ "A title").'],
    ['See `a  b`.', 'See `a b`.'],
    ['10\u00A0minutes', '10 minutes'],
    ['Rest <Source id="a" />.', 'Rest <Source id="b" />.'],
    ['<Note title="Good to know">', '<Note title="Good  to know">'],
    ['| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 1 | _2_ |'],
    ['```\na\n\n  b\n```', '```\na\n\nb\n```'],
  ])('%j becomes %j', (before, after) => {
    expect(keepWriting(around(before), restyled(after))).toBe(around(after));
  });
});

describe('another way to write the same is not taken', () => {
  test.each([
    ['None are *known*.', 'None are _known_.'],
    ['None are __known__.', 'None are **known**.'],
    ['* a\n* b', '- a\n- b'],
    ['1. a\n1. b', '1. a\n2. b'],
    ['1. a\n   - b', '1. a\n    - b'],
    ['A line that\nis folded.', 'A line that is folded.'],
    ['A line  \nthat breaks.', 'A line\\\nthat breaks.'],
    ['---', '***'],
    ['| a | b |\n|:--|--:|\n| 1 | 2 |', '| a   | b   |\n| --- | --- |\n| 1   | 2   |'],
    ['Fish &amp; chips', 'Fish & chips'],
    ['2 \\* 3 \\# \\_4\\_', '2 \\* 3 # _4_'],
    ['1\\. May', '1. May'],
    ['un*believ*able', 'un_believ_able'],
    ['`\\_` and \\_a\\_', '`\\_` and _a_'],
    ['Under 5 \\< 10 \\{a\\}', 'Under 5 < 10 {a}'],
    ['```\na {b}\n\nc\n```', '```\na {b}\n\nc\n```'],
  ])('%j, though the editor writes %j', (before, after) => {
    expect(keepWriting(around(before), restyled(after))).toBe(around(before));
  });
});

test('a line break that was typed is kept for the reader, unless the file folds its lines', () => {
  expect(keepWriting('One and two.\n', 'One and\ntwo.')).toBe('One and\\\ntwo.\n');
  expect(keepWriting('One and\ntwo.\n\nThree.\n', 'One and\ntwo.\n\nThree!')).toBe(
    'One and\ntwo.\n\nThree!\n',
  );
});

test('in code a backslash is a sign like any other', () => {
  expect(keepWriting('See `\\_`.\n', 'See `_`.')).toBe('See `_`.\n');
});

test('paragraphs are added, taken out and moved, and the others keep the space between them', () => {
  const written = '\nOne.\n\n\nTwo.\n\n\nThree.\n';
  expect(keepWriting(written, 'One.\n\nTwo.\n\nTwo and a half.\n\nThree.')).toBe(
    '\nOne.\n\n\nTwo.\n\nTwo and a half.\n\nThree.\n',
  );
  expect(keepWriting(written, 'One.\n\nThree.')).toBe('\nOne.\n\nThree.\n');
  expect(keepWriting(written, 'Three.\n\nOne.\n\nTwo.')).toBe('\nThree.\n\nOne.\n\n\nTwo.\n');
  expect(keepWriting(written, '')).toBe('');
  expect(keepWriting('', 'One {new}.\n\nTwo.')).toBe('One \\{new\\}.\n\nTwo.');
});
