import { byEvidence } from '#lib/order.ts';
import { entryPath, evidencePath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';
import { articlesAbout, conditionsOf, relatedLimits } from '#view-models/about.ts';
import { bookingView } from '#view-models/booking.ts';
import { type CardView, articleCard, therapyCard } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import { longestList } from '#view-models/list-parts.ts';
import type { ProseContext } from '#view-models/prose-context.ts';
import { type CareCardView, doctorFirstCard, emergencyCard, todayCard } from '#view-models/red-flags.ts';
import { type ReviewView, reviewView } from '#view-models/review.ts';
import { reviewerView } from '#view-models/reviewer.ts';
import { type SourceView, citedSources, sourceViews } from '#view-models/sources.ts';
import { therapyGraph } from '#view-models/structured-data/health-graphs.ts';

export interface TherapyPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  /** File name, which also names its drawing. */
  slug: string;
  title: string;
  medicalName: string | undefined;
  alsoCalled: readonly string[];
  shortAnswer: string;
  evidence: { label: EvidenceLabel; says: string };
  emergency: CareCardView | undefined;
  today: CareCardView | undefined;
  /** "60 minutes, $80"; empty where the practice gives no lengths. */
  sessions: readonly string[];
  therapist: { name: string; title: string };
  prose: ProseContext;
  sources: readonly SourceView[];
  review: ReviewView;
  related: readonly CardView[];
}

/** All that the page of one therapy shows. */
export function therapyPage({ id, data, body }: Therapy, site: SiteContent): TherapyPageView {
  const sources = sourceViews(data.sources, citedSources(body));
  const page = {
    path: entryPath('therapies', id),
    title: data.title,
    summary: data.summary,
    picture: sharePicture(id),
    crumbs: crumbsTo(data.title, 'therapies'),
    dates: data,
    medicalName: data.medicalName,
    alsoCalled: data.alsoCalled,
    notFor: data.notFor,
    sources,
    review: reviewView(data, site.today, reviewerView(data.reviewedBy, site.practice)),
  };
  return {
    head: headView(page, therapyGraph(page, site.practice)),
    crumbs: page.crumbs,
    slug: id,
    title: data.title,
    medicalName: data.medicalName,
    alsoCalled: data.alsoCalled,
    shortAnswer: data.shortAnswer,
    evidence: data.evidence,
    emergency: emergencyCard(data.redFlags),
    today: todayCard(data.redFlags),
    sessions: data.sessions.map(({ minutes, price }) =>
      [`${minutes} minutes`, price].filter(Boolean).join(', '),
    ),
    therapist: { name: site.practice.therapist.name, title: site.practice.therapist.title },
    prose: {
      picture: data.picture,
      booking: bookingView(site.practice, data.bookingLink),
      sources,
      doctorFirst: doctorFirstCard(data.redFlags),
      ...conditionRows(id, site.conditions),
      therapy: data,
    },
    sources,
    review: page.review,
    related: [
      ...site.therapies
        .filter((therapy) => therapy.id !== id)
        .slice(0, relatedLimits.therapies)
        .map(therapyCard),
      ...articlesAbout(site.articles, 'therapies', id).map(articleCard),
    ],
  };
}

/** Rows that a table shows where it cannot show all. */
const shownRows = 12;

/**
 * The conditions that name this therapy, each with the label it gives the pair. Of too many for one page those with the
 * most evidence, and a link to all.
 */
function conditionRows(
  therapyId: string,
  conditions: readonly Condition[],
): Pick<ProseContext, 'evidence' | 'evidenceMore'> {
  const rows = conditionsOf(conditions, therapyId).flatMap(({ id, data }) =>
    data.therapies
      .filter(({ therapy }) => therapy.id === therapyId)
      .map((pair) => ({
        title: data.title,
        path: entryPath('conditions', id),
        label: pair.evidence,
        searched: pair.searched,
        note: pair.note,
        sources: [],
      })),
  );
  if (rows.length <= longestList) return { evidence: rows };
  return {
    evidence: byEvidence(rows, ({ label }) => label).slice(0, shownRows),
    evidenceMore: { text: `All ${rows.length} conditions and their evidence`, path: evidencePath },
  };
}
