import type { Page } from 'playwright-core';
import { keepShot } from './keep-shot.ts';

/** Width in the guide, in pixels. */
const shown = 390;
const shoot = (page: Page, name: string) => keepShot(page, `desk-${name}`, shown);

/** A reader asks something below a page. */
export async function ask(page: Page, site: string): Promise<void> {
  await page.goto(new URL('/conditions/sciatica/', site).href);
  await page.locator('comment-region summary').click();
  await page.getByLabel('Your comment').fill('Can I come while I still take the tablets my doctor gave me?');
  await page.getByLabel('Name to show').fill('A reader');
  await page.waitForTimeout(5000);
  await page.getByRole('button', { name: 'Send your comment' }).click();
  await page.waitForURL('**/comments/receipt/**');
}

/** The first page of the desk, the facts with a holiday, and an answer to what was asked. */
export async function shootDesk(page: Page, link: string): Promise<void> {
  const open = (path: string) => page.goto(new URL(path, link).href);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk/');

  await open('/desk/facts/');
  await page.getByLabel('Phone').fill('517-555-0199');
  const holiday = page.getByRole('group', { name: 'Add days on which you are closed' });
  await holiday.getByLabel('First day').fill('2026-12-24');
  await holiday.getByLabel('Last day').fill('2026-12-26');
  await holiday.getByLabel('Reason').fill('Christmas');
  await page.getByLabel('Phone').evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await shoot(page, 'facts');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL('**done=saved**');

  await waitForReport(page, () => open('/desk/'));
  await shoot(page, 'home');

  await open('/desk/comments/');
  const card = page.getByRole('article');
  await page.getByRole('link', { name: /^Waiting/ }).evaluate((tab) => tab.scrollIntoView());
  await shoot(page, 'waiting');
  await card.getByText('Reply', { exact: true }).click();
  await card.getByText('Please call us', { exact: true }).click();
  await card.getByText('Reply', { exact: true }).evaluate((fold) => fold.scrollIntoView());
  await shoot(page, 'reply');
  await card.getByRole('button', { name: 'Publish both' }).click();
  await page.waitForURL('**done=reply**');
}

/** The numbers of the report are there once it is made. */
async function waitForReport(page: Page, look: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await look();
    if (await page.getByText(/pages? (is|are) due for a review/).isVisible()) return;
    await page.waitForTimeout(2000);
  }
  throw new Error('The desk has no numbers of the report.');
}
