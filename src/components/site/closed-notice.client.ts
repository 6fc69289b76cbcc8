import { toDayIn } from '#lib/dates.ts';

/**
 * Shows the closures that hold on the day of `now` (milliseconds since 1970) on the calendar of the practice, and
 * no other; on the visitor's own where it names no time zone.
 */
export function showClosures(page: ParentNode, now: number): void {
  const list = page.querySelector<HTMLElement>('[data-closures]');
  const zone = list?.dataset['timeZone'] ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = toDayIn(now, zone);
  for (const closure of list?.querySelectorAll<HTMLElement>('[data-from]') ?? []) {
    const { from = '', to = '' } = closure.dataset;
    closure.hidden = day < from || day > to;
  }
}
