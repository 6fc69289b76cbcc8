import { describe, expect, test } from 'vitest';
import type { Comment } from '#schemas/comment.ts';
import { commentsPerPage, commentsViews } from '#view-models/comments.ts';

let made = 0;
function comment(more: Partial<Comment> = {}): Comment {
  made += 1;
  return {
    id: `c${made}`,
    page: '/a/',
    parent: undefined,
    name: 'A reader',
    email: undefined,
    words: `Words ${made}.`,
    state: 'published',
    revision: 2,
    isByPractice: false,
    isDecided: false,
    created: Date.UTC(2026, 10, 25, 3) + made,
    changed: 0,
    reasons: [],
    ...more,
  };
}
const showing = { today: '2026-11-25', timeZone: 'America/Detroit', website: 'https://massage.test' };
const views = (comments: Comment[], closes?: string) =>
  commentsViews({ path: '/a/', title: 'A', closes }, comments, showing);

describe('the comments of a page', () => {
  test('none are one open, empty part', () => {
    expect(views([])).toMatchObject([{ count: 0, threads: [], parts: [], isOpen: true }]);
    expect(views([])[0]?.structuredData).toBeUndefined();
  });

  test('stand with their answers, on the day that it was where the practice is', () => {
    const top = comment();
    const [view] = views([top, comment(), comment({ parent: top.id, isByPractice: true, name: 'Practice' })]);
    expect(view?.threads.map(({ answers }) => answers.length)).toEqual([1, 0]);
    expect(view?.threads[0]?.date).toEqual({ iso: '2026-11-24', text: 'November 24, 2026' });
    expect(view?.count).toBe(3);
  });

  test('one that was removed stands for its answers only', () => {
    const gone = comment({ state: 'removed', words: '', name: '' });
    const [view] = views([gone, comment({ parent: gone.id }), comment({ state: 'removed' })]);
    expect(view?.threads.map(({ isRemoved }) => isRemoved)).toEqual([true]);
    expect(view?.count).toBe(1);
  });

  test('are closed the day after the last one', () => {
    expect(views([], '2026-11-25')[0]?.isOpen).toBe(true);
    expect(views([], '2026-11-24')[0]?.isOpen).toBe(false);
  });

  test('fill further parts, and no thread is torn', () => {
    const tops = Array.from({ length: 60 }, () => comment());
    const [first] = tops;
    const answers = Array.from({ length: 10 }, () => comment({ parent: first?.id }));
    const parts = views([...tops, ...answers]);
    expect(parts.map(({ threads }) => threads.length)).toEqual([commentsPerPage - 10, 20]);
    expect(parts[1]?.parts).toEqual([
      { number: 1, path: '/a/', isCurrent: false },
      { number: 2, path: '/a/comments/2/', isCurrent: true },
    ]);
  });
});

describe('parts that a new comment leaves as they are', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, place) =>
      comment({ id: `c${place}`, words: `Words ${place}.`, created: at + place * 1000 }),
    );
  const at = Date.UTC(2026, 10, 3);

  test.each(['oldest', 'newest'] as const)('are all but the first and the last: %s first', (order) => {
    const shownOf = (count: number) =>
      commentsViews({ path: '/a/', title: 'A', order }, many(count), showing).map((view) =>
        JSON.stringify(view),
      );
    const [before, after] = [shownOf(236), shownOf(237)];
    expect(after).toHaveLength(before.length);
    const changed = after.flatMap((view, place) => (view === before[place] ? [] : [place]));
    expect(changed).toEqual(order === 'newest' ? [0] : [0, after.length - 1]);
  });

  test('the newest stand first where the practice wants it, and never few alone', () => {
    const idsOf = (count: number) =>
      commentsViews({ path: '/a/', title: 'A', order: 'newest' }, many(count), showing).map(({ threads }) =>
        threads.map(({ id }) => id),
      );
    expect(idsOf(3)).toEqual([['c2', 'c1', 'c0']]);
    expect(idsOf(commentsPerPage + 1)).toEqual([
      many(commentsPerPage + 1)
        .map(({ id }) => id)
        .toReversed(),
    ]);
    expect(idsOf(commentsPerPage + 30).map(({ length }) => length)).toEqual([30, commentsPerPage]);
  });
});

describe('for machines', () => {
  test('they say the same, by the id of their page, and nothing in them ends a script', () => {
    const top = comment({ words: '</script><script>alert(1)</script>', name: '<b>' });
    const [view] = views([top, comment({ parent: top.id })]);
    expect(view?.structuredData).not.toContain('<');
    expect(JSON.parse(view?.structuredData ?? '')).toMatchObject({
      '@id': 'https://massage.test/a/#page',
      commentCount: 2,
      comment: [
        { '@type': 'Comment', text: '</script><script>alert(1)</script>', author: { name: '<b>' } },
        { parentItem: { '@id': `https://massage.test/a/#comment-${top.id}` } },
      ],
    });
  });
});
