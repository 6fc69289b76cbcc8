import { entryPath } from '#lib/paths.ts';
import { sharePicture } from '#lib/share-picture.ts';
import type { Article, Condition, Therapy } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';
import { bookingView } from '#view-models/booking.ts';
import { type CardView, articleCard, therapyCard } from '#view-models/card.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import type { EvidenceRow, ProseContext } from '#view-models/prose-context.ts';
import { type CareCardView, doctorFirstCard, emergencyCard, todayCard } from '#view-models/red-flags.ts';
import { type ReviewView, reviewView } from '#view-models/review.ts';
import { reviewerView } from '#view-models/reviewer.ts';
import { type SourceView, sourceViews } from '#view-models/sources.ts';
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

interface Around {
  conditions: readonly Condition[];
  therapies: readonly Therapy[];
  articles: readonly Article[];
  practice: Practice;
  today: string;
}

/** All that the page of one therapy shows. */
export function therapyPage({ id, data }: Therapy, around: Around): TherapyPageView {
  const sources = sourceViews(data.sources);
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
    review: reviewView(data, around.today, reviewerView(data.reviewedBy, around.practice)),
  };
  const articles = around.articles.filter((article) =>
    article.data.about.therapies.some((therapy) => therapy.id === id),
  );
  return {
    head: headView(page, therapyGraph(page, around.practice)),
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
    therapist: { name: around.practice.therapist.name, title: around.practice.therapist.title },
    prose: {
      picture: data.picture,
      booking: bookingView(around.practice, data.bookingLink),
      sources,
      doctorFirst: doctorFirstCard(data.redFlags),
      evidence: conditionRows(id, around.conditions),
      therapy: data,
    },
    sources,
    review: page.review,
    related: [
      ...around.therapies.filter((therapy) => therapy.id !== id).map(therapyCard),
      ...articles.map(articleCard),
    ],
  };
}

/** The conditions that name this therapy, each with the label it gives the pair. */
function conditionRows(therapyId: string, conditions: readonly Condition[]): EvidenceRow[] {
  return conditions.flatMap((condition) =>
    condition.data.therapies
      .filter(({ therapy }) => therapy.id === therapyId)
      .map((pair) => ({
        title: condition.data.title,
        path: entryPath('conditions', condition.id),
        label: pair.evidence,
        searched: pair.searched,
        note: pair.note,
        source: undefined,
      })),
  );
}
