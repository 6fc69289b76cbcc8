import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { entryPath } from '#lib/paths.ts';
import { readSite } from '../support/read-site.ts';
import { sites } from '../support/sites.ts';
import { listen, openTab, visit } from '../support/visit.ts';
import { writtenEntries } from '../support/written-entries.ts';

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const hostile = [
  markup,
  '&lt;b&gt; &amp; "quoted" \'single\' <b>bold</b>',
  'a'.repeat(10_000),
  'jaw '.repeat(2_500),
  '🦷😖 челюсть 顎 فك \u202Ewaj \u0000',
  '%E0%A4%A .* ([a-z]+)+$ __proto__ constructor',
];

describe('a visitor who searches', () => {
  it('gets from the front page to a condition that can be called about', async () => {
    const page = await visit('shipped', '/');
    await page.locator('header').getByRole('link', { name: 'Search' }).click();
    await field(page).fill('jaw');
    await field(page).press('Enter');
    await page.waitForURL('**/search/?q=jaw');
    await settled(page, 'done');
    await resultLinks(page).filter({ hasText: 'Jaw pain' }).first().click();
    await page.waitForURL('**/conditions/jaw-pain/');
    expect(await page.locator('h1').textContent()).toContain('Jaw pain');
    expect(await page.locator('main a[href="tel:+15178982899"]').first().isVisible()).toBe(true);
  });

  it('gets an ordered list of links, each with an excerpt that marks what was found', async () => {
    const page = await visit('shipped', '/search/?q=jaw');
    await settled(page, 'done');
    const items = page.locator('site-search ol > li');
    expect(await items.count()).toBeGreaterThan(1);
    expect(await items.locator('a[href^="/"]').count()).toBe(await items.count());
    expect((await items.first().locator('mark').first().textContent())?.toLowerCase()).toContain('jaw');
    expect(await items.first().locator('p').last().textContent()).toMatch(/^\s*Evidence: \s*\S/);
    expect(await items.first().locator('.dots i').count()).toBe(4);
  });

  it('finds each page among the first three by the misspellings that its author thought of', async () => {
    const page = await visit('shipped', '/search/');
    const wanted = writtenEntries(readSite(sites.shipped)).flatMap(({ collection, slug, form }) =>
      ends(form.misspellings ?? []).map((words) => ({ words, path: entryPath(collection, slug) })),
    );
    expect(wanted.length).toBeGreaterThan(0);
    // Until it has answered once, its script may be on the way.
    await search(page, 'jaw');
    expect(await page.evaluate(lostSearches, wanted)).toEqual([]);
  });

  it('is told when nothing is found, and still has every name from A to Z', async () => {
    const page = await visit('shipped', '/search/');
    await search(page, 'xylophone');
    expect(await state(page)).toBe('empty');
    expect(await page.getByRole('status').textContent()).toContain('Nothing found for "xylophone"');
    expect(await resultLinks(page).count()).toBe(0);
    expect(await name(page, 'sciatica').isVisible()).toBe(true);
  });

  it('is shown the nearest names where nothing fits, and may send the words where they are taken', async () => {
    const page = await openTab('shipped');
    const sent: (string | null)[] = [];
    await page.route('**/comments/missed-search/', (route) => {
      if (route.request().method() === 'POST') sent.push(route.request().postData());
      return route.fulfill({ status: 204 });
    });
    await page.goto('/search/?q=root+canal+cost');
    const help = page.locator('empty-search');
    await help.getByRole('link', { name: 'Toothache with no tooth cause' }).waitFor();
    await help.getByRole('button').click();
    await help.getByText('Your words were sent').waitFor();
    expect(sent).toEqual(['words=root+canal+cost']);
    expect(await help.getByRole('button').count()).toBe(0);
  });

  it.each([
    ['the search', '**/pagefind/**'],
    ['its script', '**/_astro/search-api.*.js'],
  ])('is told when %s cannot be reached, and finds it when it is back', async (_, files) => {
    const page = await openTab('shipped');
    await page.route(files, (route) => route.abort());
    await page.goto('/search/');
    await search(page, 'jaw');
    expect(await state(page)).toBe('error');
    expect(await page.getByRole('status').textContent()).toContain('cannot be reached');
    expect(await name(page, 'sciatica').isVisible()).toBe(true);
    await page.unroute(files);
    await page.reload();
    await settled(page, 'done');
  });

  it('can follow how far the search is', async () => {
    const page = await openTab('shipped');
    await page.addInitScript(() => {
      const seen: (string | undefined)[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        const now = document.querySelector<HTMLElement>('site-search')?.dataset['searchState'];
        if (now !== seen.at(-1)) seen.push(now);
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    await page.goto('/search/');
    await search(page, 'jaw');
    await search(page, 'xylophone');
    await search(page, '   ');
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['idle', 'loading', 'done', 'loading', 'empty', 'idle']);
  });

  it('can share the address of a search', async () => {
    const page = await visit('shipped', '/search/');
    await search(page, 'ringing & buzzing');
    expect(new URL(page.url()).searchParams.get('q')).toBe('ringing & buzzing');
    await page.goto('/conditions/');
    await page.goBack();
    await settled(page, 'done');
    expect(await page.getByRole('combobox', { name: 'What hurts?' }).inputValue()).toBe('ringing & buzzing');
  });

  it('can start from the page for lost visitors', async () => {
    const page = await visit('shipped', '/no-such-page/');
    await page.getByRole('combobox', { name: 'What hurts?' }).fill('jaw');
    await page.getByRole('combobox', { name: 'What hurts?' }).press('Enter');
    await page.waitForURL('**/search/?q=jaw');
    await settled(page, 'done');
  });

  it('does no harm, whatever is typed', async () => {
    const page = await openTab('shipped');
    const heard = listen(page, 'shipped');
    await page.goto('/search/');
    for (const words of hostile) {
      await search(page, words);
      expect(
        await page.locator('site-search :is(.status, ol) :is(img, script, b)').count(),
        words.slice(0, 40),
      ).toBe(0);
    }
    expect(heard).toEqual([]);
  });

  it.each([
    `?q=${encodeURIComponent(markup)}`,
    '?q=%E0%A4%A',
    `?q=${'jaw+'.repeat(2_000)}`,
    '?q=a&q=b&kind=x&area=y',
  ])('does no harm by the address %.40s', async (address) => {
    const page = await openTab('shipped');
    const heard = listen(page, 'shipped');
    await page.goto(`/search/${address}`);
    await settled(page, 'done', 'empty');
    expect(await page.locator('site-search :is(.status, ol) :is(img, script, b)').count()).toBe(0);
    expect(heard).toEqual([]);
  });
});

/** Runs in the page: sends each misspelling, and returns those whose page is not among the first three results. */
async function lostSearches(wanted: { words: string; path: string }[]): Promise<string[]> {
  const box = document.querySelector<HTMLElement>('site-search');
  const input = box?.querySelector('input');
  const lost: string[] = [];
  for (const { words, path } of wanted) {
    if (!box || !input) return ['the search itself'];
    input.value = words;
    input.form?.requestSubmit();
    while (box.dataset['searchState'] === 'loading') await new Promise((resolve) => setTimeout(resolve, 5));
    const first = [...box.querySelectorAll('ol a')].slice(0, 3).map((link) => link.getAttribute('href'));
    if (!first.includes(path)) lost.push(`${words}: ${path} is not among ${first.join(' ')}`);
  }
  return lost;
}

/** The first and the last: enough for a browser, where each search takes its time. */
const ends = (words: string[]) => [...new Set([...words.slice(0, 1), ...words.slice(-1)])];

/** Types words into the search field, sends them, and waits for what comes of it. */
async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'What hurts?' }).fill(words);
  await page.getByRole('combobox', { name: 'What hurts?' }).press('Enter');
  await settled(page, 'done', 'empty', 'error', 'idle');
}

async function settled(page: Page, ...states: string[]): Promise<void> {
  await page.waitForSelector(states.map((name) => `[data-search-state="${name}"]`).join(', '));
}

const state = (page: Page) => page.locator('site-search').getAttribute('data-search-state');
const name = (page: Page, slug: string) => page.locator(`main a[href="/conditions/${slug}/"]`).first();
/** The search field that is in use: of the page, or of the search that the header opens over it. */
const field = (page: Page) => page.locator('input[name="q"]:visible').first();
const resultLinks = (page: Page) => page.locator('site-search ol > li > a');
