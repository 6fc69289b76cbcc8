import { entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import { relatedByAreas } from '#lib/related.ts';
import type { Condition, SiteContent, Therapy } from '#schemas/entries.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';
import { articlesAbout, relatedLimits } from '#view-models/about.ts';
import { type AreaLink, areaLink } from '#view-models/body-pages.ts';
import { bookingView } from '#view-models/booking.ts';
import { type CardView, articleCard, conditionCard } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import type { EvidenceRow, ProseContext } from '#view-models/prose-context.ts';
import {
  type CareCardView,
  type SignsLink,
  doctorFirstCard,
  emergencyCard,
  signsLink,
  todayCard,
} from '#view-models/red-flags.ts';
import { type ReviewView, reviewView } from '#view-models/review.ts';
import { reviewerView } from '#view-models/reviewer.ts';
import { type SourceView, citedSources, sourceViews } from '#view-models/sources.ts';
import { conditionGraph } from '#view-models/structured-data/health-graphs.ts';

export interface ConditionPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  medicalName: string | undefined;
  /** Name of its drawing: the first of its body areas. */
  drawing: string;
  alsoCalled: readonly string[];
  signs: SignsLink | undefined;
  seeFirst: string | undefined;
  verdict: string;
  call: string;
  shortAnswer: string;
  canHelp: string;
  cannotHelp: string;
  evidence: { label: EvidenceLabel; says: string; searched: string | undefined };
  emergency: CareCardView | undefined;
  today: CareCardView | undefined;
  prose: ProseContext;
  sources: readonly SourceView[];
  review: ReviewView;
  /** Where it is felt. */
  areas: readonly AreaLink[];
  related: readonly CardView[];
}

/** All that the page of one condition shows. */
export function conditionPage({ id, data, body }: Condition, site: SiteContent): ConditionPageView {
  const path = entryPath('conditions', id);
  const cited = citedSources(
    body,
    data.therapies.flatMap(({ sources = [] }) => sources),
  );
  const sources = sourceViews(data.sources, cited);
  const drawing = data.bodyAreas[0] ?? 'whole-body';
  const page = {
    path,
    title: data.title,
    summary: data.summary,
    kind: data.kind,
    picture: sharePicture(drawing),
    crumbs: crumbsTo(data.title, 'conditions'),
    dates: data,
    medicalName: data.medicalName,
    alsoCalled: data.alsoCalled,
    sources,
    review: reviewView(data, site.today, reviewerView(data.reviewedBy, site.practice)),
    areas: data.bodyAreas.map(areaLink),
  };
  return {
    head: headView(page, conditionGraph(page, site.practice)),
    crumbs: page.crumbs,
    title: data.title,
    medicalName: data.medicalName,
    drawing,
    alsoCalled: data.alsoCalled,
    signs: signsLink(data.redFlags),
    seeFirst: data.seeFirst,
    verdict: data.verdict,
    call: data.call,
    shortAnswer: data.shortAnswer,
    canHelp: data.canHelp,
    cannotHelp: data.cannotHelp,
    evidence: {
      ...data.evidence,
      searched: data.therapies.find((pair) => pair.evidence === data.evidence.label)?.searched,
    },
    emergency: emergencyCard(data.redFlags),
    today: todayCard(data.redFlags),
    prose: {
      picture: data.picture,
      booking: bookingView(site.practice),
      sources,
      doctorFirst: doctorFirstCard(data.redFlags),
      evidence: therapyRows(data.therapies, site.therapies, sources),
      therapy: undefined,
    },
    sources,
    review: page.review,
    areas: page.areas,
    related: [
      ...relatedByAreas({ id, data }, site.conditions, relatedLimits.conditions).map(conditionCard),
      ...articlesAbout(site.articles, 'conditions', id).map(articleCard),
    ],
  };
}

function therapyRows(
  pairs: Condition['data']['therapies'],
  therapies: readonly Therapy[],
  sources: readonly SourceView[],
): EvidenceRow[] {
  return pairs.flatMap((pair) => {
    const therapy = therapies.find(({ id }) => id === pair.therapy.id);
    if (therapy === undefined) return [];
    return {
      title: therapy.data.title,
      path: entryPath('therapies', therapy.id),
      label: pair.evidence,
      searched: pair.searched,
      note: pair.note,
      sources: (pair.sources ?? []).flatMap((named) => sources.find(({ id }) => id === named) ?? []),
    };
  });
}
