import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { currentRelease } from '#publishing/release-folders.ts';
import { keepShot } from './keep-shot.ts';

const built = resolve('dist');
const phone = { width: 390, height: 760 };
/** Width in the guide, in pixels. */
const shown = 520;

/** The comment desk in pictures, on a phone: the real server over a copy of the built site, with an empty store. */
export async function shootDesk(browser: Browser): Promise<void> {
  if (!existsSync(join(built, 'client')))
    throw new Error('There is no built site. Run "npm run build" first.');
  const data = mkdtempSync(join(tmpdir(), 'guide-desk-'));
  // Inside the project, since the built site's server looks for its packages from there.
  const site = mkdtempSync(resolve('data', 'guide-site-'));
  for (const folder of ['client', 'server'])
    cpSync(join(currentRelease(built), folder), join(site, folder), { recursive: true });
  const server = spawn(process.execPath, ['src/server/start.js'], {
    env: { ...process.env, OUT_DIR: site, DATA_DIR: data, PORT: '0', HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const link = await deskLink(server.stdout);
    const page = await browser.newPage({
      viewport: phone,
      deviceScaleFactor: 2,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await ask(page, new URL('/conditions/sciatica/', link).href);
    await answer(page, link);
  } finally {
    server.kill();
    for (const folder of [data, site]) rmSync(folder, { recursive: true, force: true });
  }
}

/** The address that signs in, from what the server prints at its start. */
async function deskLink(output: NodeJS.ReadableStream): Promise<string> {
  let printed = '';
  for await (const piece of output) {
    printed += String(piece);
    const [link] = /http:\S+desk\S+/.exec(printed) ?? [];
    if (link !== undefined) return link;
  }
  throw new Error(`The server printed no address of the desk:\n${printed}`);
}

async function ask(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('comment-region summary').click();
  await page.getByLabel('Your comment').fill('Can I come while I still take the tablets my doctor gave me?');
  await page.getByLabel('Name to show').fill('A reader');
  await page.waitForTimeout(5000);
  await page.getByRole('button', { name: 'Send your comment' }).click();
  await page.waitForURL('**/comments/receipt/**');
}

async function answer(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/desk/');
  await page.goto(new URL('/desk/comments/', link).href);
  const card = page.getByRole('article');
  await page.getByRole('link', { name: /^Waiting/ }).evaluate((tab) => tab.scrollIntoView());
  await keepShot(page, 'desk-waiting', shown);

  await card.getByText('Reply', { exact: true }).click();
  await card.getByText('Please call us', { exact: true }).click();
  await card.getByText('Reply', { exact: true }).evaluate((fold) => fold.scrollIntoView());
  await keepShot(page, 'desk-reply', shown);

  await card.getByRole('button', { name: 'Publish both' }).click();
  await page.waitForURL('**done=reply**');
  await page.goto(new URL('/conditions/sciatica/#comments', link).href);
  await keepShot(page, 'desk-page', shown);
}
