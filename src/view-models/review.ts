import { words } from '#i18n/interface-words.ts';
import { isOverdue } from '#lib/dates.ts';
import type { Language } from '#lib/languages.ts';
import type { ReviewerView } from '#view-models/reviewer.ts';

/** When a page was written, checked and is due again, in words and for machines. */
export interface ReviewView {
  published: DayView;
  updated: DayView;
  reviewed: DayView;
  nextReview: DayView;
  /** True where the next review should have been done by now; the page then shows so calmly. */
  isOverdue: boolean;
  /** Whoever checked it, where the content names somebody. */
  reviewer: ReviewerView | undefined;
}

export interface DayView {
  iso: string;
  text: string;
}

interface Dates {
  published: string;
  updated: string;
  reviewed: string;
  nextReview: string;
}

export const dayView = (iso: string, language?: Language): DayView => ({
  iso,
  text: words(language).reading.day(iso),
});

/** @param today the day of the build, `YYYY-MM-DD` */
export function reviewView(
  dates: Dates,
  today: string,
  reviewer?: ReviewerView,
  language?: Language,
): ReviewView {
  return {
    published: dayView(dates.published, language),
    updated: dayView(dates.updated, language),
    reviewed: dayView(dates.reviewed, language),
    nextReview: dayView(dates.nextReview, language),
    isOverdue: isOverdue(dates.nextReview, today),
    reviewer,
  };
}
