import { describe, expect, test } from 'vitest';
import { makeCondition } from '../../../tests/support/makers.ts';
import { renderToFragment, wordsOf } from '../../../tests/support/render-fragment.ts';
import ReviewNote from '#components/site/ReviewNote.astro';
import { reviewView } from '#view-models/review.ts';

const { data } = makeCondition({
  published: '2026-01-02',
  updated: '2026-03-04',
  reviewed: '2026-02-03',
  nextReview: '2027-02-03',
});
const render = (today: string) =>
  renderToFragment(ReviewNote, { props: { review: reviewView(data, today) } });

describe('the note on the review', () => {
  test('shows when the page was checked and is due again', async () => {
    expect(wordsOf(await render('2026-11-23'))).toContain(
      'Checked against its sources on February 3, 2026. Next review due February 3, 2027.',
    );
  });

  test('gives every day to machines as well', async () => {
    const times = (await render('2026-11-23')).querySelectorAll('time');
    expect(times.map((time) => `${wordsOf(time)} ${time.getAttribute('datetime')}`)).toEqual([
      'February 3, 2026 2026-02-03',
      'February 3, 2027 2027-02-03',
      'January 2, 2026 2026-01-02',
      'March 4, 2026 2026-03-04',
    ]);
  });

  test('says so once the day of the next review has passed, and not before', async () => {
    expect(wordsOf(await render('2027-02-04'))).toContain('That day has passed');
    expect(wordsOf(await render('2027-02-03'))).not.toContain('That day has passed');
  });

  test('says that the page is no medical advice, and who wrote it', async () => {
    const page = await render('2026-11-23');
    expect(wordsOf(page)).toContain('General information, not medical advice');
    expect(wordsOf(page.querySelector('a[href="/about/"]'))).toBe('Who writes it, and how');
  });

  test('names a reviewer where there is one, with what qualifies them and their page', async () => {
    const reviewer = { name: 'Checker', qualification: 'Physical therapist', path: '/reviewer/' };
    const page = await renderToFragment(ReviewNote, {
      props: { review: reviewView(data, '2026-11-23', reviewer) },
    });
    expect(wordsOf(page)).toContain('Reviewed by Checker, Physical therapist.');
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/reviewer/');
    expect(wordsOf(await render('2026-11-23'))).not.toContain('Reviewed by');
  });
});
