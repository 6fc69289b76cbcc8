import { expect, test } from 'vitest';
import { KnownFiles, newPage } from '#editor/app/known-files.ts';

const path = 'content/conditions/tennis-elbow.mdx';

test('a form leads to what it was saved as last, whatever it began with', () => {
  const known = new KnownFiles();
  known.noteSave(path, 'first', 'second');
  known.noteSave(path, 'first', 'third');
  expect(['first', 'second', 'third'].map((beginning) => known.becameOf(path, beginning))).toEqual([
    'third',
    'third',
    'third',
  ]);
});

test('so does one that began empty, and only where it was saved', () => {
  const known = new KnownFiles();
  known.noteSave(path, newPage, 'first');
  expect(known.becameOf(path, newPage)).toBe('first');
  expect(known.becameOf('content/conditions/other.mdx', newPage)).toBe(newPage);
});

test('what others wrote stays what it is', () => {
  const known = new KnownFiles();
  known.noteSave(path, 'first', 'second');
  expect(known.becameOf(path, 'theirs')).toBe('theirs');
});

test('a page that moves takes what it began with along', () => {
  const known = new KnownFiles();
  known.noteSave(path, 'first', 'second');
  known.noteSave('content/conditions/elbow.mdx', 'first', 'third', path);
  expect(known.becameOf('content/conditions/elbow.mdx', 'first')).toBe('third');
  expect(known.becameOf(path, 'first')).toBe('first');
});

test('a page that was taken away is not known any more, so that a new one may stand there', () => {
  const known = new KnownFiles();
  known.noteSave(path, newPage, 'first');
  known.forget(path);
  expect(known.becameOf(path, newPage)).toBe(newPage);
  expect(known.nowAt(path)).toBeUndefined();
});
