import { type ActivityVerb, activityWords } from '#lib/desk/activity-verbs.ts';
import type { Member } from '#lib/desk/member.ts';
import type { Database, Row, Sql } from '#store/database.ts';

/** How long it is stored who did what, in milliseconds. */
const activityLifetime = 365 * 24 * 60 * 60_000;
const longestSubject = 300;

/** Something that somebody did at the desk. */
export interface Activity {
  member: Pick<Member, 'id' | 'name'>;
  what: ActivityVerb;
  /** What it was done to, such as the path of a page; never the name of somebody who wrote a comment. */
  subject: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Who decided about a comment, and what the list of activity calls that. */
export type ActivityNote = Pick<Activity, 'member' | 'what'>;

/** An activity with its number: later ones have higher numbers. */
interface StoredActivity extends Activity {
  id: number;
}

/** Notes what somebody did, in a transaction of its own. */
export async function recordActivity(store: { database: Database }, activity: Activity): Promise<void> {
  await store.database.write((sql) => insertActivity(sql, activity));
}

/** The same within a write, so that it stands there exactly if the act does. */
export async function insertActivity(sql: Sql, { member, what, subject, at }: Activity): Promise<void> {
  await sql.all('DELETE FROM activity WHERE at < ?', at - activityLifetime);
  // The name is stored too, since the member may be removed later.
  await sql.all(
    `INSERT INTO activity (id, at, member, name, what, subject)
      SELECT coalesce(max(id), 0) + 1, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
        CAST(? AS TEXT) FROM activity`,
    at,
    member.id,
    member.name,
    what,
    subject.slice(0, longestSubject),
  );
}

/** Notes a decision in the transaction that made it. Nothing is noted of comments that were decided about already. */
export async function noteDecision(
  sql: Sql,
  note: ActivityNote | undefined,
  decided: readonly { page: string }[],
  at: number,
): Promise<void> {
  if (note === undefined || decided.length === 0) return;
  const subject = decided.length === 1 ? (decided[0]?.page ?? '') : `${decided.length} comments at once`;
  await insertActivity(sql, { ...note, subject, at });
}

/**
 * What was done, newest first.
 * @param before the number of the last one of an earlier call
 */
export async function listActivity(
  store: { database: Database },
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
): Promise<StoredActivity[]> {
  const rows = await store.database.all(
    'SELECT * FROM activity WHERE id < ? ORDER BY id DESC LIMIT ?',
    before,
    limit,
  );
  return rows.flatMap(activityOf);
}

/** Nothing for a verb that only a later version knows. */
function activityOf(row: Row): StoredActivity[] {
  const what = String(row['what']);
  if (!Object.hasOwn(activityWords, what)) return [];
  return [
    {
      id: Number(row['id']),
      at: Number(row['at']),
      member: { id: String(row['member']), name: String(row['name']) },
      what: what as ActivityVerb,
      subject: String(row['subject']),
    },
  ];
}
