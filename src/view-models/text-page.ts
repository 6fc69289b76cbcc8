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
import { safetyQuestions } from '#view-models/safety-questions.ts';
import { priceLines } from '#view-models/session-prices.ts';
import { type SourceView, citedSources, sourceViews } from '#view-models/sources.ts';
import { textPageGraph } from '#view-models/structured-data/practice-graphs.ts';
import {
  type NamedTherapist,
  type TherapistView,
  otherTherapists,
  therapistOn,
  therapistView,
} from '#view-models/therapist.ts';

export interface TextPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
  updated: DayView;
  prose: ProseContext;
  sources: readonly SourceView[];
  /** On the page about a therapist: what is known of them. */
  therapist: TherapistView | undefined;
  /** Whoever else gives sessions, on the author's page. */
  others: readonly NamedTherapist[];
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
  pages: readonly Page[] = [],
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
  const isAboutFirst = isAbout(page.path);
  return {
    head: headView(page, textPageGraph(id, page, practice, today), 'website', { languages, data }),
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
      safetyQuestions: body?.includes('<SafetyQuestions') === true ? safetyQuestions(pages) : [],
    },
    sources,
    therapist: isAboutFirst ? therapistView(practice, therapies) : therapistOn(id, practice, therapies),
    others: isAboutFirst ? otherTherapists(practice) : [],
    related: isAboutFirst ? articles.slice(0, relatedLimits.articles).map(articleCard) : [],
  };
}
