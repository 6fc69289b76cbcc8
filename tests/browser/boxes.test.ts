import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageKinds } from '../support/page-kinds.ts';
import { screens, visit } from '../support/visit.ts';

describe('the boxes of a page', () => {
  it.each(pageKinds('shipped'))('have one radius, and little padding on a phone: %s', async (path) => {
    const page = await visit('shipped', path, { viewport: screens.phone });
    expect(await unlikeOthers(page)).toEqual([]);
  });
});

describe('a card that says to call 911', () => {
  it('has its button as wide as its text, between title and signs', async () => {
    const page = await visit('shipped', '/conditions/sciatica/', { viewport: screens.phone });
    const card = page.locator('#care-emergency');
    const [title, button, signs] = await Promise.all(
      ['h2', 'a[href="tel:911"]', 'ul'].map((part) => card.locator(part).first().boundingBox()),
    );
    if (!title || !button || !signs) throw new Error('A part of the card is not shown.');
    expect(button.width).toBe(signs.width);
    expect(button.y).toBeGreaterThanOrEqual(title.y + title.height);
    expect(button.y + button.height).toBeLessThanOrEqual(signs.y);
  });
});

describe('on a wide screen', () => {
  it('the card to book beside the text stays in view', async () => {
    const page = await visit('shipped', '/conditions/sciatica/');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const box = await page.locator('.rail a[href^="tel:"]').boundingBox();
    expect(box && box.y > 0 && box.y < screens.laptop.height).toBe(true);
  });

  it('the search lies over a page that is darkened', async () => {
    const page = await visit('shipped', '/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: 'Search' });
    await dialog.waitFor();
    const shade = () => dialog.evaluate((it) => getComputedStyle(it, '::backdrop').backgroundColor);
    await expect.poll(shade).toMatch(/^rgba\((?:\d\d?, ){3}0\.[4-9]/);
  });
});

describe('the table of evidence on a phone', () => {
  it('lists what was looked for, each label in one line with its therapy, dots below dots', async () => {
    const page = await visit('shipped', '/evidence/', { viewport: screens.phone });
    expect(await page.getByText('Not used').filter({ visible: true }).count()).toBe(0);
    const starts = await page
      .locator('td .dots')
      .evaluateAll((dots) =>
        dots.filter((it) => it.checkVisibility()).map((it) => Math.round(it.getBoundingClientRect().left)),
      );
    expect(starts.length).toBeGreaterThan(20);
    expect([...new Set(starts)]).toHaveLength(1);
  });
});

/**
 * Boxes whose corners are not those of all (12 pixels; a pill, a circle and the corner of a square have their own), and
 * tinted boxes that take more than 16 pixels from the width of a phone's text.
 */
async function unlikeOthers(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(.box, .panel, .card, .fold, .form-card)')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { borderTopLeftRadius, paddingLeft } = getComputedStyle(element);
        const isRound = !['0px', '12px'].includes(borderTopLeftRadius);
        return isRound || (element.matches('.box') && parseFloat(paddingLeft) > 16);
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
