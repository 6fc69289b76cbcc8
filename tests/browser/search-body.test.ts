import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/visit.ts';

describe('a visitor who points at where it hurts', () => {
  it('gets from the drawing to a condition, and back to the part, without a script', async () => {
    const page = await visit('shipped', '/body/', { javaScriptEnabled: false });
    await page
      .locator('svg[aria-label="Back"] a[aria-label="Low back"] use')
      .click({ position: { x: 12, y: 40 } });
    await page.waitForURL('**/body/low-back/');
    await page.locator('main').getByRole('link', { name: 'Sciatica', exact: true }).click();
    await page.locator('main').getByRole('link', { name: 'hip', exact: true }).click();
    await page.waitForURL('**/body/hip/');
  });

  it('can use the list in words by keyboard', async () => {
    const page = await visit('shipped', '/body/');
    const list = page.getByRole('navigation', { name: 'Parts of the body' });
    await list.getByRole('link', { name: 'Neck' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/body/neck/');
  });

  it('finds in words every part that the drawings link to, and each leads somewhere', async () => {
    const page = await visit('shipped', '/body/');
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const words = await hrefs('.body-finder nav a');
    expect((await hrefs('.body-finder svg a')).filter((href) => !words.includes(href))).toEqual([]);
    for (const path of words) expect((await page.request.get(path)).status()).toBe(200);
  });

  it('reads the signs that cannot wait before anything else', async () => {
    const page = await visit('shipped', '/body/chest/');
    const [first] = await page.locator('main h2').allTextContents();
    expect(first).toContain('Call 911');
  });

  it('sees a body in its own colors, each part only where it is pointed at', async () => {
    const page = await visit('shipped', '/body/');
    const parts = new Set(await fillsOf(page.locator('.body-finder svg .part')));
    expect([...parts]).toEqual(['rgba(0, 0, 0, 0)']);
  });

  it('lights up a part wherever it stands while pointing at its name, or at the part itself', async () => {
    const page = await visit('shipped', '/body/', { javaScriptEnabled: false });
    const word = page.locator('.body-finder nav [data-area="neck"]');
    const plates = page.locator('.body-finder svg a[data-area="neck"] .tag');
    expect(await plates.count()).toBe(2);
    const looks = async () => new Set([await backgroundOf(word), ...(await fillsOf(plates))]);
    const atRest = await looks();
    await word.hover();
    const lit = await looks();
    expect([...lit].filter((color) => atRest.has(color))).toEqual([]);
    expect(lit.size).toBe(1);
    await page.mouse.move(0, 0);
    expect(await looks()).toEqual(atRest);
    await page.locator('.back a[data-area="neck"] use').hover({ force: true });
    expect(await looks()).toEqual(lit);
  });

  it('shows by keyboard which part of which drawing has the focus', async () => {
    const page = await visit('shipped', '/body/');
    const hip = page.locator('.front a[data-area="hip"]');
    const leg = page.locator('.front a[data-area="leg"]');
    const atRest = await ringOf(hip);
    await hip.focus();
    await page.keyboard.press('Tab');
    expect(await leg.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(await ringOf(hip)).toEqual(atRest);
    const focused = await ringOf(leg);
    expect(focused.filter((look, place) => look === atRest[place])).toEqual([]);
  });

  it('leads nowhere from where no part is, the belly', async () => {
    const page = await visit('shipped', '/body/', { viewport: wholePage });
    const link = await page.locator('svg[aria-label="Front"]').evaluate((svg) => {
      const { x, y, width, height } = svg.getBoundingClientRect();
      const belly = document.elementFromPoint(x + width / 2, y + height * 0.39);
      return belly?.closest('a')?.getAttribute('href');
    });
    expect(link).toBeUndefined();
  });

  it('can hit each part with a finger on a phone, not only its name', async () => {
    const page = await visit('shipped', '/body/', { viewport: wholePage });
    const sizes = await page.locator('.body-finder svg a').evaluateAll(widestSquares);
    expect(sizes.length).toBeGreaterThan(20);
    expect(sizes.filter(({ side }) => side < smallestTarget)).toEqual([]);
  });
});

/** A phone so long that the whole page is in sight, because only what is in sight can be hit. */
const wholePage = { width: 360, height: 3600 };

/** In CSS pixels. Source: WCAG 2.2, success criterion 2.5.8. */
const smallestTarget = 24;

const backgroundOf = (locator: Locator) =>
  locator.evaluate((element) => getComputedStyle(element).backgroundColor);

const fillsOf = (locator: Locator) =>
  locator.evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fill));

const ringOf = (link: Locator) =>
  link.locator('.tag').evaluate((tag) => {
    const { stroke, strokeWidth, filter } = getComputedStyle(tag);
    return [stroke, strokeWidth, filter];
  });

/**
 * The side of the widest square, in CSS pixels, that lies wholly on the drawn part of each link, its name left
 * out. Runs in the page.
 */
function widestSquares(links: (HTMLElement | SVGElement)[]): { name: string; side: number }[] {
  const step = 2;
  for (const link of links) {
    for (const name of link.querySelectorAll<SVGElement>('.tag, .pointer, text'))
      name.style.pointerEvents = 'none';
  }
  return links.map((link) => {
    const surface = link.querySelector('use') ?? link;
    const { left, top, right, bottom } = surface.getBoundingClientRect();
    let row: number[] = [];
    let widest = 0;
    for (let y = top; y < bottom; y += step) {
      const above = row;
      row = [];
      for (let x = left; x < right; x += step) {
        const place = row.length;
        const isHit = document.elementFromPoint(x, y)?.closest('a') === link;
        const around = Math.min(row[place - 1] ?? 0, above[place] ?? 0, above[place - 1] ?? 0);
        row.push(isHit ? around + 1 : 0);
        widest = Math.max(widest, row[place] ?? 0);
      }
    }
    const drawing = link.closest('svg')?.getAttribute('aria-label') ?? '';
    return { name: `${drawing}: ${link.getAttribute('aria-label') ?? ''}`, side: (widest - 1) * step };
  });
}
