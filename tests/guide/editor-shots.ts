import type { FrameLocator, Locator, Page } from 'playwright-core';
import { keepShot } from './keep-shot.ts';

/** Width in the guide of a phone and of a wide screen, in pixels. */
const widths = { phone: 390, wide: 1280 };

/** The list of pages, on the phone of whoever is signed in. */
export async function shootList(page: Page, link: string): Promise<void> {
  await page.goto(new URL('/desk/edit/', link).href);
  const forms = page.frameLocator('#form');
  await forms.getByText('The practice').first().waitFor({ timeout: 200_000 });
  await go(forms, '#/collections/conditions');
  await forms.getByText('Dizziness').first().waitFor();
  await shoot(page, 'list', 'phone');
}

/** The form of a page on the same phone. */
export async function shootForm(page: Page): Promise<void> {
  await open(page.frameLocator('#form'), '#/collections/conditions/entries/sciatica');
  await shoot(page, 'form', 'phone');
}

/** The forms on a wide screen, with the page beside them. */
export async function shootForms(page: Page, link: string): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.goto(new URL('/desk/edit/', link).href);
  const forms = page.frameLocator('#form');
  await page.frameLocator('#preview').getByRole('heading', { level: 1 }).waitFor({ timeout: 200_000 });
  await forms.getByText('Dizziness').first().waitFor();

  await open(forms, '#/collections/conditions/entries/sciatica');
  await seen(page, 'Sciatica');
  await shoot(page, 'page');

  const words = forms.locator('[data-lexical-text]', { hasText: 'Lie down for comfort' });
  await roll(page, words.or(forms.getByText('Lie down for comfort')).first());
  await shoot(page, 'text');

  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill('Neck pain');
  await forms.getByRole('button', { name: 'Save', exact: true }).click();
  await forms.getByRole('alertdialog').waitFor();
  await shoot(page, 'refused');
  await forms.getByRole('button', { name: 'OK' }).click();

  await open(forms, '#/collections/conditions/new');
  await forms.getByRole('textbox', { name: 'Title', exact: true }).fill('Tennis elbow');
  await seen(page, 'Conditions');
  await shoot(page, 'new');
}

/** Waits until the preview shows a page. */
async function seen(page: Page, heading: string): Promise<void> {
  await page
    .frameLocator('#preview')
    .getByRole('heading', { level: 1, name: new RegExp(heading) })
    .waitFor();
}

async function open(forms: FrameLocator, hash: string): Promise<void> {
  await go(forms, hash);
  await forms.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
}

async function go(forms: FrameLocator, hash: string): Promise<void> {
  await forms.locator('body').evaluate((body, to) => {
    body.ownerDocument.location.hash = to;
  }, hash);
}

/** Rolls the form until a part of it is drawn and can be seen. */
async function roll(page: Page, part: Locator): Promise<void> {
  await page.mouse.move(400, 500);
  for (let turn = 0; turn < 60 && (await part.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(150);
  }
  await part.first().scrollIntoViewIfNeeded();
}

async function shoot(page: Page, name: string, width: keyof typeof widths = 'wide'): Promise<void> {
  await page.waitForTimeout(1200);
  await keepShot(page, `editor-${name}`, widths[width]);
}
