import { describe, expect, test } from 'vitest';
import { makeCondition, makePractice } from '../../tests/support/makers.ts';
import { commentPage, commentsOn } from '#view-models/comment-page.ts';

const open = makePractice({ comments: {} });
const closing = makePractice({ comments: { closeAfterDays: 30 } });
const condition = makeCondition({ id: 'plain-pain', updated: '2026-02-03' });

describe('a page', () => {
  test('takes comments where the practice does', () => {
    expect(commentPage('conditions', condition, open)).toEqual({
      path: '/conditions/plain-pain/',
      order: 'oldest',
      title: 'Plain pain',
      closes: undefined,
    });
  });

  test('takes none where the practice takes none', () => {
    expect(commentPage('conditions', condition, makePractice())).toBeUndefined();
  });

  test('takes none where its own form says so', () => {
    expect(commentPage('conditions', makeCondition({ comments: false }), open)).toBeUndefined();
  });

  test('closes so many days after it last changed', () => {
    expect(commentPage('conditions', condition, closing)?.closes).toBe('2026-03-05');
  });
});

describe('the region on a page as it is built', () => {
  const on = (practice: typeof open, today: string) =>
    commentsOn('conditions', condition, { practice, today });

  test('is empty and open', () => {
    expect(on(open, '2026-11-23')).toMatchObject({ count: 0, threads: [], parts: [], isOpen: true });
  });

  test('is open to the last day and closed after it', () => {
    expect(on(closing, '2026-03-05')?.isOpen).toBe(true);
    expect(on(closing, '2026-03-06')?.isOpen).toBe(false);
  });

  test('is not there where no comments are taken', () => {
    expect(on(makePractice(), '2026-11-23')).toBeUndefined();
  });
});
