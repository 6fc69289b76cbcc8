import { describe, expect, it } from 'vitest';
import { openCommentForm } from '../support/journey-steps.ts';
import { screens, visit } from '../support/visit.ts';

const withoutScript = { javaScriptEnabled: false };

describe('a visitor whose browser runs no script', () => {
  it('gets from the search in the header to every name, and from there to a page that can be called about', async () => {
    const page = await visit('shipped', '/', withoutScript);
    await page.locator('header').getByRole('link', { name: 'Search' }).click();
    await page.locator('main a[href="/conditions/sciatica/"]').first().click();
    await page.waitForURL('**/conditions/sciatica/');
    expect(await page.locator('main a[href="tel:+15178982899"]').first().isVisible()).toBe(true);
  });

  it('is told that searching needs a script, whichever way the words were sent', async () => {
    const page = await visit('shipped', '/search/', withoutScript);
    await page.locator('main input[name="q"]').fill('jaw');
    await page.locator('main input[name="q"]').press('Enter');
    await page.waitForURL('**/search/?q=jaw');
    expect(await page.locator('noscript p').isVisible()).toBe(true);
    expect(await page.locator('main a[href="/conditions/jaw-pain/"]').first().isVisible()).toBe(true);
  });

  it('opens the menu of a phone and finds a condition through it', async () => {
    const page = await visit('shipped', '/', { ...withoutScript, viewport: screens.phone });
    const menu = page.getByRole('navigation', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Conditions' }).click();
    await page.locator('main a[href="/conditions/jaw-pain/"]').first().click();
    expect(await page.locator('h1').textContent()).toContain('Jaw pain');
  });

  it('can call from the bar at the foot of a phone', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', {
      ...withoutScript,
      viewport: screens.phone,
    });
    expect(await page.locator('call-bar a[href="tel:+15178982899"]').isVisible()).toBe(true);
  });

  it('is offered no button that could do nothing: only those that send a plain form', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', withoutScript);
    await openCommentForm(page);
    const labels = await page.locator('button:visible').allTextContents();
    expect(labels.map((label) => label.trim())).toEqual(['Send your comment', 'Preview']);
  });
});
