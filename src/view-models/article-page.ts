import { aboutPath, entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Article, SiteContent } from '#schemas/entries.ts';
import { bookingView } from '#view-models/booking.ts';
import { type CardView, conditionCard, therapyCard } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import type { ProseContext } from '#view-models/prose-context.ts';
import { type CareCardView, doctorFirstCard, emergencyCard, todayCard } from '#view-models/red-flags.ts';
import { type ReviewView, reviewView } from '#view-models/review.ts';
import { reviewerView } from '#view-models/reviewer.ts';
import { type SourceView, citedSources, sourceViews } from '#view-models/sources.ts';
import { articleGraph } from '#view-models/structured-data/article-graph.ts';

export interface ArticlePageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  shortAnswer: string;
  author: { name: string; path: string };
  emergency: CareCardView | undefined;
  today: CareCardView | undefined;
  prose: ProseContext;
  sources: readonly SourceView[];
  review: ReviewView;
  related: readonly CardView[];
}

/** All that the page of one article shows. */
export function articlePage(
  { id, data, body }: Article,
  site: Omit<SiteContent, 'articles'>,
): ArticlePageView {
  const sources = sourceViews(data.sources, citedSources(body));
  const page = {
    path: entryPath('articles', id),
    title: data.title,
    summary: data.summary,
    picture: sharePicture(id, 'article'),
    crumbs: crumbsTo(data.title, 'articles'),
    sources,
    review: reviewView(data, site.today, reviewerView(data.reviewedBy, site.practice)),
  };
  const isAbout = (references: readonly { id: string }[]) => (entry: { id: string }) =>
    references.some((reference) => reference.id === entry.id);
  return {
    head: headView(page, articleGraph(page, site.practice)),
    crumbs: page.crumbs,
    title: data.title,
    shortAnswer: data.shortAnswer,
    author: { name: site.practice.therapist.name, path: aboutPath },
    emergency: emergencyCard(data.redFlags),
    today: todayCard(data.redFlags),
    prose: {
      picture: data.picture,
      booking: bookingView(site.practice),
      sources,
      doctorFirst: doctorFirstCard(data.redFlags),
      evidence: [],
      therapy: undefined,
    },
    sources,
    review: page.review,
    related: [
      ...site.conditions.filter(isAbout(data.about.conditions)).map(conditionCard),
      ...site.therapies.filter(isAbout(data.about.therapies)).map(therapyCard),
    ],
  };
}
