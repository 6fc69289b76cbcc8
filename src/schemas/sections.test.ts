import { expect, test } from 'vitest';
import { type Section, sections } from '#schemas/sections.ts';

const names = (pattern: readonly Section[] = []) =>
  pattern.map((section) => ('heading' in section ? section.heading : section.tag));

test('a visitor reads the signs of danger and what to do at home before any invitation to book', () => {
  const order = names(sections.conditions);
  const book = order.indexOf('Book');
  for (const earlier of ['Ease it yourself', 'DoctorFirst', 'Is massage safe for me?']) {
    expect(order).toContain(earlier);
    expect(order.indexOf(earlier)).toBeLessThan(book);
  }
});

test('a therapy says who should see a doctor first before any invitation to book', () => {
  const order = names(sections.therapies);
  expect(order).toContain('DoctorFirst');
  expect(order.indexOf('DoctorFirst')).toBeLessThan(order.indexOf('Book'));
});

test('every page about health invites to book exactly once', () => {
  for (const collection of ['conditions', 'therapies', 'articles'] as const)
    expect(names(sections[collection]).filter((name) => name === 'Book')).toHaveLength(1);
});
