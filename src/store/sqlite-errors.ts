import { StoreError } from '#store/database.ts';

type SqliteError = Error & { errcode: number };

/** A checkpoint reports this by its result instead of an error: another connection uses the log. */
export class BusyError extends Error {}

export const isOfSqlite = (error: unknown): boolean => error instanceof BusyError || isSqliteError(error);

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

/** Source: the primary result codes of SQLite. */
const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  isSqliteError(error) && codes.includes(error.errcode & 0xff);

/** Another connection holds the store (busy, locked). */
export const isBusy = (error: unknown): boolean => error instanceof BusyError || hasCode(error, 5, 6);

/**
 * An error of SQLite in words for the owner. A violated constraint is left as it is: that is a mistake of the program,
 * and the store is well.
 */
export function explainSqlite(error: unknown, place: string): Error {
  if (error instanceof StoreError) return error;
  if (hasCode(error, 19)) return error as Error;
  const cause = { cause: error };
  if (isBusy(error)) return new StoreError('busy', `${place} is held by another program.`, cause);
  if (hasCode(error, 10, 13))
    return new StoreError('full', `${place} cannot be written: is the disk full?`, cause);
  if (hasCode(error, 11, 26))
    return new StoreError(
      'unreachable',
      `${place} is damaged, or no store of comments. Bring back the last backup: npm run comments -- restore FILE`,
      cause,
    );
  if (hasCode(error, 14))
    return new StoreError(
      'unreachable',
      `${place} cannot be opened. May this user read and write its folder?`,
      cause,
    );
  const words = error instanceof Error ? error.message : String(error);
  return new StoreError('unreachable', `${place} cannot be used: ${words}`, cause);
}
