import { toDayIn } from '#lib/dates.ts';

/**
 * Shows the notices that hold on the day of `now` (milliseconds since 1970) on the calendar of the practice, and
 * no other; on the visitor's own where it names no time zone.
 */
export function showNotices(page: ParentNode, now: number): void {
  const list = page.querySelector<HTMLElement>('[data-notices]');
  const zone = list?.dataset['timeZone'] ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = toDayIn(now, zone);
  for (const notice of list?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
    const { from = '', to = '' } = notice.dataset;
    notice.hidden = day < from || day > to;
  }
}
