import { expect, test } from 'vitest';
import { makePractice } from '../../tests/support/makers.ts';
import { articleFeeds } from '#build/article-feed.ts';
import type { SitePage } from '#build/finish-pages.ts';
import type { PublishedEntry, Site } from '#build/site.ts';
import type { Language } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';

const article = (language: Language, slug: string, title: string): PublishedEntry => ({
  ...{ collection: 'articles', language, slug, title, path: entryPath('articles', slug, language) },
  ...{ summary: title, published: '2026-01-02', updated: '2026-01-02', data: {} },
});
const english = [article('en', 'spa', 'Spa or not'), article('en', 'heat', 'Heat or cold')];
const spanish = article('es', 'spa', 'Spa o no');

/** The feeds of a site that has these articles, by their files. */
function feedsOf(entries: readonly PublishedEntry[]) {
  const practice = makePractice();
  const site: Pick<Site, 'entries' | 'address' | 'practiceIn'> = {
    entries,
    address: 'https://massage.test',
    practiceIn: (language) =>
      language === 'es' ? { ...practice, description: 'Masaje en un pueblo de prueba.' } : practice,
  };
  const pages = entries.map(({ path, title }) => ({ path, feedText: `<p>${title}.</p>` }));
  return articleFeeds(site as Site, pages as unknown as SitePage[]);
}

test('a language without an article has no feed', async () => {
  expect([...(await feedsOf(english)).keys()]).toEqual(['client/feed.xml']);
});

test('each language has a feed of its own articles, in its words and under its addresses', async () => {
  const feeds = await feedsOf([...english, spanish]);
  expect([...feeds.keys()]).toEqual(['client/feed.xml', 'client/es/feed.xml']);
  const own = String(feeds.get('client/es/feed.xml'));
  expect(own).toContain('<language>es-us</language>');
  expect(own).toContain('Masaje en un pueblo de prueba.');
  expect(own).toContain('<link>https://massage.test/es/</link>');
  expect(own).toContain('href="https://massage.test/es/feed.xml"');
  expect(own.match(/<item>/g)).toHaveLength(1);
  expect(own).toContain('https://massage.test/es/articles/spa/');
  expect(own).toContain('Spa o no.');
  expect(String(feeds.get('client/feed.xml'))).not.toContain('Spa o no');
});
