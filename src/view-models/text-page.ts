import { entryPath } from '#lib/paths.ts';
import type { Page } from '#schemas/entries.ts';
import type { Practice } from '#schemas/practice.ts';
import { bookingView } from '#view-models/booking.ts';
import { contactView } from '#view-models/contact.ts';
import { type Crumb, crumbsTo } from '#view-models/crumbs.ts';
import { type HeadView, headView } from '#view-models/head.ts';
import type { ProseContext } from '#view-models/prose-context.ts';
import { type DayView, dayView } from '#view-models/review.ts';
import { type SourceView, sourceViews } from '#view-models/sources.ts';

export interface TextPageView {
  head: HeadView;
  crumbs: readonly Crumb[];
  title: string;
  lead: string;
  updated: DayView;
  prose: ProseContext;
  sources: readonly SourceView[];
}

/** All that one of the practice's own pages shows. */
export function textPage({ id, data }: Page, practice: Practice, today: string): TextPageView {
  const sources = sourceViews(data.sources);
  return {
    head: headView(data, entryPath('pages', id), 'website'),
    crumbs: crumbsTo(data.title),
    title: data.title,
    lead: data.lead,
    updated: dayView(data.updated),
    prose: {
      booking: bookingView(practice),
      sources,
      doctorFirst: undefined,
      evidence: [],
      therapy: undefined,
      contact: contactView(practice, today),
    },
    sources,
  };
}
