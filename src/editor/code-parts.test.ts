import { describe, expect, test } from 'vitest';
import { storeText } from '#editor/safe-text.ts';

describe('in code braces stay as they are', () => {
  test.each([
    '```\n{a}\n\n{b}\n```',
    '```js\n{a}\n```\n\n~~~~\n{b}\n~~~\n{c}\n~~~~',
    '- ```\n  {a}\n\n  {b}\n  ```',
    '<Do>\n\n```\n{a}\n```\n\n</Do>',
    '```\n{never closed}\n\n{b}',
    'a `{b}` c',
    'a ``{b} ` {c}`` d',
    'a `b\n{c}` d',
    '\\\\`{a}`',
  ])('%j', (text) => {
    expect(storeText(text)).toBe(text);
  });
});

describe('outside of code they are words', () => {
  test.each([
    ['```\na\n```\n{b}', '```\na\n```\n\\{b\\}'],
    ['a ``` {b}', 'a ``` \\{b\\}'],
    ['a \\`{b}\\`', 'a \\`\\{b\\}\\`'],
    ['a ` {b}\n\n` c', 'a ` \\{b\\}\n\n` c'],
    ['- a ` {b}\n- ` c', '- a ` \\{b\\}\n- ` c'],
    ['a `` {b} ` c', 'a `` \\{b\\} ` c'],
    ['a \\\\{b', 'a \\\\\\{b'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(storeText(typed)).toBe(stored);
    expect(storeText(stored)).toBe(stored);
  });
});
