import { describe, expect, it } from 'vitest';
import { readSites } from '../support/read-site.ts';

describe.each(readSites())('the card to book beside the text of the $name site', (site) => {
  it('stands on pages to read, and not on the contact page, which begins with one', () => {
    const cards = (path: string) =>
      site.pages.find((page) => page.path === path)?.root.querySelectorAll('.rail [aria-label="Booking"]')
        .length;
    expect(cards('/about/')).toBe(1);
    expect(cards('/contact/')).toBe(0);
    expect(
      site.pages.find(({ path }) => path === '/contact/')?.main.querySelectorAll('a[href^="tel:"]').length,
    ).toBeGreaterThan(0);
  });
});

describe.each(readSites())('the way to book of the $name site', (site) => {
  const lists = ['/', '/therapies/', '/articles/', '/body/neck/', '/evidence/'];
  it.each(lists.filter((path) => site.pages.some((page) => page.path === path)))(
    'comes after what the page lists: %s',
    (path) => {
      const main = site.pages.find((page) => page.path === path)?.main;
      const headings = main?.querySelectorAll('h2, h3').filter((it) => it.closest('nav') === null) ?? [];
      const others = headings.filter((it) => it.closest('.book') === null && !isOtherArea(it.text));
      expect(main?.querySelectorAll('.book a[href^="tel:"]')).toHaveLength(1);
      const end = others.at(-1)?.range[1] ?? 0;
      expect(main?.querySelector('.book')?.range[0]).toBeGreaterThan(end);
    },
  );
});

describe.each(readSites())('a part of the body of the $name site that no page is about', (site) => {
  const parts = site.pages.filter(({ path }) => /^\/(?:es\/)?body\/.+\/$/.test(path));
  const isAnswered = (main: (typeof parts)[number]['main']) =>
    main.querySelector('#felt-here, #also-here') !== null;

  it('leads to a doctor and not to a massage', () => {
    const unanswered = parts.filter(({ main }) => !isAnswered(main));
    expect(unanswered.length).toBeGreaterThan(0);
    expect(parts.length).toBeGreaterThan(unanswered.length);
    expect(
      unanswered.filter(({ main }) => main.querySelector('.book') !== null).map(({ path }) => path),
    ).toEqual([]);
  });
});

/** On the page of a part of the body the ways to the other parts stand last. */
const isOtherArea = (heading: string) => heading.trim() === 'Another part of the body';
