import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '#store/database.ts';
import { type Limit, countAttempt } from '#store/receive-comment.ts';

const minute = 60_000;
/** How long a session lasts, and a link that signs in, in milliseconds. */
export const sessionLifetime = 30 * 24 * 60 * minute;
export const signInLifetime = 30 * minute;

/** Who may sit at the desk. Of tokens only hashes are kept, so the store alone lets nobody in. */
export class OwnerAccess {
  private readonly database: Database;
  private readonly now: () => number;

  constructor(database: Database, now: () => number = Date.now) {
    this.database = database;
    this.now = now;
  }

  /** A token that signs in once. */
  async makeSignIn(lifetime = signInLifetime): Promise<string> {
    return this.keep('INSERT INTO sign_in (token, expires) VALUES (?, ?)', lifetime);
  }

  /** Uses a token up. A session's token, or undefined where the token is used, too old or made up. */
  async signIn(token: string): Promise<string | undefined> {
    const session = makeToken();
    const isGood = await this.database.write(async (sql) => {
      const used = await sql.all('DELETE FROM sign_in WHERE token = ? RETURNING expires', hashOf(token));
      if (Number(used[0]?.['expires'] ?? 0) <= this.now()) return false;
      await sql.all(
        'INSERT INTO session (token, expires) VALUES (?, ?)',
        hashOf(session),
        this.now() + sessionLifetime,
      );
      return true;
    });
    return isGood ? session : undefined;
  }

  async isSignedIn(session: string | undefined): Promise<boolean> {
    if (session === undefined) return false;
    const [row] = await this.database.all('SELECT expires FROM session WHERE token = ?', hashOf(session));
    return Number(row?.['expires'] ?? 0) > this.now();
  }

  async signOut(session: string): Promise<void> {
    await this.database.write((sql) => sql.all('DELETE FROM session WHERE token = ?', hashOf(session)));
  }

  /** Ends all sessions, and all links that sign in. */
  async signOutEverywhere(): Promise<void> {
    await this.database.write(async (sql) => {
      await sql.all('DELETE FROM session');
      await sql.all('DELETE FROM sign_in');
    });
  }

  /** Counts an attempt; milliseconds to wait, or 0 where it may go on. */
  countAttempt(client: string, limits: readonly Limit[]): Promise<number> {
    return this.database.write((sql) => countAttempt(sql, client, limits, this.now()));
  }

  private async keep(statement: string, lifetime: number): Promise<string> {
    const token = makeToken();
    await this.database.write((sql) => sql.all(statement, hashOf(token), this.now() + lifetime));
    return token;
  }
}

const makeToken = () => randomBytes(24).toString('base64url');
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
