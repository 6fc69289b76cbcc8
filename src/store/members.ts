import { randomBytes } from 'node:crypto';
import { type Member, ownerId } from '#lib/desk/member.ts';
import type { Row, Sql } from '#store/database.ts';
import { erasedMark } from '#store/erased-mark.ts';

/** Most helpers of one desk. */
export const mostHelpers = 20;

/** A helper, with the address that sign-in links go to. */
export interface Helper extends Member {
  email: string;
  /** When they were invited, in milliseconds since 1970. */
  invited: number;
}

type Permissions = Pick<Member, 'mayWrite' | 'mayPublish'>;

/** All helpers, by name. The owner is no row of the store. */
export async function listHelpers(sql: Sql): Promise<Helper[]> {
  return (await sql.all('SELECT * FROM member ORDER BY lower(name), id')).map(helperOf);
}

export async function findHelper(sql: Sql, id: string): Promise<Helper | undefined> {
  const [row] = await sql.all('SELECT * FROM member WHERE id = ?', id);
  return row === undefined ? undefined : helperOf(row);
}

export async function findHelperByEmail(sql: Sql, email: string): Promise<Helper | undefined> {
  const [row] = await sql.all('SELECT * FROM member WHERE email = ?', normalized(email));
  return row === undefined ? undefined : helperOf(row);
}

/** Adds a helper; within a write. */
export async function addHelper(
  sql: Sql,
  { name, email, mayWrite, mayPublish }: Permissions & { name: string; email: string },
  now: number,
): Promise<Helper | 'taken' | 'full'> {
  if ((await findHelperByEmail(sql, email)) !== undefined) return 'taken';
  const [row] = await sql.all('SELECT count(*) AS count FROM member');
  if (Number(row?.['count']) >= mostHelpers) return 'full';
  const id = randomBytes(8).toString('hex');
  const helper = { id, name, email: normalized(email), isOwner: false, mayWrite, mayPublish, invited: now };
  await insertHelper(sql, helper);
  return helper;
}

/** Puts a helper into the store, in the place of an older state of the same one; within a write. */
export async function insertHelper(sql: Sql, helper: Helper): Promise<void> {
  await sql.all('DELETE FROM member WHERE id = ? OR email = ?', helper.id, helper.email);
  await sql.all(
    'INSERT INTO member (id, name, email, may_write, may_publish, invited) VALUES (?, ?, ?, ?, ?, ?)',
    helper.id,
    helper.name,
    helper.email,
    Number(helper.mayWrite),
    Number(helper.mayPublish),
    helper.invited,
  );
}

/** Changes what a helper may do; within a write. */
export async function changeHelper(
  sql: Sql,
  id: string,
  { mayWrite, mayPublish }: Permissions,
): Promise<Helper | undefined> {
  await sql.all(
    'UPDATE member SET may_write = ?, may_publish = ? WHERE id = ?',
    Number(mayWrite),
    Number(mayPublish),
    id,
  );
  return findHelper(sql, id);
}

/**
 * Removes a helper with every session, every link and every passkey that signs in; within a write. The mark keeps a
 * backup from bringing them back.
 */
export async function removeHelper(sql: Sql, id: string): Promise<Helper | undefined> {
  const helper = await findHelper(sql, id);
  if (helper === undefined || id === ownerId) return undefined;
  await sql.all('DELETE FROM member WHERE id = ?', id);
  await sql.all('DELETE FROM session WHERE member = ?', id);
  await sql.all('DELETE FROM sign_in WHERE member = ?', id);
  await sql.all('DELETE FROM passkey WHERE member = ?', id);
  await sql.all('INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING', erasedMark(id));
  return helper;
}

/** Removes the helpers of a backup who were removed since it was made; within a write. */
export async function dropRemovedHelpers(sql: Sql, marks: ReadonlySet<string>): Promise<void> {
  for (const { id } of await listHelpers(sql)) if (marks.has(erasedMark(id))) await removeHelper(sql, id);
}

const normalized = (email: string) => email.trim().toLowerCase();

const helperOf = (row: Row): Helper => ({
  id: String(row['id']),
  name: String(row['name']),
  email: String(row['email']),
  isOwner: false,
  mayWrite: Boolean(row['may_write']),
  mayPublish: Boolean(row['may_publish']),
  invited: Number(row['invited']),
});
