import { expect, test } from 'vitest';
import { convertComments } from '#import/pages/convert-comments.ts';
import { newItem } from '#import/wxr/item-fields.ts';
import type { WxrComment } from '#import/wxr/wxr-item.ts';
import { archivedComment } from '#schemas/comment-archive.ts';

const comment = (fields: Partial<WxrComment> = {}): WxrComment => ({
  id: '1',
  author: 'Reader',
  email: 'reader@private.test',
  userId: '0',
  date: '2019-06-01 10:00:00',
  dateGmt: '2019-06-01 08:00:00',
  content: 'Thank you.',
  approved: '1',
  type: '',
  parent: '0',
  ...fields,
});

function convert(...comments: WxrComment[]) {
  const item = { ...newItem(1), id: '5', comments };
  const authors = [{ id: '2', login: 'owner', email: 'owner@old.test', name: 'Owner' }];
  const setting = { site: 'https://old.test', page: '/articles/a/', authors, isWaiting: false, fallback: 0 };
  const converted = convertComments(item, setting);
  for (const made of converted.comments) expect(archivedComment.safeParse(made).error).toBeUndefined();
  return converted;
}

test('an approved comment is published with its name, date and page, without its private address', () => {
  const { comments, counts } = convert(comment());
  expect(comments).toMatchObject([
    {
      name: 'Reader',
      words: 'Thank you.',
      state: 'published',
      page: '/articles/a/',
      created: '2019-06-01T08:00:00.000Z',
    },
  ]);
  expect(comments[0]?.email).toBeUndefined();
  expect(counts.published).toBe(1);
});

test('a pending one waits, with the address that the owner may answer', () => {
  expect(convert(comment({ approved: '0' })).comments).toMatchObject([
    { state: 'pending', email: 'reader@private.test', decided: false },
  ]);
});

test('spam, trash and pingbacks stay out, and are counted', () => {
  const { comments, counts } = convert(
    comment({ id: '1', approved: 'spam' }),
    comment({ id: '2', approved: 'trash' }),
    comment({ id: '3', approved: 'post-trashed' }),
    comment({ id: '4', type: 'pingback' }),
    comment({ id: '5', type: 'trackback' }),
    comment({ id: '6', content: '<img src="https://a.test/x.png">' }),
    comment({ id: '7', type: 'note' }),
  );
  expect(comments).toEqual([]);
  expect(counts).toMatchObject({ spam: 1, trash: 2, pingbacks: 2, empty: 1, other: 1 });
});

test('an answer stands below the first comment of its thread, over those that were left out', () => {
  const { comments } = convert(
    comment({ id: '4', parent: '3' }),
    comment({ id: '1' }),
    comment({ id: '2', parent: '1', approved: 'spam' }),
    comment({ id: '3', parent: '2' }),
    comment({ id: '5', parent: '99' }),
    comment({ id: '6', parent: '7' }),
    comment({ id: '7', parent: '6' }),
  );
  const [fourth, first, third, fifth, sixth, seventh] = comments;
  expect([fourth?.parent, third?.parent]).toEqual([first?.id, first?.id]);
  expect([first?.parent, fifth?.parent]).toEqual([undefined, undefined]);
  // In a circle neither would be shown below the other.
  expect([sixth?.parent, seventh?.parent]).toEqual([undefined, undefined]);
});

test('HTML becomes text', () => {
  const content =
    '<p>One &amp; two<br>three</p><ul><li>a</li><li>b</li></ul><blockquote>Said</blockquote><a href="https://b.test/">here</a> <script>alert(1)</script>&amp;#8217;';
  expect(convert(comment({ content })).comments[0]?.words).toBe(
    'One & two\nthree\n\n- a\n- b\n\n> Said\n\nhere (https://b.test/) ’',
  );
});

test('only somebody who was signed in as an author speaks for the practice', () => {
  const isOwn = (fields: Partial<WxrComment>) => convert(comment(fields)).comments[0]?.byPractice;
  expect(isOwn({ userId: '2' })).toBe(true);
  expect(isOwn({ userId: '9', email: 'owner@old.test' })).toBe(true);
  expect(isOwn({ userId: '0', email: 'owner@old.test' })).toBe(false);
  expect(isOwn({ userId: '9' })).toBe(false);
});

test('what is missing or too long is put right', () => {
  const { comments, counts } = convert(
    comment({ author: '', dateGmt: '0000-00-00 00:00:00', date: '', content: 'x'.repeat(30_000) }),
  );
  expect(comments[0]).toMatchObject({ name: 'Anonymous', created: '1970-01-01T00:00:00.000Z' });
  expect(comments[0]?.words).toHaveLength(20_000);
  expect(counts.cut).toBe(1);
});

test('the same comment has the same number in each import', () => {
  const [once, again] = [convert(comment()), convert(comment({ content: 'Changed since.' }))];
  expect(once.comments[0]?.id).toBe(again.comments[0]?.id);
  expect(convert(comment({ id: '2' })).comments[0]?.id).not.toBe(once.comments[0]?.id);
});

test('one that stands in the export twice is taken once, and counted', () => {
  const { comments, counts } = convert(comment(), comment(), comment({ id: '2' }));
  expect(comments).toHaveLength(2);
  expect(counts).toMatchObject({ published: 2, twice: 1 });
});

test('a name is words on one line, whatever its markup was', () => {
  const nameOf = (author: string) => convert(comment({ author })).comments[0]?.name;
  expect(nameOf('<b>Ann</b>\n&amp; <a href="https://b.test/">Bo</a>')).toBe('Ann & Bo');
  expect(nameOf('<script>alert(1)</script>')).toBe('Anonymous');
});
