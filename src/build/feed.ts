import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRssString } from '@astrojs/rss';
import type { AstroIntegration } from 'astro';
import { publishedPages } from '#build/published-pages.ts';
import { type PracticeFacts, readPractice } from '#build/read-practice.ts';
import { toInstant } from '#lib/dates.ts';
import { feedHtml } from '#lib/feed-html.ts';
import { byNewest } from '#lib/order.ts';
import { pageMarkdown } from '#lib/page-markdown.ts';
import { feedPath } from '#lib/paths.ts';

/** Writes the feed of all articles, newest first, each with its whole text. Source: RSS 2.0, and its content module. */
export function articleFeed(contentDir: string): AstroIntegration {
  let site = '';
  return {
    name: 'article-feed',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const pages = await publishedPages(contentDir, folder);
        const articles = pages.filter(({ collection }) => collection === 'articles');
        const feed = await feedOf(readPractice(contentDir), site, articles);
        await writeFile(join(folder, feedPath), feed);
      },
    },
  };
}

type Article = Awaited<ReturnType<typeof publishedPages>>[number];

function feedOf({ name, description, therapist }: PracticeFacts, site: string, articles: readonly Article[]) {
  const toAddress = (path: string) => new URL(path, site).href;
  const newest = byNewest(articles.map((data) => ({ data }))).map(({ data }) => data);
  return getRssString({
    title: name,
    description,
    site,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>en-us</language><atom:link href="${toAddress(feedPath)}" rel="self" type="application/rss+xml"/>`,
    items: newest.map(({ path, title, summary, published, html }) => ({
      title,
      description: summary,
      link: path,
      pubDate: new Date(toInstant(published)),
      content: feedHtml(withoutTitle(pageMarkdown(html, toAddress))),
      customData: `<dc:creator>${escapeXml(therapist.name)}</dc:creator>`,
    })),
  });
}

/** The feed shows the title by itself. */
const withoutTitle = (markdown: string) => markdown.replace(/^# .+\n+/, '');

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
