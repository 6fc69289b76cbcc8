import { countOf } from '#lib/list-words.ts';
import { type Finding, bad, good, watch } from '#moderation/doctor/finding.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { readSchemaVersion, schemaVersion } from '#store/tables.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether the stored data is whole. */
export async function checkData({ database }: CommentStore): Promise<Finding[]> {
  const damage = await database.findDamage();
  const version = await readSchemaVersion(database);
  return [
    damage.length === 0
      ? good('store', `${database.place} is whole (schema ${version} of ${schemaVersion}).`)
      : bad(
          'store',
          `${database.place} is damaged: ${damage[0]}. Stop the site and bring back a backup: npm run comments -- restore FILE`,
        ),
  ];
}

/** How many comments there are, and whether any waits for long. */
export async function checkCounts(store: CommentStore, now: number, hasMail: boolean): Promise<Finding[]> {
  const { pending, spam, published, rejected } = await store.counts();
  const words = `${countOf(pending, 'comment')} waiting, ${spam} suspected spam, ${published} published, ${rejected} set aside.`;
  const [row] = await store.database.all(
    `SELECT min(created) AS oldest, total(told IS NULL AND created < ?) AS untold FROM comment
      WHERE state = 'pending'`,
    now - 60 * minute,
  );
  const days = Math.floor((now - Number(row?.['oldest'] ?? now)) / day);
  const late = Number(row?.['untold']);
  return [
    days >= 14
      ? watch('comments', `${words} The oldest has waited for ${days} days.`)
      : good('comments', words),
    ...(hasMail && late > 0
      ? [
          watch(
            'mail',
            `No mail has gone out yet about ${countOf(late, 'comment')} of more than an hour ago. Does the site run, and does SMTP_URL work?`,
          ),
        ]
      : []),
  ];
}

/** Pages that do not show yet what was decided, and comments on pages that are no more. */
export async function checkPages(
  store: CommentStore,
  pages: ReadonlySet<string> | undefined,
): Promise<Finding[]> {
  const stale = await store.stalePages();
  const findings =
    stale.length === 0
      ? [good('pages', 'Every page shows what was decided.')]
      : [
          watch(
            'pages',
            `${stale.join(', ')} ${stale.length === 1 ? 'does' : 'do'} not show yet what was decided. A running site sees to it within a minute; else: npm start`,
          ),
        ];
  if (pages === undefined) return findings;
  const known = await store.pages();
  const lost = known.filter((page) => !pages.has(page));
  return lost.length === 0
    ? findings
    : [
        ...findings,
        watch(
          'pages',
          `There are comments on ${lost.join(', ')}, and the built site has no such page that takes comments. Where a page got a new address: npm run comments -- move /old/ /new/`,
        ),
      ];
}

/** Whether times make sense: limits, links and the order of comments rest on the clock. */
export async function checkClock({ database }: CommentStore, now: number): Promise<Finding> {
  const [row] = await database.all('SELECT max(changed) AS newest, unixepoch() AS there FROM comment');
  const newest = Number(row?.['newest'] ?? 0);
  const apart = Math.round(Math.abs(Number(row?.['there']) * 1000 - now) / 1000);
  const time = (instant: number) => new Date(instant).toISOString();
  if (now < Date.UTC(2025, 0))
    return bad('clock', `This machine takes it to be ${time(now)}. Set its clock, best by NTP.`);
  if (newest > now + minute)
    return bad(
      'clock',
      `It is ${time(now)} here, and a comment is of ${time(newest)}: the clock is behind, or was ahead. Set it, best by NTP.`,
    );
  if (apart > 120)
    return watch(
      'clock',
      `The clock here and that of ${database.place} are ${apart} seconds apart. Set them by NTP.`,
    );
  return good('clock', 'The clock agrees with the comments.');
}
