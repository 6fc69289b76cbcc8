import type { BrowserContextOptions, Page } from 'playwright-core';
import { type JourneyServer, mailText, until } from './journey-server.ts';
import { openTab } from './visit.ts';

/** The page of the made-up practice that is commented on. */
export const commented = '/conditions/test-pain/';

/** A page of a journey's own server, opened by somebody who has never been there. */
export async function openAt(
  { url }: JourneyServer,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openTab('second', { baseURL: url, ...options });
  await page.goto(path);
  return page;
}

/** Whether words stand in a page as `curl` gets it. */
export async function isServed({ url }: JourneyServer, words: string, path = commented): Promise<boolean> {
  return (await (await fetch(url + path)).text()).includes(words);
}

/** Opens the form of a page on which nobody has written yet. */
export async function openCommentForm(page: Page): Promise<void> {
  const closed = page.locator('comment-region details:not([open]) > summary');
  if ((await closed.count()) > 0) await closed.click();
}

/** Fills in the form of an open page and sends it. */
export async function writeComment(page: Page, words: string, name = 'A stranger'): Promise<void> {
  await openCommentForm(page);
  await page.getByLabel('Your comment').fill(words);
  await page.getByLabel('Name to show').fill(name);
  await page.getByRole('button', { name: 'Send your comment' }).click();
  await page.waitForURL('**/comments/receipt/**');
}

/** Opens the desk as the owner, who signs in by mail. */
export async function openDeskHome(
  server: JourneyServer,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const count = server.mails.length;
  const page = await openAt(server, '/desk/', options);
  await page.getByRole('textbox', { name: /e-mail/i }).fill('owner@massage.test');
  await page.getByRole('button', { name: /link/i }).click();
  await page.getByText('is on its way').waitFor();
  const mail = await until(() => server.mails.slice(count).find((text) => text.includes('desk/enter')));
  await page.goto(/\/desk\/enter\S+/.exec(mailText(mail))?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk/');
  return page;
}

/** Opens the comments at the desk. */
export async function openDesk(server: JourneyServer): Promise<Page> {
  const page = await openDeskHome(server);
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Comments' }).click();
  await page.waitForURL('**/desk/comments/');
  return page;
}
