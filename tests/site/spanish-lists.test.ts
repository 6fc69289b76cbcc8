import { describe, expect, it } from 'vitest';
import { words } from '#i18n/interface-words.ts';
import { originalPath, pathIn } from '#lib/languages.ts';
import { type BuiltSite, oneLine, readSites } from '../support/read-site.ts';

const hasSpanish = ({ files }: BuiltSite) => files.has('es/index.html');
const sites = readSites();

it.each(sites.filter((site) => !hasSpanish(site)))(
  'the $name site, which has no front page in Spanish, has no list in it either',
  ({ pages }) => {
    expect(pages.filter(({ path }) => path.startsWith('/es/')).map(({ path }) => path)).toEqual([]);
  },
);

describe.each(sites.filter(hasSpanish))('the $name site in Spanish', (site) => {
  const spanish = site.pages.filter(({ path }) => path.startsWith('/es/'));
  const pageAt = (path: string) => site.pages.find((page) => page.path === path);

  it('leads to every translated page by a list, and to the others in the original, which says so', () => {
    for (const list of ['conditions', 'therapies', 'articles']) {
      const original = `/${list}/`;
      const page = pageAt(pathIn('es', original));
      const listed = new Set(
        page?.main.querySelectorAll('a[href^="/"]').map((link) => link.getAttribute('href') ?? ''),
      );
      const all = site.pages
        .filter(({ path, isIndexed }) => isIndexed && new RegExp(`^${original}[^/]+/$`).test(path))
        .map(({ path }) => path);
      const expected = all.map((path) => (pageAt(pathIn('es', path)) ? pathIn('es', path) : path));
      expect(all.length, list).toBeGreaterThan(0);
      expect(
        expected.filter((path) => !listed.has(path)),
        list,
      ).toEqual([]);
    }
  });

  it('has the evidence with its labels in Spanish, and names of pages in English marked as such', () => {
    const { labels } = words('es').reading.evidence;
    const page = pageAt('/es/evidence/');
    const original = pageAt('/evidence/');
    const cells = (of: typeof page) => of?.main.querySelectorAll('tbody td[data-therapy]') ?? [];
    expect(cells(page).length).toBe(cells(original).length);
    const text = oneLine(page?.main.querySelector('tbody')?.text ?? '');
    const originalText = oneLine(original?.main.querySelector('tbody')?.text ?? '');
    for (const label of ['Very limited', 'Limited', 'Moderate'] as const)
      expect(text.includes(labels[label]), label).toBe(originalText.includes(label));
    const links = page?.main.querySelectorAll('table th a') ?? [];
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      const isSpanish = link.getAttribute('href')?.startsWith('/es/');
      expect(link.getAttribute('lang'), link.outerHTML).toBe(isSpanish ? undefined : 'en');
    }
  });

  it('has the body finder and its parts in Spanish, which wait for a review', () => {
    const finder = pageAt('/es/body/');
    const parts = pageAt('/body/')?.main.querySelectorAll('nav a') ?? [];
    expect(parts.length).toBeGreaterThan(5);
    const links = finder?.main.querySelectorAll('nav a, svg a').map((link) => link.getAttribute('href'));
    for (const part of parts) expect(links).toContain(pathIn('es', part.getAttribute('href') ?? ''));
    const { before } = words('es').site.unreviewed;
    for (const { path, main } of spanish.filter((page) => /^\/es\/body\/./.test(page.path))) {
      expect(main.querySelector('#care-emergency h2')?.text, path).toMatch(/^\s*Llame al /);
      expect(oneLine(main.text), path).toContain(before.trim());
      expect(main.querySelectorAll('#care-emergency li').length, path).toBe(
        pageAt(originalPath(path))?.main.querySelectorAll('#care-emergency li').length,
      );
    }
  });
});
