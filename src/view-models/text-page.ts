import { originalPath } from '#lib/languages.ts';
import { aboutPath, entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Page, SiteContent } from '#schemas/entries.ts';
import { relatedLimits } from '#view-models/about.ts';
import { bookingView } from '#view-models/booking.ts';
import { type CardView, articleCard } from '#view-models/card.ts';
import { contactView } from '#view-models/contact.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import type { ProseContext } from '#view-models/prose-context.ts';
import { type DayView, dayView } from '#view-models/review.ts';
import { priceLines } from '#view-models/session-prices.ts';
import { type SourceView, citedSources, sourceViews } from '#view-models/sources.ts';
import { textPageGraph } from '#view-models/structured-data/practice-graphs.ts';
import { type TherapistView, therapistView } from '#view-models/therapist.ts';

export interface TextPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
  updated: DayView;
  prose: ProseContext;
  sources: readonly SourceView[];
  /** On the author's page: what is known of the therapist, and what the therapist signs. */
  therapist: TherapistView | undefined;
  related: readonly CardView[];
}

const isAbout = (path: string) => originalPath(path) === aboutPath;

/** All that one of the practice's own pages shows. */
export function textPage(
  { id, data, body, language, languages }: Page,
  {
    practice,
    today,
    articles,
    therapies,
  }: Pick<SiteContent, 'practice' | 'today' | 'articles' | 'therapies'>,
): TextPageView {
  const sources = sourceViews(data.sources, citedSources(body), language);
  const page = {
    path: entryPath('pages', id, language),
    language,
    title: data.title,
    summary: data.summary,
    picture: sharePicture('hero'),
    crumbs: crumbsTo(data.title, undefined, language),
    dates: data,
  };
  return {
    head: headView(page, textPageGraph(id, page, practice, today), 'website', { languages }),
    crumbs: page.crumbs,
    title: data.title,
    lead: data.lead,
    updated: dayView(data.updated, language),
    prose: {
      picture: data.picture,
      booking: bookingView(practice, undefined, language),
      sources,
      doctorFirst: undefined,
      evidence: [],
      therapy: undefined,
      contact: contactView(practice, today, language),
      prices: priceLines(therapies, practice, language),
    },
    sources,
    therapist: isAbout(page.path) ? therapistView(practice) : undefined,
    related: isAbout(page.path) ? articles.slice(0, relatedLimits.articles).map(articleCard) : [],
  };
}
