import { createHash } from 'node:crypto';
import { manyRecent } from '#lib/comments/suspicion.ts';
import type { Comment, CommentState } from '#schemas/comment.ts';
import { commentOf } from '#store/comment-rows.ts';
import type { Row, Sql } from '#store/database.ts';

/** A reader's comment on its way in. */
export interface Incoming {
  id: string;
  page: string;
  parent: string | undefined;
  name: string;
  email: string | undefined;
  words: string;
  /** Hash of the sender's network and the day's salt; the address cannot be recovered from it. */
  sender: string;
  /** Made by the reader's browser for this comment, so that one that is sent again is known. */
  requestId?: string | undefined;
}

/** At most `most` attempts of one kind in a window of so many milliseconds, which begins with the first. */
export interface Limit {
  kind: string;
  window: number;
  most: number;
}

export interface Assessment {
  state: Extract<CommentState, 'pending' | 'spam'>;
  reasons: readonly string[];
}

/** @param recent comments of all readers in the last ten minutes, counted up to `manyRecent + 1` */
export type Assess = (recent: number) => Assessment;

export type Received =
  | { kind: 'accepted'; comment: Comment }
  /** It was taken in before: it is the same request, or the same words of the same sender that wait. */
  | { kind: 'known'; comment: Comment }
  /**
   * The same words of the same sender were taken in and decided about. Whose they are can no longer be known.
   */
  | { kind: 'decided' }
  | { kind: 'limited'; wait: number }
  /** What it answers is not there any more. */
  | { kind: 'orphan' };

const sameWithin = 3_600_000;
const recentWithin = 600_000;

/** The whole way in as one transaction, so that no two requests can pass where one may. */
export async function receiveComment(
  sql: Sql,
  incoming: Incoming,
  limits: readonly Limit[],
  assess: Assess,
  now: number,
): Promise<Received> {
  const repeated = await findRequest(sql, incoming);
  if (repeated !== undefined) return { kind: 'known', comment: commentOf(repeated) };
  const parent = await topOf(sql, incoming);
  const same = parent === 'gone' ? undefined : await findSame(sql, incoming, parent, now);
  if (same !== undefined)
    return same['decided'] === null ? { kind: 'known', comment: commentOf(same) } : { kind: 'decided' };
  const wait = await countAttempt(sql, incoming.sender, limits, now);
  if (wait > 0) return { kind: 'limited', wait };
  if (parent === 'gone') return { kind: 'orphan' };
  const { state, reasons } = assess(await countSince(sql, now - recentWithin, manyRecent + 1));
  const [row] = await sql.all(
    `INSERT INTO comment
      (id, page, parent, name, email, words, state, revision, by_practice, created, changed, reasons, sender, request)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?) RETURNING *`,
    incoming.id,
    incoming.page,
    parent ?? null,
    incoming.name,
    incoming.email ?? null,
    incoming.words,
    state,
    now,
    now,
    JSON.stringify(reasons),
    incoming.sender,
    requestHash(incoming.requestId),
  );
  if (row === undefined) throw new Error('The store took a comment and gave nothing back.');
  return { kind: 'accepted', comment: commentOf(row) };
}

/** Of what a browser made only a hash is stored: whoever reads the store can ask for no receipt with it. */
const requestHash = (requestId: string | undefined): string | null =>
  requestId === undefined ? null : createHash('sha256').update(requestId).digest('hex');

/** The comment of the same request, whatever was decided about it since. */
async function findRequest(sql: Sql, { requestId }: Incoming): Promise<Row | undefined> {
  if (requestId === undefined) return undefined;
  const [row] = await sql.all(
    "SELECT * FROM comment WHERE request = ? AND state <> 'removed'",
    requestHash(requestId),
  );
  return row;
}

/** The same words in answer to another comment are another comment. The address goes with the decision. */
async function findSame(
  sql: Sql,
  incoming: Incoming,
  parent: string | undefined,
  now: number,
): Promise<Row | undefined> {
  const [row] = await sql.all(
    `SELECT * FROM comment WHERE sender = ? AND created > ? AND page = ? AND name = ? AND words = ?
      AND (coalesce(email, '') = ? OR decided IS NOT NULL) AND coalesce(parent, '') = ? AND state <> 'removed'
      ORDER BY CASE WHEN decided IS NULL THEN 0 ELSE 1 END LIMIT 1`,
    incoming.sender,
    now - sameWithin,
    incoming.page,
    incoming.name,
    incoming.words,
    incoming.email ?? '',
    parent ?? '',
  );
  return row;
}

/**
 * Counts an attempt against each limit. One that is refused is not counted: a button that is pressed again and again
 * must not lock a whole network for longer.
 * @returns milliseconds to wait, or 0 where it may go on
 */
export async function countAttempt(
  sql: Sql,
  client: string,
  limits: readonly Limit[],
  now: number,
): Promise<number> {
  const counted = await readAttempts(sql, client, limits, now);
  const wait = Math.max(0, ...counted.map(({ wait }) => wait));
  if (wait > 0 || counted.length === 0) return wait;
  await sql.all(
    `INSERT INTO attempt (client, kind, started, count) VALUES ${counted.map(() => '(?, ?, ?, ?)').join(', ')}
      ON CONFLICT (client, kind) DO UPDATE SET started = excluded.started, count = excluded.count`,
    ...counted.flatMap(({ kind, started, count }) => [client, kind, started, count + 1]),
  );
  return 0;
}

/** The window of each limit that an attempt of now falls into, and how long it is full. */
async function readAttempts(sql: Sql, client: string, limits: readonly Limit[], now: number) {
  const rows = await sql.all('SELECT kind, started, count FROM attempt WHERE client = ?', client);
  return limits.map(({ kind, window, most }) => {
    const row = rows.find((found) => found['kind'] === kind);
    const started = Number(row?.['started'] ?? 0);
    // A window that begins far in the future is of a clock that was ahead: it must lock nobody out.
    const isRunning = started > now - window && started <= now + window;
    if (!isRunning) return { kind, started: now, count: 0, wait: 0 };
    const count = Number(row?.['count']);
    return { kind, started, count, wait: count >= most ? Math.max(started + window - now, 1) : 0 };
  });
}

/** The comment that begins the thread: an answer to an answer stands beside it. */
async function topOf(sql: Sql, { parent, page }: Incoming): Promise<string | undefined> {
  if (parent === undefined) return undefined;
  const [row] = await sql.all(
    "SELECT id, parent FROM comment WHERE id = ? AND page = ? AND state = 'published'",
    parent,
    page,
  );
  return row === undefined ? 'gone' : String(row['parent'] ?? row['id']);
}

/** How many comments came in since an instant, counted up to `most`, so that a flood does not make it slow. */
async function countSince(sql: Sql, instant: number, most: number): Promise<number> {
  const [row] = await sql.all(
    'SELECT count(*) AS count FROM (SELECT 1 FROM comment WHERE created > ? LIMIT ?) AS recent',
    instant,
    most,
  );
  return Number(row?.['count']);
}
