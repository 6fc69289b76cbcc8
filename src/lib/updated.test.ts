import { expect, test } from 'vitest';
import { updatedByPath } from '#lib/updated.ts';

const entry = (collection: string, slug: string, data: unknown) => ({ collection, slug, data });

test('a page changed on the day its form says', () => {
  const days = updatedByPath([
    entry('articles', 'rest', { updated: '2026-02-03' }),
    entry('pages', 'about', { updated: '2026-01-02' }),
    entry('pages', 'home', { updated: '2026-01-05' }),
  ]);
  expect(days.get('/articles/rest/')).toBe('2026-02-03');
  expect(days.get('/about/')).toBe('2026-01-02');
  expect(days.get('/')).toBe('2026-01-05');
});

test('a list changed when the newest of its pages did, whatever their order', () => {
  const newest = entry('conditions', 'jaw-pain', { updated: '2026-11-02' });
  const older = entry('conditions', 'neck-pain', { updated: '2026-02-03' });
  for (const entries of [
    [newest, older],
    [older, newest],
  ]) {
    const days = updatedByPath(entries);
    expect(days.get('/conditions/')).toBe('2026-11-02');
    expect(days.get('/conditions/neck-pain/')).toBe('2026-02-03');
  }
});

test('the evidence table changes with conditions, and not with articles', () => {
  const days = updatedByPath([
    entry('conditions', 'jaw-pain', { updated: '2026-02-03' }),
    entry('articles', 'rest', { updated: '2026-11-02' }),
  ]);
  expect(days.get('/evidence/')).toBe('2026-02-03');
});

test('a part of the body changed when the newest condition that is felt there did', () => {
  const days = updatedByPath([
    entry('conditions', 'jaw-pain', { updated: '2026-11-02', bodyAreas: ['jaw', 'face'] }),
    entry('conditions', 'sinusitis', { updated: '2026-02-03', bodyAreas: ['face', 'head'] }),
  ]);
  expect(days.get('/body/')).toBe('2026-11-02');
  expect(days.get('/body/face/')).toBe('2026-11-02');
  expect(days.get('/body/head/')).toBe('2026-02-03');
  expect(days.get('/body/foot/')).toBeUndefined();
});

test("the practice's own pages have no list that could change", () => {
  expect([...updatedByPath([entry('pages', 'about', { updated: '2026-01-02' })]).keys()]).toEqual([
    '/about/',
  ]);
});

test.each([undefined, null, 'text', {}, { updated: 'today' }, { updated: '2026-02-31' }, { updated: 2026 }])(
  'a form without a real day gives no day: %j',
  (data) => {
    expect(updatedByPath([entry('conditions', 'jaw-pain', data)]).size).toBe(0);
  },
);

test('a draft changes neither its list nor the evidence table', () => {
  expect(updatedByPath([entry('conditions', 'jaw-pain', { updated: '2026-02-03', draft: true })]).size).toBe(
    0,
  );
});
