import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commented, openAt, writeComment } from '../support/journey-steps.ts';
import { type JourneyServer, startJourney } from '../support/journey-server.ts';
import { openUntouched, screens } from '../support/visit.ts';

let server: JourneyServer;
beforeAll(async () => (server = await startJourney()));
afterAll(() => server.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the address of a receipt', () => {
  it('is copied in one tap, and stands clear of the bar for a call', async () => {
    const page = await openAt(server, commented, { viewport: screens.phone, hasTouch: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await writeComment(page, 'Does warmth help?');
    const copy = page.getByRole('button', { name: 'Copy the address' });
    const bar = await page.locator('call-bar').boundingBox();
    expect(bar, 'the bar').not.toBeNull();
    for (const part of [page.locator('[data-receipt-address]'), copy]) {
      const box = await part.boundingBox();
      expect(box && box.y + box.height, 'above the bar as the page opens').toBeLessThanOrEqual(bar?.y ?? 0);
    }
    await copy.tap();
    await page.getByText('Copied.').waitFor();
    const address = await page.locator('[data-receipt-address]').innerText();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
    await page.goto(address);
    await page.getByText('Does warmth help?').first().waitFor();
  });

  it('has its button as soon as the page is there, before anything is touched', async () => {
    const page = await openAt(server, commented, { viewport: screens.phone });
    await writeComment(page, 'Does rest help?');
    const untouched = await openUntouched(server.url);
    // Opening hours would load the scripts at once: not every practice states them.
    await untouched.route(page.url(), async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('data-opening', 'data-none'),
      });
    });
    await untouched.goto(page.url());
    await untouched.getByRole('button', { name: 'Copy the address' }).waitFor();
  });

  it('is selected where the browser lets nobody copy, and is a text to select without script', async () => {
    const page = await openAt(server, commented, { viewport: screens.phone });
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await writeComment(page, 'Does cold help?');
    await press(page, 'Copy the address');
    await page.getByText('It is selected: copy it now.').waitFor();
    const address = await page.locator('[data-receipt-address]').innerText();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(address);
    const plain = await openAt(server, address, { javaScriptEnabled: false, viewport: screens.phone });
    expect(await plain.getByRole('button', { name: 'Copy the address' }).isVisible()).toBe(false);
    await plain.locator('[data-receipt-address]').click();
    const shown = await plain.locator('[data-receipt-address]').innerText();
    expect(await plain.evaluate(() => getSelection()?.toString().trim())).toBe(shown);
    await plain.getByRole('link', { name: 'Back to: Test pain' }).click();
    expect(new URL(plain.url()).pathname).toBe(commented);
  });
});
