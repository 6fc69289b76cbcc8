import { describe, expect, test } from 'vitest';
import { makePage } from '../../../tests/support/makers.ts';
import { nameOf, renderInPractice, wordsOf } from '../../../tests/support/render-fragment.ts';
import { menuView } from '#view-models/menu.ts';

const items = menuView([makePage({ title: 'About', menu: 'top' })]).top;
const load = () => import('#components/site/Header.astro');
const render = (path: string, facts = {}) => renderInPractice(facts, load, { props: { items, path } });

async function currentOn(path: string): Promise<string[]> {
  const marked = (await render(path)).querySelectorAll('nav [aria-current]');
  return marked.map((link) => `${wordsOf(link)}: ${link.getAttribute('aria-current')}`);
}

describe('the header', () => {
  test('marks the page that the reader is on, in both menus', async () => {
    expect(await currentOn('/about/')).toEqual(['About: page', 'About: page']);
  });

  test('marks the list that the page belongs to, without calling it the page', async () => {
    expect(await currentOn('/conditions/neck-pain/')).toEqual(['Conditions: true', 'Conditions: true']);
  });

  test('marks nothing on a page that the menu does not lead to', async () => {
    expect(await currentOn('/privacy/')).toEqual([]);
  });

  test('marks nothing on the page for addresses that do not exist', async () => {
    expect(await currentOn('')).toEqual([]);
  });

  test('both menus have distinct names, and the same links', async () => {
    const page = await render('/');
    const menus = page.querySelectorAll('nav');
    expect(menus.map((menu) => nameOf(menu, page))).toEqual(['Main', 'Menu']);
    const [wide, small] = menus.map((menu) =>
      menu.querySelectorAll('a').map((link) => `${wordsOf(link)} ${link.getAttribute('href')}`),
    );
    expect(wide).toContain('About /about/');
    expect(small).toEqual(wide);
  });

  test('the menu of a small screen opens without a script', async () => {
    const page = await render('/');
    expect(wordsOf(page.querySelector('details > summary'))).toBe('Menu');
    expect(page.querySelector('details a[href="/about/"]')).not.toBeNull();
  });

  test('the name of the practice leads home and its phone calls it', async () => {
    const page = await render('/', { name: 'Robin Massage', phone: '517-555-0111' });
    expect(wordsOf(page.querySelector('a[href="/"]'))).toBe('Robin Massage');
    expect(wordsOf(page.querySelector('a[href="tel:+15175550111"]'))).toBe('517-555-0111');
  });

  test('search is one link away', async () => {
    expect(wordsOf((await render('/')).querySelector('a[href="/search/"]'))).toBe('Search');
  });
});
