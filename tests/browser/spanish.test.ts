import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openCommentForm } from '../support/journey-steps.ts';
import { listen, openTab, screens, visit } from '../support/visit.ts';

const field = (page: Page) => page.getByRole('combobox', { name: '¿Qué le duele?' });
const options = (page: Page) => page.getByRole('option');

describe('a reader of Spanish', () => {
  it('searches over any page without a mouse and lands on a Spanish page', async () => {
    const page = await openTab('shipped');
    const heard = listen(page, 'shipped');
    await page.goto('/es/safe/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('siatica');
    await options(page).filter({ hasText: 'Ciática' }).waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).isVisible()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/es/conditions/sciatica/');
    expect(heard).toEqual([]);
  });

  it('asks from the front page, and is answered in Spanish without a word of English', async () => {
    const page = await visit('shipped', '/es/');
    await page.locator('main').getByRole('combobox').first().fill('evidencia cientifica');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/es/search/?q=*');
    await page.waitForSelector('[data-search-state="done"]');
    const said = await page.locator('[role="status"]').first().textContent();
    expect(said).toMatch(/^\d+ páginas? para "evidencia cientifica"$/);
    expect(await page.locator('.results a').first().getAttribute('href')).toBe('/es/evidence/');
  });

  it('finds a page that is not translated, which says that it is in English', async () => {
    const page = await visit('shipped', '/es/search/?q=me%20duele%20la%20cintura');
    await page.waitForSelector('[data-search-state="done"]');
    const first = page.locator('.results li').first();
    expect(await first.locator('a').getAttribute('href')).toBe('/conditions/low-back-pain/');
    expect(await first.locator('a').getAttribute('hreflang')).toBe('en');
    expect(await first.locator('small').textContent()).toBe('Dolencia, en inglés');
    expect(await page.locator('[role="status"]').first().textContent()).toMatch(/páginas? /);
  });

  it('finds words that stand in the text of Spanish pages alone', async () => {
    const page = await visit('shipped', '/es/search/?q=piriforme');
    await page.waitForSelector('[data-search-state="done"]');
    const found = page.locator('.results a[href="/es/conditions/sciatica/"]');
    expect(await found.count()).toBe(1);
  });

  it('is shown help in Spanish for a cry for help', async () => {
    const page = await visit('shipped', '/es/search/');
    await field(page).fill('dolor en el pecho');
    const help = page.locator('urgent-help a[href="tel:911"]');
    await help.waitFor();
    expect(await help.textContent()).toBe('Llame al 911');
  });

  it('changes the language on a phone and stays on the page', async () => {
    const page = await visit('shipped', '/es/conditions/neck-pain/', { viewport: screens.phone });
    await page.locator('header').getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/conditions/neck-pain/');
    await page.locator('header').getByRole('link', { name: 'Español' }).click();
    await page.waitForURL('**/es/conditions/neck-pain/');
  });

  it('is told by the bar to call when the practice opens', async () => {
    const page = await openTab('shipped', { viewport: screens.phone });
    await page.route('**/es/contact/', async (route) => {
      const response = await route.fetch();
      const never = { spans: [], closed: [], timeZone: 'America/Detroit' };
      const open = { ...never, special: [], spans: [{ days: ['Monday'], opens: '00:00', closes: '00:01' }] };
      const html = await response.text();
      await route.fulfill({
        response,
        body: html.replace(/<call-bar/, `<call-bar data-opening='${JSON.stringify(open)}'`),
      });
    });
    await page.goto('/es/contact/');
    await page.mouse.wheel(0, 10);
    const note = page.locator('call-bar [data-note]');
    await note.filter({ hasText: /^Abre (?:el .+|mañana) a las 12:00/ }).waitFor();
  });

  it('gets from the search in the header to every name where no script runs', async () => {
    const page = await visit('shipped', '/es/', { javaScriptEnabled: false });
    await page.locator('header').getByRole('link', { name: 'Buscar' }).click();
    await page.waitForURL('**/es/search/');
    await page.locator('main a[href="/es/conditions/sciatica/"]').first().click();
    expect(await page.locator('h1').textContent()).toContain('Ciática');
  });

  it('is warned in Spanish of what had better stay private, and sees a preview', async () => {
    const page = await visit('shipped', '/es/conditions/sciatica/');
    await openCommentForm(page);
    await page.locator('textarea[name="words"]').fill('Mi correo es ana@mail.test');
    await page.locator('.warning').filter({ hasText: 'Los comentarios son públicos' }).waitFor();
    await page.getByRole('button', { name: 'Vista previa' }).click();
    await page.locator('[data-preview]').filter({ hasText: 'Todavía sin nombre' }).waitFor();
  });
});
