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
