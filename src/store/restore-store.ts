import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '#store/database.ts';
import { eraseComment, forgetOld } from '#store/erase-comment.ts';
import { erasedMark } from '#store/erased-mark.ts';
import { type Helper, dropRemovedHelpers, insertHelper, listHelpers } from '#store/members.ts';
import { type Passkey, listPasskeys, replacePasskeys } from '#store/passkeys.ts';
import { notePageChanges } from '#store/page-changes.ts';
import { SqliteDatabase } from '#store/sqlite-database.ts';
import { isBusy } from '#store/sqlite-errors.ts';
import { dropStopped } from '#store/subscriptions.ts';
import { prepareTables, readSchemaVersion } from '#store/tables.ts';

interface Restored {
  /** Comments in the store now. */
  count: number;
  /** Comments of the backup that were erased since, and were erased again. */
  erasedAgain: number;
  /** Where the previous store is now; undefined where there was none. */
  previousAt: string | undefined;
  /** What was erased since the backup is unknown, since the previous store is damaged. */
  isBlind: boolean;
}

/** What must be carried over from the store that was there before. */
interface Before {
  marks: string[];
  pages: string[];
  helpers: Helper[];
  /** Undefined where there was no store: then those of the backup stay. */
  passkeys: Passkey[] | undefined;
}

const noStore: Before = { marks: [], pages: [], helpers: [], passkeys: undefined };
/** Which passkeys were removed since is unknown, so none signs in any more. */
const unreadable: Before = { ...noStore, passkeys: [] };

/**
 * Puts a backup in the place of the store. The backup is copied and checked first; what was erased since it was made
 * is erased from it, helpers may do what they may now and sign in by the passkeys of now, nobody stays signed in by it,
 * and every page is due to be written again.
 * @param file where the store is
 * @throws {Error} where the backup is none or damaged, or another process has the store open; nothing is changed then
 */
export async function restoreStore(backup: string, file: string, now: number): Promise<Restored> {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}. Nothing was changed.`);
  const fresh = `${file}.restoring`;
  removeStore(fresh);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    copyFileSync(backup, fresh);
    chmodSync(fresh, 0o600);
    await checkBackup(fresh, backup);
    const before = existsSync(file) ? await readBefore(file) : noStore;
    const { count, erasedAgain } = await adapt(fresh, before ?? unreadable, now);
    const previousAt = existsSync(file) ? setAside(file, now) : undefined;
    renameSync(fresh, file);
    return { count, erasedAgain, previousAt, isBlind: before === undefined };
  } finally {
    removeStore(fresh);
  }
}

/** @throws {Error} where the file is no whole store of comments */
export async function checkBackup(copy: string, name: string): Promise<void> {
  let database: SqliteDatabase | undefined;
  let damage: string[];
  try {
    database = new SqliteDatabase(copy);
    damage = await database.findDamage();
    await readSchemaVersion(database);
    await database.all('SELECT count(*) FROM comment');
  } catch (error) {
    throw new Error(`${name} is no backup of comments, or is damaged. Nothing was changed.`, {
      cause: error,
    });
  } finally {
    await database?.close();
  }
  if (damage.length > 0) throw new Error(`${name} is damaged (${damage[0]}). Nothing was changed.`);
}

/** Undefined where the store before cannot be read. */
async function readBefore(file: string): Promise<Before | undefined> {
  let database: SqliteDatabase | undefined;
  try {
    database = new SqliteDatabase(file);
    const marks = await database.all('SELECT mark FROM erased');
    const pages = await database.all("SELECT DISTINCT page FROM comment WHERE state = 'published'");
    const tables = await database.all("SELECT name FROM sqlite_master WHERE type = 'table'");
    const has = (table: string) => tables.some(({ name }) => name === table);
    return {
      marks: marks.map(({ mark }) => String(mark)),
      pages: pages.map(({ page }) => String(page)),
      helpers: has('member') ? await listHelpers(database) : [],
      passkeys: has('passkey') ? await listPasskeys(database) : [],
    };
  } catch (error) {
    if (error instanceof StoreError && error.kind === 'busy') throw openElsewhere(file, error);
    return undefined;
  } finally {
    await database?.close();
  }
}

/** Makes a copy of a backup fit for today. */
async function adapt(fresh: string, { marks, pages, helpers, passkeys }: Before, now: number) {
  const database = new SqliteDatabase(fresh);
  try {
    await prepareTables(database);
    const adapted = await database.write(async (sql) => {
      const gone = new Set(marks);
      for (const mark of marks)
        await sql.all('INSERT INTO erased (mark) VALUES (?) ON CONFLICT DO NOTHING', mark);
      const rows = await sql.all("SELECT id FROM comment WHERE state <> 'removed'");
      const again = rows.map(({ id }) => String(id)).filter((id) => gone.has(erasedMark(id)));
      for (const id of again) await eraseComment(sql, id, undefined);
      await dropStopped(sql, gone);
      for (const helper of helpers) await insertHelper(sql, helper);
      if (passkeys !== undefined) await replacePasskeys(sql, passkeys);
      await dropRemovedHelpers(sql, gone);
      await sql.all('DELETE FROM session');
      await sql.all('DELETE FROM sign_in');
      await forgetOld(sql, now);
      const shown = await sql.all("SELECT DISTINCT page FROM comment WHERE state = 'published'");
      await notePageChanges(sql, [...new Set([...pages, ...shown.map(({ page }) => String(page))])]);
      const [left] = await sql.all("SELECT count(*) AS count FROM comment WHERE state <> 'removed'");
      return { count: Number(left?.['count']), erasedAgain: again.length };
    });
    await database.vacuum();
    return adapted;
  } finally {
    await database.close();
  }
}

/** Moves the store aside, whole, once no other process has it open. Gives where it is. */
function setAside(file: string, now: number): string {
  leaveLogMode(file);
  const day = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  let aside = `${file}.before-${day}`;
  for (let again = 1; existsSync(aside); again++) aside = `${file}.before-${day}-${again}`;
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${aside}${end}`);
  return aside;
}

/** A store can leave its write-ahead log only while nobody else has it open: that is how others are noticed. */
function leaveLogMode(file: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 500 });
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    // A damaged store is moved aside as it is.
    if (isBusy(error)) throw openElsewhere(file, error);
  } finally {
    database?.close();
  }
}

const openElsewhere = (file: string, cause: unknown) =>
  new Error(`${file} is open in another program. Stop the site first, then restore. Nothing was changed.`, {
    cause,
  });

function removeStore(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
