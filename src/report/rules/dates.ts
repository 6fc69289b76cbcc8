import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';
import { daysBetween, formatDay, formatMonth, monthsBetween } from '#lib/dates.ts';
import { countOf, joinWords } from '#lib/list-words.ts';

/** Days before a review is due in which the report speaks of it. */
const noticeDays = 60;
/** Months after which a source should be opened again. */
const sourceMonths = 12;

/** Reviews that are overdue or near, and sources that nobody opened for a year. */
export function datesFindings(page: CheckedPage, today: string): Finding[] {
  return [...reviewFindings(page, today), ...sourcesFindings(page, today)];
}

function reviewFindings({ file, form, fieldLines }: CheckedPage, today: string): Finding[] {
  if (form.nextReview === undefined) return [];
  const days = daysBetween(today, form.nextReview);
  if (days > noticeDays) return [];
  const isOverdue = days < 0;
  const when = isOverdue
    ? `was due on ${formatDay(form.nextReview)}, ${countOf(-days, 'day')} ago. The page tells its readers so`
    : days === 0
      ? 'is due today'
      : `is due on ${formatDay(form.nextReview)}, in ${countOf(days, 'day')}`;
  return [
    {
      ...{ level: isOverdue ? 'now' : 'soon', topic: 'review', file, line: fieldLines['nextReview'] },
      message: `The review ${when}.`,
      fix: 'Read the page against its sources. Then set "reviewed" to that day and "nextReview" to a year later.',
    },
  ];
}

function sourcesFindings({ file, form, fieldLines }: CheckedPage, today: string): Finding[] {
  const old = form.sources.filter(({ seen }) => monthsBetween(seen, today) >= sourceMonths);
  if (old.length === 0) return [];
  const oldest = old.map(({ seen }) => seen).toSorted()[0] ?? '';
  return [
    {
      ...{ level: 'soon', topic: 'source', file, line: fieldLines['sources'] },
      message: `${countOf(old.length, 'source was', 'sources were')} last opened a year ago or more, the oldest in ${formatMonth(oldest)}: ${joinWords(old.map(({ title }) => `"${title}"`))}.`,
      fix: 'Open each. Where it still says what the page says, set its "seen" to this month; otherwise change the page.',
    },
  ];
}
