import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../tests/support/makers.ts';
import { reviewView } from '#view-models/review.ts';

const { data } = makeCondition({
  published: '2026-01-02',
  updated: '2026-03-04',
  reviewed: '2026-02-03',
  nextReview: '2027-02-28',
});

describe('review', () => {
  test('is not overdue on the day it is due', () => {
    expect(reviewView(data, '2027-02-28').isOverdue).toBe(false);
  });

  test('is overdue on the day after', () => {
    expect(reviewView(data, '2027-03-01').isOverdue).toBe(true);
  });

  test('keeps the four days apart, each in words and for machines', () => {
    expect(reviewView(data, '2026-11-23')).toMatchObject({
      published: { iso: '2026-01-02', text: 'January 2, 2026' },
      updated: { iso: '2026-03-04', text: 'March 4, 2026' },
      reviewed: { iso: '2026-02-03', text: 'February 3, 2026' },
      nextReview: { iso: '2027-02-28', text: 'February 28, 2027' },
    });
  });
});
