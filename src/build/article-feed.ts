import { getRssString } from '@astrojs/rss';
import type { SitePage } from '#build/finish-pages.ts';
import type { Files, Site } from '#build/site.ts';
import { toInstant } from '#lib/dates.ts';
import { localeOf } from '#lib/site-locale.ts';
import { byNewest } from '#lib/order.ts';
import { feedPath, fullUrl } from '#lib/paths.ts';

/** The feed of all articles, newest first, each with its whole text. Source: RSS 2.0, and its content module. */
export async function articleFeed(
  { address, practice, entries }: Site,
  pages: readonly SitePage[],
): Promise<Files> {
  const { name, description, therapist } = practice;
  const texts = new Map(pages.map(({ path, feedText }) => [path, feedText]));
  const articles = entries.filter(({ collection }) => collection === 'articles');
  const newest = byNewest(articles.map((data) => ({ data }))).map(({ data }) => data);
  const own = fullUrl(feedPath, address);
  const feed = await getRssString({
    title: name,
    description,
    site: address,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>${localeOf(practice.country).toLowerCase()}</language><atom:link href="${own}" rel="self" type="application/rss+xml"/>`,
    items: newest.map(({ path, title, summary, published }) => ({
      title,
      description: summary,
      link: fullUrl(path, address),
      pubDate: new Date(toInstant(published)),
      content: texts.get(path) ?? '',
      customData: `<dc:creator>${escapeXml(therapist.name)}</dc:creator>`,
    })),
  });
  return new Map([[`client${feedPath}`, feed]]);
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
