import { describe, expect, it } from 'vitest';
import { openTab, screens, visit } from '../support/visit.ts';

const bar = 'call-bar';

describe('the bar that keeps a call within reach of a thumb', () => {
  it.each([
    ['a phone', screens.phone, true],
    ['a tablet', screens.tablet, false],
    ['a laptop', screens.laptop, false],
  ])('or the header offers the call on %s, and never both', async (_, viewport, isInBar) => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport });
    expect(await page.locator(bar).isVisible()).toBe(isInBar);
    expect(await page.locator('header a[href^="tel:"]').isVisible()).toBe(!isInBar);
  });

  it('stands at the foot of the screen wherever the page is scrolled to', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport: screens.phone });
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((share) => scrollTo(0, document.body.scrollHeight * share), share);
      const box = await page.locator(bar).boundingBox();
      expect(box && box.y + box.height).toBe(screens.phone.height);
    }
  });

  it.each(['/conditions/jaw-pain/', '/body/chest/', '/safe/'])(
    'makes room for a card that says to call 911, and comes back after: %s',
    async (path) => {
      const page = await visit('shipped', path, { viewport: screens.phone });
      await page.locator('#care-emergency').scrollIntoViewIfNeeded();
      await page.locator(bar).waitFor({ state: 'hidden' });
      expect(await page.locator('#care-emergency a[href="tel:911"]').isVisible()).toBe(true);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.locator(bar).waitFor({ state: 'visible' });
    },
  );

  it('asks for no booking on the first screen of a condition before its signs are named', async () => {
    const page = await visit('shipped', '/conditions/low-back-pain/', { viewport: screens.phone });
    const line = await page.getByRole('link', { name: /^Signs that need 911/ }).boundingBox();
    const box = await page.locator(bar).boundingBox();
    expect(line && line.y + line.height).toBeLessThan(box?.y ?? 0);
  });

  it('takes none of the little height of a page that is enlarged four times', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport: { width: 320, height: 256 } });
    const isPinned = await page.locator(bar).evaluate((it) => getComputedStyle(it).position === 'fixed');
    expect(isPinned).toBe(false);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.locator(bar).isVisible()).toBe(true);
  });

  it.each([
    [320, '(01) 555 0123'],
    [360, '+49 30 23125 123'],
    [412, '517-555-0100'],
  ])('holds its words whole where there is a button to book too, %i wide: %s', async (width, number) => {
    const page = await visit('second', '/', { viewport: { width, height: 740 } });
    await page.evaluate((text) => {
      for (const it of document.querySelectorAll('call-bar a[href^="tel:"] span span')) it.textContent = text;
    }, number);
    const outside = await page.locator(`${bar} a`).evaluateAll((links) =>
      links.flatMap((link) => {
        const { left, right, top, bottom } = link.getBoundingClientRect();
        return [...link.querySelectorAll('svg, span')]
          .map((part) => part.getBoundingClientRect())
          .filter((it) => it.left < left + 8 || it.right > right - 8 || it.top < top || it.bottom > bottom);
      }),
    );
    expect(await page.locator(`${bar} a`).count()).toBe(2);
    expect(outside).toEqual([]);
  });

  it('hides no end of the page', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const last = await page.locator('footer a').last().boundingBox();
    const box = await page.locator(bar).boundingBox();
    expect(last && last.y + last.height).toBeLessThanOrEqual(box?.y ?? 0);
  });

  it('makes room while words are typed, and comes back after', async () => {
    const page = await visit('shipped', '/search/', { viewport: screens.phone });
    await page.locator('main input[name="q"]').focus();
    await page.locator(bar).waitFor({ state: 'hidden' });
    await page.locator('main input[name="q"]').blur();
    await page.locator(bar).waitFor({ state: 'visible' });
  });

  it('stays away while the focus moves from one link beneath it to another', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport: screens.phone });
    const links = page.locator('main .prose a');
    for (const place of [0, 1]) {
      await links.nth(place).evaluate((link) => {
        scrollBy(0, link.getBoundingClientRect().bottom - innerHeight + 5);
        link.focus({ preventScroll: true, focusVisible: true });
      });
      await page.locator(bar).waitFor({ state: 'hidden' });
    }
  });

  it('makes room for the search that the header opens, which fits a phone', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, hasTouch: true });
    await page.locator('header').getByRole('link', { name: 'Search' }).tap();
    const search = page.getByRole('dialog', { name: 'Search' });
    await search.waitFor();
    await page.locator(bar).waitFor({ state: 'hidden' });
    const box = await search.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= screens.phone.width).toBe(true);
    await search.getByRole('button', { name: 'Close' }).tap();
    await page.locator(bar).waitFor({ state: 'visible' });
  });

  it('promises no opening where the hours are not known', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone });
    expect(await page.locator(bar).innerText()).toBe('Call 517-898-2899');
  });

  it.each([
    ['on a Sunday', '2026-11-22T12:00:00-05:00', 'Opens tomorrow at 9 AM'],
    ['on a Saturday after closing', '2026-11-21T15:00:00-05:00', 'Opens Monday at 9 AM'],
    ['before it opens', '2026-11-25T08:15:00-05:00', 'Opens at 9 AM'],
    ['in the holidays', '2030-12-30T12:00:00-05:00', 'Opens Thursday at 9 AM'],
  ])('says %s when the practice opens, by its own clock', async (_, time, note) => {
    const page = await openTab('second', { viewport: screens.phone, timezoneId: 'Asia/Tokyo' });
    await page.clock.setFixedTime(new Date(time));
    await page.goto('/conditions/test-pain/');
    await page.locator(bar).getByText(note).waitFor();
    expect(await page.locator(`${bar} a[href="tel:+15175550100"]`).isVisible()).toBe(true);
  });

  it('says nothing of hours while the practice is open', async () => {
    const page = await openTab('second', { viewport: screens.phone, timezoneId: 'Asia/Tokyo' });
    await page.clock.setFixedTime(new Date('2026-11-25T10:00:00-05:00'));
    await page.goto('/conditions/test-pain/');
    expect(await page.locator(bar).innerText()).not.toContain('Opens');
  });

  it('offers online booking beside the call where the practice has it', async () => {
    const page = await visit('second', '/', { viewport: screens.phone });
    const link = page.locator(bar).getByRole('link', { name: 'Book online' });
    expect(await link.getAttribute('href')).toBe('https://booking.massage.test');
  });
});
