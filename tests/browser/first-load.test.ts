import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { startHaltingSite } from '../support/halting-site.ts';
import { holdRequests } from '../support/hold-requests.ts';
import { openCommentForm } from '../support/journey-steps.ts';
import { openTab, openUntouched, screens, visit } from '../support/visit.ts';

const condition = '/conditions/jaw-pain/';
const isScript = (url: string) => url.endsWith('.js');
const isFace = (url: string) => url.endsWith('.woff2');

/** Collects the addresses of all that a tab asks for. */
function requestsOf(page: Page): string[] {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
}

const holdScripts = (page: Page) => holdRequests(page, '**/_astro/*.js');

const themeButton = (page: Page) => page.getByRole('button', { name: 'Dark mode' }).filter({ visible: true });

describe('a page that is only read', () => {
  it.each(['/', condition, '/conditions/', '/body/'])(
    'runs the one script that draws what is near, and the others when it is touched: %s',
    async (path) => {
      const page = await openUntouched(inject('siteUrls').shipped);
      const urls = requestsOf(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      await page.waitForSelector('script[type="speculationrules"]', { state: 'attached' });
      expect(urls.filter(isScript)).toHaveLength(1);
      expect(await page.evaluate(() => customElements.get('search-link'))).toBeUndefined();
      await page.locator('summary', { hasText: 'Menu' }).focus();
      await page.waitForFunction(() => customElements.get('search-link') !== undefined);
    },
  );

  it('shows its drawings once it is there, and those below when they come near', async () => {
    const page = await visit('shipped', '/', { viewport: screens.phone });
    const first = page.locator('.tiles use').first();
    const last = page.locator('.drawing use').last();
    await page.waitForFunction((use) => use?.hasAttribute('href'), await first.elementHandle());
    expect(await last.getAttribute('href')).toBeNull();
    await last.scrollIntoViewIfNeeded();
    await page.waitForFunction((use) => use?.hasAttribute('href'), await last.elementHandle());
  });

  it('shows its drawings without a script too, each once', async () => {
    const page = await visit('shipped', '/', { javaScriptEnabled: false });
    expect(await page.locator('.hero svg.picture:visible').count()).toBe(1);
    expect(await page.locator('.hero svg.picture:visible use').getAttribute('href')).toMatch(
      /hero.*\.svg#d$/,
    );
  });
});

describe('the typeface', () => {
  it('loads on a phone after the page, and is shown from the next page on', async () => {
    const page = await openTab('shipped', { viewport: screens.phone });
    const urls = requestsOf(page);
    await page.goto(condition, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.fonts.check('20px "Young Serif"'))).toBe(false);
    await expect.poll(() => urls.filter(isFace)).toHaveLength(1);
    await page.locator('main a[href^="/conditions/"], footer a').first().click();
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.fonts.check('20px "Young Serif"'));
  });

  it('comes with the first page on a wide screen', async () => {
    const page = await visit('shipped', condition);
    await page.waitForFunction(() => document.fonts.check('20px "Young Serif"'));
  });
});

describe('what is used before the scripts are there', () => {
  it('the switch to dark colors does what it says when they come', async () => {
    const page = await openTab('shipped', { colorScheme: 'light' });
    const release = await holdScripts(page);
    await page.goto(condition);
    await themeButton(page).click();
    release();
    await page.locator(':root[data-theme="dark"]').waitFor();
  });

  it('the search opens when they come, by its link and by its key', async () => {
    for (const act of [
      (page: Page) => page.locator('header').getByRole('link', { name: 'Search' }).click(),
      (page: Page) => page.keyboard.press('/'),
    ]) {
      const page = await openTab('shipped');
      const release = await holdScripts(page);
      await page.goto(condition);
      await act(page);
      release();
      await page.getByRole('dialog', { name: 'Search' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(condition);
    }
  });

  it('the link to the search leads there where they cannot be reached', async () => {
    const page = await openTab('shipped');
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(condition);
    await page.locator('header').getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search/');
  });

  it('words in the search field get their suggestions', async () => {
    const page = await openTab('shipped');
    const release = await holdScripts(page);
    await page.goto('/search/');
    await page.locator('main input[name="q"]').pressSequentially('sciat');
    release();
    await page.getByRole('option').filter({ hasText: 'Sciatica' }).waitFor();
  });

  it('a private detail in a comment is warned of, though the typing has moved on', async () => {
    const page = await openTab('shipped');
    const release = await holdScripts(page);
    await page.goto(condition);
    await openCommentForm(page);
    await page.locator('textarea[name="words"]').fill('Write to me: ana@mail.test');
    await page.locator('comment-region summary').first().focus();
    release();
    await page.locator('comment-region .warning').filter({ hasText: 'public' }).waitFor();
  });

  it('words that call for help at once get it', async () => {
    const page = await openTab('shipped');
    const release = await holdScripts(page);
    await page.goto('/search/');
    await page.locator('main input[name="q"]').pressSequentially('i want to die');
    release();
    await page.getByRole('alert').getByRole('link', { name: 'Call 988' }).waitFor();
  });
});

it('a search starts whole where the page stalls before its field and the scripts are there already', async () => {
  const url = await startHaltingSite(inject('siteUrls').shipped, '<search-box', 1_500);
  const page = await openTab('shipped', { baseURL: url });
  await page.goto('/search/?q=jaw');
  await page.locator('[data-search-state="done"]').waitFor();
  await page.goto('/search/?q=sciatica');
  await page.locator('site-search ol a[href="/conditions/sciatica/"]').waitFor();
});
