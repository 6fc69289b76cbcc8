import type { BlogPostingLeaf, Graph } from 'schema-dts';
import { toInstant } from '#lib/dates.ts';
import { pageTypes } from '#lib/page-type.ts';
import type { Practice } from '#schemas/practice.ts';
import type { ReviewView } from '#view-models/review.ts';
import type { SourceView } from '#view-models/sources.ts';
import { graphOf } from '#view-models/structured-data/graph.ts';
import { type DescribedPage, pageFacts } from '#view-models/structured-data/page-facts.ts';
import { authorNode } from '#view-models/structured-data/person-node.ts';
import { citations } from '#view-models/structured-data/source-nodes.ts';

/** A signed article. Source: Google Search Central, "Article (Article, NewsArticle, BlogPosting)". */
export function articleGraph(
  page: DescribedPage & { sources: readonly SourceView[]; review: ReviewView },
  practice: Practice,
): Graph {
  const { url, name, ...facts } = pageFacts(page, practice);
  const article: BlogPostingLeaf = {
    '@type': pageTypes.articles,
    ...facts,
    url,
    headline: name,
    mainEntityOfPage: url,
    datePublished: toInstant(page.review.published.iso),
    dateModified: toInstant(page.review.updated.iso),
    author: authorNode(practice),
    citation: citations(page.sources),
  };
  return graphOf(page, practice, [article]);
}
