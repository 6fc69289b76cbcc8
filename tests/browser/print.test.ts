import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { visit as visitOnScreen } from '../support/visit.ts';

/** The styles for paper come after the page. */
async function visit(...visitor: Parameters<typeof visitOnScreen>) {
  const page = await visitOnScreen(...visitor);
  await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('link[media="print"]')?.sheet);
  return page;
}

describe('a printed page', () => {
  it('leaves out everything that only a screen can use', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { viewport: { width: 360, height: 640 } });
    await page.emulateMedia({ media: 'print' });
    const left = await page
      .locator('header, nav, call-bar, button')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(left).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('footer').getByText('517-898-2899').isVisible()).toBe(true);
  });

  it('looks the same without a script', async () => {
    const page = await visitOnScreen('shipped', '/conditions/jaw-pain/', { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header').isVisible()).toBe(false);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('gives the address of every source in full', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/');
    await page.emulateMedia({ media: 'print' });
    const sources = await page.locator('[aria-labelledby="sources"] li a[rel]').evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        after: getComputedStyle(link, '::after').content,
      })),
    );
    expect(sources.length).toBeGreaterThan(2);
    expect(sources.filter(({ href, after }) => !after.includes(href))).toEqual([]);
  });

  it('holds what is folded on the screen', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/');
    const shown = () =>
      page
        .locator('main details:not([open]) > :not(summary)')
        .evaluateAll(
          (parts) => parts.filter((part) => part.checkVisibility({ contentVisibilityAuto: true })).length,
        );
    expect(await shown()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBeGreaterThan(4);
  });

  it('of a condition takes at most four sheets', async () => {
    for (const path of ['/conditions/jaw-pain/', '/conditions/low-back-pain/', '/conditions/sciatica/']) {
      const page = await visit('shipped', path);
      const paper = (await page.pdf({ format: 'Letter' })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(4);
    }
  });

  it('fills the dots of the evidence, although printers leave backgrounds out', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/');
    await page.emulateMedia({ media: 'print' });
    const full = await page.locator('.short-answer .dots i').evaluateAll((dots) =>
      dots.map((dot) => {
        const { backgroundColor, printColorAdjust } = getComputedStyle(dot);
        return backgroundColor === 'rgb(0, 0, 0)' && printColorAdjust === 'exact';
      }),
    );
    expect(full).toEqual([true, true, true, false]);
  });

  it('is black on white, even at night', async () => {
    const page = await visit('shipped', '/conditions/jaw-pain/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    expect(colors).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  it('holds a sheet alone, where the sheet was opened by its own address', async () => {
    const page = await visit('shipped', '/paying/');
    const sheet = page.locator('.print-sheet').first();
    await page.goto(`/paying/#${await sheet.getAttribute('id')}`);
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.isVisible()).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await page.locator('footer').isVisible()).toBe(false);
    expect(await page.locator('main p:visible').count()).toBe(await sheet.locator('p:visible').count());
  });
});

describe('the sheet for a doctor', () => {
  const slugs = (collection: string) =>
    readdirSync(`content/${collection}`)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => `/${collection}/${name.slice(0, -'.mdx'.length)}/`);

  it.each([...slugs('conditions'), ...slugs('therapies')])('is one page: %s', async (path) => {
    const page = await visit('shipped', `${path}#doctor-sheet`);
    const paper = (await page.pdf({ format: 'Letter' })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['h1', '.short-answer .answer', '#doctor-sheet'])
      expect(await page.locator(part).isVisible(), part).toBe(true);
    expect(await page.locator('#doctor-sheet').innerText()).toContain('517-898-2899');
    const cards = page.locator('.care');
    for (const card of await cards.all()) expect(await card.isVisible()).toBe(true);
    expect(await page.locator('.prose > p').first().isVisible()).toBe(false);
  });

  it('is asked for on the page, and the whole page can still be printed', async () => {
    const page = await visit('shipped', '/conditions/neck-pain/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#doctor-sheet').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => (window.print = () => document.body.classList.add('is-printing')));
    const link = page.getByRole('link', { name: 'One page to print for your doctor' });
    await link.focus();
    await page.waitForFunction(() => customElements.get('call-bar') !== undefined);
    await link.click();
    await page.locator('body.is-printing').waitFor({ state: 'attached' });
    await page.getByRole('link', { name: 'Print the whole page instead' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.prose > p').first().isVisible()).toBe(true);
  });
});
