import type { Row, Sql } from '#store/database.ts';

/** Most passkeys of one member. */
export const mostPasskeys = 10;

/** A key with which a member signs in; its other half never leaves their device. Times are milliseconds since 1970. */
export interface Passkey {
  /** As the device names it, in base64url. */
  id: string;
  /** Id of the member. */
  member: string;
  /** A COSE key in base64url. Source: RFC 9052. */
  publicKey: string;
  /** How often the device has used it; 0 for ever where it does not count. */
  counter: number;
  /** Such as "Firefox on Android". */
  name: string;
  added: number;
  used: number | undefined;
}

/** All passkeys of a member, or of everybody, the oldest first. */
export async function listPasskeys(sql: Sql, member?: string): Promise<Passkey[]> {
  const rows = await sql.all('SELECT * FROM passkey ORDER BY added, id');
  return rows.map(passkeyOf).filter((passkey) => member === undefined || passkey.member === member);
}

export async function findPasskey(sql: Sql, id: string): Promise<Passkey | undefined> {
  const [row] = await sql.all('SELECT * FROM passkey WHERE id = ?', id);
  return row === undefined ? undefined : passkeyOf(row);
}

/** Adds a passkey; within a write. */
export async function addPasskey(sql: Sql, passkey: Passkey): Promise<'added' | 'taken' | 'full'> {
  if ((await findPasskey(sql, passkey.id)) !== undefined) return 'taken';
  if ((await listPasskeys(sql, passkey.member)).length >= mostPasskeys) return 'full';
  await insertPasskey(sql, passkey);
  return 'added';
}

async function insertPasskey(sql: Sql, passkey: Passkey): Promise<void> {
  await sql.all(
    'INSERT INTO passkey (id, member, public_key, counter, name, added, used) VALUES (?, ?, ?, ?, ?, ?, ?)',
    passkey.id,
    passkey.member,
    passkey.publicKey,
    passkey.counter,
    passkey.name,
    passkey.added,
    passkey.used ?? null,
  );
}

/** Removes a passkey of this member, and of nobody else; within a write. */
export async function removePasskey(sql: Sql, id: string, member: string): Promise<Passkey | undefined> {
  const [row] = await sql.all('DELETE FROM passkey WHERE id = ? AND member = ? RETURNING *', id, member);
  return row === undefined ? undefined : passkeyOf(row);
}

/**
 * Notes that a passkey was used; within a write. Undefined where it was removed meanwhile, or where its counter did not
 * go on, as with a copy of the key. Source: Web Authentication Level 3, W3C, "signature counter considerations".
 */
export async function usePasskey(
  sql: Sql,
  id: string,
  counter: number,
  now: number,
): Promise<Passkey | undefined> {
  const passkey = await findPasskey(sql, id);
  if (passkey === undefined) return undefined;
  if (counter <= passkey.counter && counter + passkey.counter > 0) return undefined;
  await sql.all('UPDATE passkey SET counter = ?, used = ? WHERE id = ?', counter, now, id);
  return passkey;
}

/** Uses a challenge up; within a write. False where it was used before. */
export async function useChallenge(sql: Sql, nonce: string, expires: number): Promise<boolean> {
  const fresh = await sql.all(
    'INSERT INTO used_challenge (nonce, expires) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING nonce',
    nonce,
    expires,
  );
  return fresh.length > 0;
}

/** Puts the passkeys of one store in the place of those of its backup; within a write. */
export async function replacePasskeys(sql: Sql, passkeys: readonly Passkey[]): Promise<void> {
  await sql.all('DELETE FROM passkey');
  for (const passkey of passkeys) await insertPasskey(sql, passkey);
}

const passkeyOf = (row: Row): Passkey => ({
  id: String(row['id']),
  member: String(row['member']),
  publicKey: String(row['public_key']),
  counter: Number(row['counter']),
  name: String(row['name']),
  added: Number(row['added']),
  used: row['used'] === null ? undefined : Number(row['used']),
});
