import { describe, expect, it } from 'vitest';
import { screens, visit } from '../support/visit.ts';

describe('a visitor who points at where it hurts', () => {
  it('gets from the drawing to a condition, and back to the part, without a script', async () => {
    const page = await visit('shipped', '/body/', { javaScriptEnabled: false });
    await page.locator('svg[aria-label="Back"] a[aria-label="Low back"] path').click();
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

  it('can hit each part with a finger on a phone', async () => {
    const page = await visit('shipped', '/body/', { viewport: screens.phone });
    const small = await page.locator('.body-finder svg a').evaluateAll((links) =>
      links
        .map((link) => ({ name: link.getAttribute('aria-label'), box: link.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 19)
        .map(({ name }) => name),
    );
    expect(small).toEqual([]);
  });
});
