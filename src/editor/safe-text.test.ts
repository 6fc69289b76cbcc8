import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { storeText } from '#editor/safe-text.ts';
import { fc } from '../../tests/support/fast-check.ts';

describe('what is typed cannot break a page', () => {
  test.each([
    ['a { b', 'a \\{ b'],
    ['a {b} c', 'a \\{b\\} c'],
    ['1 < 2', '1 \\< 2'],
    ['<b>x</b>', '\\<b>x\\</b>'],
    ['<script>', '\\<script>'],
    ['<!-- x -->', '\\<!-- x -->'],
    ['<Source id="a" />', '<Source id="a" />'],
    ['</Do>', '</Do>'],
    ['<Doctor />', '\\<Doctor />'],
    ['`{code}` and {text}', '`{code}` and \\{text\\}'],
    ['already \\{', 'already \\{'],
    ['<Note title="Under 5 < 10 {a}">', '<Note title="Under 5 < 10 {a}">'],
    ["{a} <Blank label='{b}' /> {c}", "\\{a\\} <Blank label='{b}' /> \\{c\\}"],
    ['<b title="{a}">', '\\<b title="\\{a\\}">'],
  ])('%j is stored as %j', (typed, stored) => {
    expect(storeText(typed)).toBe(stored);
    expect(storeText(stored)).toBe(stored);
  });

  test('any line without a tag of ours compiles', () => {
    const line = fc.stringMatching(/^[a-z {}<>="/.!-]{1,40}$/);
    fc.assert(
      fc.property(line, (text) => {
        expect(() => mdxToMdast(storeText(`a ${text}`))).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
