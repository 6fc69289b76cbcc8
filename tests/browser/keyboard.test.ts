import { describe, expect, it } from 'vitest';
import { focusOf, tabThrough } from '../support/tab-through.ts';
import { openTab, screens, visit } from '../support/visit.ts';

describe('a visitor who uses the keyboard alone', () => {
  it('is first offered to skip to the content', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.height).toBeGreaterThan(40);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).isInMain).toBe(true);
  });

  it('opens the menu of a phone, and comes to its links next', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone });
    const menu = page.locator('summary', { hasText: 'Menu' });
    for (let steps = 0; steps < 10; steps += 1) {
      await page.keyboard.press('Tab');
      if (await menu.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect((await focusOf(page)).what).toBe('Conditions');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/conditions/');
  });

  it('leaves no menu open behind them, however they leave it', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, hasTouch: true });
    const menu = page.locator('small-menu details');
    const open = async () => {
      await page.locator('summary', { hasText: 'Menu' }).click();
      await page.locator('small-menu details[open]').waitFor();
      await page.waitForFunction(() => customElements.get('small-menu') !== undefined);
    };
    const isClosed = () => page.locator('small-menu details:not([open])').waitFor();
    await open();
    await page.keyboard.press('Escape');
    await isClosed();
    expect(await menu.locator('summary').evaluate((it) => it === document.activeElement)).toBe(true);
    await open();
    await page.locator('main').tap({ position: { x: 3, y: 500 } });
    await isClosed();
    await open();
    for (let steps = 0; steps < 12 && (await menu.getAttribute('open')) !== null; steps += 1)
      await page.keyboard.press('Tab');
    await isClosed();
    expect((await focusOf(page)).isInMain).toBe(true);
  });

  it('goes on from where they clicked in the text', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/');
    const paragraph = page.locator('.prose > p', { has: page.locator('a') }).nth(1);
    await paragraph.click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Tab');
    const isNear = await paragraph.evaluate((it) => {
      const links = [...document.querySelectorAll('main a, main summary, main [tabindex]')];
      const next = links.find((link) => it.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING);
      return document.activeElement === next || it.contains(document.activeElement);
    });
    expect(isNear).toBe(true);
  });

  it.each([
    ['shipped', '/', screens.phone],
    ['shipped', '/', screens.laptop],
    ['shipped', '/conditions/jaw-pain/', screens.phone],
    ['shipped', '/conditions/jaw-pain/', screens.laptop],
    ['shipped', '/search/?q=jaw', screens.phone],
    ['second', '/therapies/test-therapy/', screens.phone],
  ] as const)('always sees where they are: the %s site at %s on %o', async (site, path, viewport) => {
    const page = await visit(site, path, { viewport });
    // Results that come in below the focus would move it: people wait for them, too.
    await page.waitForLoadState('networkidle');
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered).map(({ what }) => what)).toEqual([]);
  });

  it('sees where they are on the way back too', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport: screens.phone });
    const stops = await tabThrough(page, 'Shift+Tab');
    expect(stops.filter(({ isCovered }) => isCovered).map(({ what }) => what)).toEqual([]);
  });

  it('scrolls a wide table sideways', async () => {
    const page = await openTab('shipped', { viewport: screens.phone });
    const settings = await page.context().newCDPSession(page);
    await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto('/articles/spa-or-therapeutic/');
    const table = page.getByRole('region', { name: 'A spa visit and a therapeutic visit' });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((element) => (element?.scrollLeft ?? 0) > 0, await table.elementHandle());
  });

  it('switches to dark colors, and finds them on the next page', async () => {
    const page = await visit('shipped', '/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    const button = page.getByRole('button', { name: 'Dark mode' }).filter({ visible: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction((pressed) => pressed?.ariaPressed === 'true', await button.elementHandle());
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto('/conditions/');
    expect(await paper()).toBe(dark);
  });
});
