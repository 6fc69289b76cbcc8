import { expect, test } from 'vitest';
import { commentablePages } from '#publishing/commentable-pages.ts';

const entry = { title: 'Neck & back', updated: '2026-11-01', data: {} };
const written = [
  { ...entry, collection: 'conditions', slug: 'neck' },
  { ...entry, collection: 'articles', slug: 'knots' },
  { ...entry, collection: 'therapies', slug: 'quiet', data: { comments: false } },
  { ...entry, collection: 'pages', slug: 'about' },
] as const;

test('each entry takes comments unless its form says no, under its title and until its day', () => {
  const pages = commentablePages(written, { comments: { closeAfterDays: 30, order: 'oldest', replies: [] } });
  expect(pages).toEqual([
    {
      path: '/articles/knots/',
      title: 'Neck & back',
      closes: '2026-12-01',
      order: 'oldest',
      pageType: 'BlogPosting',
    },
    {
      path: '/conditions/neck/',
      title: 'Neck & back',
      closes: '2026-12-01',
      order: 'oldest',
      pageType: 'MedicalWebPage',
    },
  ]);
});

test('a translation takes comments of its own, at its address', () => {
  const translation = { ...entry, collection: 'conditions', language: 'es', slug: 'neck' } as const;
  const pages = commentablePages([translation], { comments: { order: 'oldest', replies: [] } });
  expect(pages.map(({ path }) => path)).toEqual(['/es/conditions/neck/']);
});

test('a practice that takes no comments has none of them', () => {
  expect(commentablePages(written, {})).toEqual([]);
});
