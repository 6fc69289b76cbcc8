import { describe, expect, it } from 'vitest';
import { type BuiltSite, readSites } from '../support/read-site.ts';
import { writtenEntries } from '../support/written-entries.ts';
import { allChecks } from '../support/seo/all-checks.ts';
import { vocabularyProblems } from '../support/seo/vocabulary-check.ts';
import { givenSite } from '../support/sites.ts';

describe.each(readSites())('what the $name site states for search engines:', (site) => {
  describe.each(Object.entries(allChecks))('%s:', (_, checks) => {
    it.each(Object.entries(checks))('%s', (_, check) => {
      expect(check(site)).toEqual([]);
    });
  });

  it('every type, property and value is one that schema.org knows, and that Google asks for', async () => {
    expect(await vocabularyProblems(site)).toEqual([]);
  });

  it('hides the search page and the page for lost visitors, and no other', () => {
    const hidden = site.pages.filter(({ isIndexed }) => !isIndexed).map(({ path }) => path);
    const translated = site.files.has('es/search/index.html') ? ['/es/not-found/', '/es/search/'] : [];
    expect(hidden.toSorted()).toEqual(['/404.html', ...translated, '/search/']);
  });

  it('knows the day of change of every page but a part of the body that no condition is about', () => {
    const felt = writtenEntries(site).flatMap(({ form }) => form.bodyAreas ?? []);
    const areas = undatedPaths(site).map((path) => /^(?:\/es)?\/body\/([a-z-]+)\/$/.exec(path)?.[1]);
    expect(areas.filter((area) => area === undefined || felt.includes(area))).toEqual([]);
  });
});

it.skipIf(givenSite)('pages that changed on different days are listed with different days', () => {
  const second = readSites().find(({ name }) => name === 'second');
  expect(new Set(second?.sitemap.map(({ lastmod }) => lastmod)).size).toBeGreaterThan(3);
});

const undatedPaths = ({ sitemap }: BuiltSite) =>
  sitemap.filter(({ lastmod }) => lastmod === undefined).map(({ url }) => url.pathname);
