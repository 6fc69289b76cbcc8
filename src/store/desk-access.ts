import { createHash, randomBytes } from 'node:crypto';
import { type Member, ownerId, ownerMember } from '#lib/desk/member.ts';
import type { Database, Row, Sql } from '#store/database.ts';
import { findHelper } from '#store/members.ts';
import { usePasskey } from '#store/passkeys.ts';
import { type Limit, countAttempt } from '#store/receive-comment.ts';

const minute = 60_000;
/** How long a session lasts, and a link that signs in, in milliseconds. */
export const sessionLifetime = 30 * 24 * 60 * minute;
const signInLifetime = 30 * minute;
/** How exactly the last use of a session is stored, so that reading the desk seldom writes; in milliseconds. */
const useStep = 10 * minute;

/** A session of a member. Times are milliseconds since 1970. */
export interface Session {
  /** Names it without opening it. */
  id: string;
  member: Member;
}

/** A session that has just begun, with the token that opens it. */
export interface StartedSession {
  token: string;
  member: Member;
}

/** What the list of sessions shows. */
export interface SessionRow {
  id: string;
  /** Id of the member. */
  member: string;
  /** Such as "Firefox on Android"; undefined where it was not named. */
  browser: string | undefined;
  started: number | undefined;
  lastUsed: number | undefined;
}

/** Who may sit at the desk. Of tokens only hashes are stored, so the store alone lets nobody in. */
export class DeskAccess {
  private readonly database: Database;
  private readonly now: () => number;
  private readonly owner: Member;

  constructor(database: Database, now: () => number = Date.now, ownerName = 'Owner') {
    this.database = database;
    this.now = now;
    this.owner = ownerMember(ownerName);
  }

  /** A token that signs a member in once. */
  async makeSignIn(lifetime = signInLifetime, member = ownerId): Promise<string> {
    const token = makeToken();
    await this.database.write((sql) =>
      sql.all(
        'INSERT INTO sign_in (token, expires, member) VALUES (?, ?, ?)',
        hashOf(token),
        this.now() + lifetime,
        member,
      ),
    );
    return token;
  }

  /**
   * Uses a token up. A session's token, or undefined where the token is used, too old or made up, or its member was
   * removed.
   */
  async signIn(token: string, browser?: string): Promise<StartedSession | undefined> {
    return this.database.write(async (sql) => {
      const [used] = await sql.all(
        'DELETE FROM sign_in WHERE token = ? RETURNING expires, member',
        hashOf(token),
      );
      if (Number(used?.['expires'] ?? 0) <= this.now()) return undefined;
      return this.startSession(sql, String(used?.['member']), browser);
    });
  }

  /**
   * Starts a session by a passkey that has proved itself with this counter. Undefined where the counter did not go on,
   * or the passkey or its member was removed.
   */
  async signInByPasskey(id: string, counter: number, browser?: string): Promise<StartedSession | undefined> {
    return this.database.write(async (sql) => {
      const passkey = await usePasskey(sql, id, counter, this.now());
      return passkey && this.startSession(sql, passkey.member, browser);
    });
  }

  /** The session that a token opens, whose member is read anew each time. */
  async sessionOf(token: string | undefined): Promise<Session | undefined> {
    if (token === undefined) return undefined;
    const hash = hashOf(token);
    const [row] = await this.database.all('SELECT * FROM session WHERE token = ?', hash);
    if (row === undefined || Number(row['expires']) <= this.now()) return undefined;
    const member = await this.memberOf(this.database, String(row['member']));
    if (member === undefined) return undefined;
    if (Math.abs(this.now() - Number(row['used'] ?? 0)) > useStep)
      await this.database.write((sql) =>
        sql.all('UPDATE session SET used = ? WHERE token = ?', this.now(), hash),
      );
    return { id: idOf(hash), member };
  }

  /** All sessions that are open, the last used first. */
  async listSessions(): Promise<SessionRow[]> {
    const rows = await this.database.all(
      'SELECT * FROM session WHERE expires > ? ORDER BY coalesce(used, 0) DESC, token',
      this.now(),
    );
    return rows.map(rowOf);
  }

  /** Ends one session by its id, of whichever member. Gives the member's id. */
  async endSession(id: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{16}$/.test(id)) return undefined;
    const ended = await this.database.write((sql) =>
      sql.all('DELETE FROM session WHERE token LIKE ? RETURNING member', `${id}%`),
    );
    return ended[0] === undefined ? undefined : String(ended[0]['member']);
  }

  /** Ends all sessions of a member, and all links that sign them in. */
  async signOutEverywhere(member: string): Promise<void> {
    await this.database.write(async (sql) => {
      await sql.all('DELETE FROM session WHERE member = ?', member);
      await sql.all('DELETE FROM sign_in WHERE member = ?', member);
    });
  }

  /** Counts an attempt; milliseconds to wait, or 0 where it may go on. */
  countAttempt(client: string, limits: readonly Limit[]): Promise<number> {
    return this.database.write((sql) => countAttempt(sql, client, limits, this.now()));
  }

  private async startSession(sql: Sql, id: string, browser?: string): Promise<StartedSession | undefined> {
    const member = await this.memberOf(sql, id);
    if (member === undefined) return undefined;
    const token = makeToken();
    await sql.all(
      'INSERT INTO session (token, expires, member, browser, started, used) VALUES (?, ?, ?, ?, ?, ?)',
      hashOf(token),
      this.now() + sessionLifetime,
      member.id,
      browser ?? null,
      this.now(),
      this.now(),
    );
    return { token, member };
  }

  private async memberOf(sql: Sql, id: string): Promise<Member | undefined> {
    if (id === ownerId) return this.owner;
    const helper = await findHelper(sql, id);
    if (helper === undefined) return undefined;
    const { name, isOwner, mayWrite, mayPublish } = helper;
    return { id, name, isOwner, mayWrite, mayPublish };
  }
}

const rowOf = (row: Row): SessionRow => ({
  id: idOf(String(row['token'])),
  member: String(row['member']),
  browser: row['browser'] === null ? undefined : String(row['browser']),
  started: row['started'] === null ? undefined : Number(row['started']),
  lastUsed: row['used'] === null ? undefined : Number(row['used']),
});

const makeToken = () => randomBytes(24).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
/** The beginning of a token's hash: enough to distinguish sessions, and no way back to the token. */
const idOf = (hash: string) => hash.slice(0, 16);
