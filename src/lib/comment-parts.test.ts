import { expect, test } from 'vitest';
import { sectionNames, withoutCommentParts } from '#lib/comment-parts.ts';

const body =
  '\nWe keep nothing.\n\n## When you write a comment\n\nIt is public.\n\n### How long\n\nA year.\n\n## Questions\n\nCall us.\n';
const privacy = {
  id: 'privacy',
  body,
  data: {
    title: 'Privacy',
    commentSections: ['When you write a comment'],
    phrases: ['who can read my comment', 'are comments moderated', 'do you use cookies'],
  },
};

test('a page loses the sections that its form names, with all below them, and keeps the rest', () => {
  const page = withoutCommentParts(privacy);
  expect(page.body).toBe('\nWe keep nothing.\n\n## Questions\n\nCall us.\n');
  expect(page).toMatchObject({ id: 'privacy', data: { title: 'Privacy' } });
});

test('a search for what is said about comments leads nowhere', () => {
  expect(withoutCommentParts(privacy).data.phrases).toEqual(['do you use cookies']);
});

test('the last section may be one of them, and lines may end as on Windows', () => {
  const data = { commentSections: ['Questions'] };
  expect(withoutCommentParts({ body: body.replaceAll('\n', '\r\n'), data }).body).toMatch(
    /A year\.\r\n\r\n$/,
  );
});

test('a page that names none is left as it is', () => {
  const page = { body, data: { phrases: ['who can read my comment'] } };
  expect(withoutCommentParts(page)).toBe(page);
});

test('sections are found by their headings', () => {
  expect(sectionNames(body)).toEqual(['When you write a comment', 'Questions']);
});
