import { aboutPath, entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Article, SiteContent } from '#schemas/entries.ts';
import { conditionCard, therapyCard } from '#view-models/card.ts';
import { crumbsTo } from '#view-models/crumbs.ts';
import { articleDrawing } from '#view-models/fitting-drawings.ts';
import { headView } from '#view-models/head.ts';
import { readingPage } from '#view-models/reading-page.ts';
import { articleGraph } from '#view-models/structured-data/article-graph.ts';

/** All that the page of one article shows. */
export function articlePage(article: Article, site: Omit<SiteContent, 'articles'>) {
  const { id, data, language } = article;
  const reading = readingPage(article, site);
  const drawing = articleDrawing(article, site.conditions);
  const page = {
    ...reading,
    path: entryPath('articles', id, language),
    language,
    summary: data.summary,
    picture: sharePicture(drawing),
    crumbs: crumbsTo(data.title, 'articles', language),
  };
  const isAbout = (references: readonly { id: string }[]) => (entry: { id: string }) =>
    references.some((reference) => reference.id === entry.id);
  return {
    ...reading,
    drawing,
    head: headView(page, articleGraph(page, site.practice), 'article', article),
    crumbs: page.crumbs,
    author: { name: site.practice.therapist.name, path: aboutPath },
    related: [
      ...site.conditions.filter(isAbout(data.about.conditions)).map(conditionCard),
      ...site.therapies.filter(isAbout(data.about.therapies)).map(therapyCard),
    ],
  };
}
