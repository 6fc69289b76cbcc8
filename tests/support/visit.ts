import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { browserFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';
import './serve-sites.ts';
import './start-browser.ts';
import { pagePatience } from './patience.ts';

export type SiteName = 'shipped' | 'second';

/** Screens in CSS pixels: a small phone, a tablet, a laptop. */
export const screens = {
  phone: { width: 360, height: 640 },
  tablet: { width: 768, height: 1024 },
  laptop: { width: 1440, height: 900 },
} as const;

let browser: Promise<Browser> | undefined;

/**
 * A page of a built site, opened by a visitor who has never been here. It is closed when the test ends.
 * Nothing moves by itself, so that what is measured stands still.
 */
export async function visit(
  site: SiteName,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openTab(site, options);
  await page.goto(path);
  return page;
}

/** An empty tab of such a visitor, for tests that set something up before the first page. */
export async function openTab(site: SiteName, options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  const context = await (
    await browser
  ).newContext({
    baseURL: inject('siteUrls')[site],
    viewport: screens.laptop,
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(pagePatience);
  onTestFinished(async () => {
    // What a test does to responses may be under way still, for pages that were asked for ahead.
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
    await context.close();
  });
  return context.newPage();
}

/** A phone's tab in the whole browser: the mouse of the headless shell rests on the page, which is a touch. */
export async function openUntouched(baseURL: string): Promise<Page> {
  const whole = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  onTestFinished(() => whole.close());
  return whole.newPage({ baseURL, viewport: screens.phone });
}

/** Collects what a page complains about, and what it asks of other hosts. Call it before the first page. */
export function listen(page: Page, site: SiteName): string[] {
  const heard: string[] = [];
  const home = new URL(inject('siteUrls')[site]).host;
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('dialog', (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && host !== home) heard.push(`request: ${request.url()}`);
  });
  return heard;
}
