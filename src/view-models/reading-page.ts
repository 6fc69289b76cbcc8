import type { Language } from '#lib/languages.ts';
import type { SiteContent } from '#schemas/entries.ts';
import type { RedFlags, Source } from '#schemas/fields.ts';
import { bookingView } from '#view-models/booking.ts';
import type { EvidenceRow, ProseContext } from '#view-models/prose-context.ts';
import { doctorFirstCard, emergencyCard, todayCard } from '#view-models/red-flags.ts';
import { reviewView } from '#view-models/review.ts';
import { reviewerView } from '#view-models/reviewer.ts';
import { citedSources, sourceViews } from '#view-models/sources.ts';

/** What the forms of conditions, therapies and articles have in common. */
interface ReadingEntry {
  body?: string | undefined;
  language?: Language | undefined;
  data: {
    title: string;
    shortAnswer: string;
    redFlags: RedFlags;
    sources: readonly Source[];
    reviewedBy?: string | undefined;
    picture?: ProseContext['picture'];
    bookingLink?: string | undefined;
  } & Parameters<typeof reviewView>[0];
}

/**
 * What the pages of conditions, therapies and articles have in common.
 * @param inTable ids of the sources that the table of evidence cites
 */
export function readingPage(
  { data, body, language }: ReadingEntry,
  { practice, today }: Pick<SiteContent, 'practice' | 'today'>,
  inTable: readonly string[] = [],
) {
  const sources = sourceViews(data.sources, citedSources(body, inTable), language);
  const evidence: readonly EvidenceRow[] = [];
  return {
    title: data.title,
    shortAnswer: data.shortAnswer,
    emergency: emergencyCard(data.redFlags, language),
    today: todayCard(data.redFlags, language),
    prose: {
      picture: data.picture,
      booking: bookingView(practice, data.bookingLink, language),
      sources,
      doctorFirst: doctorFirstCard(data.redFlags, language),
      evidence,
      therapy: undefined,
    },
    sources,
    review: reviewView(data, today, reviewerView(data.reviewedBy, practice), language),
  };
}
