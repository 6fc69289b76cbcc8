import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdRequests } from '../support/hold-requests.ts';
import { listen, openTab, screens, visit } from '../support/visit.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'What hurts?' });
const options = (page: Page) => page.getByRole('option');

describe('the search over any page', () => {
  it('opens with "/", suggests, and leads to a page without a mouse', async () => {
    const page = await openTab('shipped');
    const heard = listen(page, 'shipped');
    await page.goto('/paying/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('rining ears');
    await page.locator('.suggestions').filter({ hasText: 'Showing results for "ringing ears"' }).waitFor();
    await options(page).filter({ hasText: 'Ringing in the ears' }).waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await field(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/conditions/tinnitus/');
    expect(heard).toEqual([]);
  });

  it('says how many suggestions there are', async () => {
    const page = await visit('shipped', '/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('sciatica');
    const said = page.locator('search-box [aria-live]').filter({ hasText: /\d suggestions?/ });
    await said.waitFor({ state: 'attached' });
    expect(await said.textContent()).toMatch(/^\d+ suggestions?$/);
  });

  it('closes with Escape, first the suggestions and then itself, and gives the focus back', async () => {
    const page = await visit('shipped', '/');
    const link = page.locator('header').getByRole('link', { name: 'Search' });
    await link.focus();
    await page.keyboard.press('Enter');
    await field(page).pressSequentially('jaw');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leads by touch from the header of a phone to a page', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, hasTouch: true });
    await page.locator('header').getByRole('link', { name: 'Search' }).tap();
    await field(page).pressSequentially('heel');
    await options(page).filter({ hasText: 'Plantar fasciitis' }).tap();
    await page.waitForURL('**/conditions/plantar-fasciitis/');
  });

  it('leaves its way out in reach below the suggestions of a phone', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone, hasTouch: true });
    await page.locator('header').getByRole('link', { name: 'Search' }).tap();
    await field(page).pressSequentially('neck');
    await options(page).first().waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('sends words that were not picked from the list to the search page', async () => {
    const page = await visit('shipped', '/');
    await page.keyboard.press('/');
    await field(page).fill('frozen sholder');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=frozen+sholder');
    await page.locator('site-search ol a[href="/conditions/frozen-shoulder/"]').waitFor();
  });

  it('is the field of the page itself where there is one', async () => {
    const page = await visit('shipped', '/search/');
    await page.keyboard.press('/');
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('offers ways on where nothing fits', async () => {
    const page = await visit('shipped', '/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('pizza near me');
    await options(page).filter({ hasText: 'Every name, A to Z' }).waitFor();
    expect(await options(page).filter({ hasText: '517-898-2899' }).count()).toBe(1);
  });
});

describe('where the index is slow or out of reach', () => {
  it('what was typed meanwhile gets its suggestions when the index arrives', async () => {
    const page = await openTab('shipped');
    const release = await holdRequests(page, '**/pagefind/names.json');
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('siatica');
    expect(await options(page).count()).toBe(0);
    release();
    await options(page).filter({ hasText: 'Sciatica' }).waitFor();
  });

  it('the box says so and still leads to every name', async () => {
    const page = await openTab('shipped');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('jaw');
    await options(page).filter({ hasText: 'Every name, A to Z' }).waitFor();
    expect(await page.locator('dialog .suggestions').textContent()).toContain('cannot be reached');
  });

  it('the search page still answers with names while the full text is out of reach', async () => {
    const page = await openTab('shipped');
    await page.route('**/pagefind/pagefind.js', (route) => route.abort());
    await page.goto('/search/?q=siatica');
    await page.locator('site-search ol a[href="/conditions/sciatica/"]').waitFor();
    await page.getByRole('status').filter({ hasText: 'Part of the search cannot be reached' }).waitFor();
  });
});

describe('the results', () => {
  it('say what was understood', async () => {
    const page = await visit('shipped', '/search/?q=siatica');
    await page.waitForSelector('[data-search-state="done"]');
    expect(await page.getByRole('status').textContent()).toContain('Showing results for "sciatica"');
  });

  it('can be narrowed, and the address keeps it', async () => {
    const page = await visit('shipped', '/search/?q=neck');
    await page.waitForSelector('[data-search-state="done"]');
    await page.getByLabel('Show').selectOption({ label: 'Therapies' });
    await page.waitForSelector('[data-search-state="done"], [data-search-state="empty"]');
    expect(new URL(page.url()).searchParams.get('kind')).toBe('therapy');
    const paths = await page
      .locator('site-search ol a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(paths.every((path) => path?.startsWith('/therapies/'))).toBe(true);
  });

  it('leave nothing of the search behind in the browser', async () => {
    const page = await visit('shipped', '/search/?q=jaw');
    await page.waitForSelector('[data-search-state="done"]');
    const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
    expect(JSON.stringify(kept)).not.toContain('jaw');
    expect(await page.context().cookies()).toEqual([]);
  });
});

describe('somebody who may need help at once', () => {
  const card = (page: Page) => page.getByRole('alert');

  it('reads where to call above the suggestions while typing, and gets there by keyboard', async () => {
    const page = await visit('shipped', '/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('i want to die');
    await card(page).getByRole('link', { name: 'Call 988' }).waitFor();
    expect(await card(page).getByRole('link', { name: 'Text 988' }).getAttribute('href')).toBe('sms:988');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe('tel:988');
  });

  it('reads it above the results too, and no longer once the words are others', async () => {
    const page = await visit('shipped', '/search/?q=chest+tightness+sweating');
    await card(page).getByRole('link', { name: 'Signs that cannot wait' }).waitFor();
    expect(await card(page).textContent()).toContain('Call 911 if this is happening now');
    const [top, results] = await Promise.all([
      card(page).boundingBox(),
      page.locator('site-search ol').boundingBox(),
    ]);
    expect(top && results && top.y < results.y).toBe(true);
    await field(page).fill('neck pain');
    await page.waitForFunction(() => document.querySelector('urgent-help')?.childElementCount === 0);
  });

  it('reads it even while the names are out of reach', async () => {
    const page = await openTab('shipped');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=sucidal');
    await card(page).getByRole('link', { name: 'Call 988' }).waitFor();
  });

  it('reads it on the search page without a script', async () => {
    const page = await visit('shipped', '/search/', { javaScriptEnabled: false });
    expect(await page.locator('main a[href="tel:988"]').first().isVisible()).toBe(true);
    expect(await page.locator('main a[href="tel:911"]').first().isVisible()).toBe(true);
  });
});
