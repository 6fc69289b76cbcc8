import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { entryPath } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';
import { getArticles } from '#queries/entries.ts';

export const GET: APIRoute = async ({ site }) => {
  const { name, description } = getPractice();
  const articles = await getArticles();
  return rss({
    title: name,
    description,
    site: site ?? '',
    items: articles.map(({ id, data }) => ({
      title: data.title,
      description: data.summary,
      link: entryPath('articles', id),
      pubDate: new Date(`${data.published}T12:00:00Z`),
    })),
  });
};
