import { type KeyObject, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { Database } from '#store/database.ts';

/**
 * Turns a network into a code that stands for it on one day (UTC). The salt is made anew each day and then thrown
 * away, so that no code can be traced back or compared with another day's.
 */
export class SenderCodes {
  private readonly database: Database;
  private readonly now: () => number;
  private known: { day: string; salt: Promise<KeyObject> } | undefined;

  constructor(database: Database, now: () => number = Date.now) {
    this.database = database;
    this.now = now;
  }

  async codeOf(network: string): Promise<string> {
    const day = new Date(this.now()).toISOString().slice(0, 10);
    if (this.known?.day !== day) {
      const known = { day, salt: this.saltOf(day) };
      this.known = known;
      known.salt.catch(() => {
        if (this.known === known) this.known = undefined;
      });
    }
    return createHmac('sha256', await this.known.salt)
      .update(network)
      .digest('hex')
      .slice(0, 24);
  }

  /** Several processes on one store use the same salt. */
  private saltOf(day: string): Promise<KeyObject> {
    return this.database.write(async (sql) => {
      const made = randomBytes(32).toString('hex');
      await sql.all('INSERT INTO salt (day, value) VALUES (?, ?) ON CONFLICT DO NOTHING', day, made);
      const [row] = await sql.all('SELECT value FROM salt WHERE day = ?', day);
      return createSecretKey(String(row?.['value']), 'utf8');
    });
  }
}
