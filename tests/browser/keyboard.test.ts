import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTab, screens, visit } from '../support/visit.ts';

/** What has focus, as a person who sees sees it. */
interface Focus {
  what: string;
  /** True where a line of two pixels or more is drawn around it, or a drawn shape's own line grows by as much. */
  isMarked: boolean;
  /** True where something else lies over its middle, or it is outside the screen. */
  isCovered: boolean;
  isInMain: boolean;
}

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

/** Everything that gets focus from one end of the page to the other, each as it looked at that moment. */
async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focus[]> {
  const stops: Focus[] = [];
  for (let steps = 0; steps < 250; steps += 1) {
    await page.keyboard.press(key);
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
    stops.push(await focusOf(page));
  }
  throw new Error('The keyboard never comes to the end of the page.');
}

async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const lineOf = (shape: Element | null) =>
      shape === null ? NaN : parseFloat(getComputedStyle(shape).strokeWidth);
    const growth =
      lineOf(element.querySelector('svg a path:first-child')) -
      lineOf(document.querySelector('svg a:not(:focus) path'));
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const bar = document.querySelector('call-bar');
    const barTop =
      bar?.checkVisibility() && !bar.contains(element) ? bar.getBoundingClientRect().top : innerHeight;
    const tall = element.matches('[role="region"]');
    const isOffScreen = box.top < 0 || (tall ? box.top : box.bottom) > Math.ceil(barTop);
    const middle = document.elementFromPoint(
      box.left + box.width / 2,
      box.top + Math.min(box.height, 40) / 2,
    );
    const isUnder = middle === null || !(element.contains(middle) || middle.contains(element));
    return {
      what:
        (element.getAttribute('aria-label') ?? element.textContent).trim() || element.outerHTML.slice(0, 80),
      isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || growth >= 2,
      isCovered: isOffScreen || isUnder,
      isInMain: element.closest('main') !== null,
    };
  });
}
