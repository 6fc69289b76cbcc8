import { describe, expect, test } from 'vitest';
import { withRegion } from '#publishing/comment-region.ts';

const page = (region: string) => `<main><p>Text with $& in it.</p>${region}<p>After.</p></main>`;
const empty = '<comment-region data-comments data-title="Neck &amp; back"><p>None.</p></comment-region>';

describe('the comment region of a finished page', () => {
  test('is replaced whole, and nothing else', () => {
    const rendered = 'x<comment-region data-comments><p>$1 and $&</p></comment-region>\n';
    expect(withRegion(page(empty), rendered)).toBe(
      page('<comment-region data-comments><p>$1 and $&</p></comment-region>'),
    );
  });

  test('must be there on both sides', () => {
    expect(() => withRegion(page(''), empty)).toThrow('no comment region');
    expect(() => withRegion(page(empty), '<p>error</p>')).toThrow('no comment region');
  });
});
