import type { Language } from '#lib/languages.ts';
import type { Page, Therapy } from '#schemas/entries.ts';
import type { BookingView } from '#view-models/booking.ts';
import type { ContactView } from '#view-models/contact.ts';
import type { PriceLine } from '#view-models/session-prices.ts';
import type { SourceView } from '#view-models/sources.ts';
import type { EvidenceLabel } from '#lib/vocabulary.ts';

/** One line of an evidence table: a page, its label, why. */
export interface EvidenceRow {
  title: string;
  /** That of the title, where it is not the site's first. */
  language?: Language | undefined;
  path: string;
  label: EvidenceLabel;
  /** Month of a search that found nothing. */
  searched: string | undefined;
  note: string;
  /** What the label rests on. */
  sources: readonly SourceView[];
}

/** What the tags in a page's text may render from the form above it. */
export interface ProseContext {
  /** The page's own picture, above its text. */
  picture: Page['data']['picture'];
  booking: BookingView;
  sources: readonly SourceView[];
  doctorFirst: { heading: string; signs: readonly string[] } | undefined;
  /** Therapies for a condition, or conditions for a therapy. */
  evidence: readonly EvidenceRow[];
  /** Leads to the rest, where there are too many for one table. */
  evidenceMore?: { text: string; path: string };
  therapy:
    | Pick<
        Therapy['data'],
        'title' | 'differences' | 'pressure' | 'clothing' | 'suits' | 'notFor' | 'aftercare'
      >
    | undefined;
  /** How to reach the practice, on the practice's own pages. */
  contact?: ContactView | undefined;
  /** What each therapy costs, on the practice's own pages. */
  prices?: readonly PriceLine[] | undefined;
  /** What the safety check asks, on the practice's own pages. */
  safetyQuestions?: readonly string[];
}
