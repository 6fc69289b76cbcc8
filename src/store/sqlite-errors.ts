import { StoreError } from '#store/database.ts';

type SqliteError = Error & { errcode: number };

export const isOfSqlite = (error: unknown): error is SqliteError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

/** Source: the primary result codes of SQLite. */
const hasCode = (error: unknown, ...codes: readonly number[]): boolean =>
  isOfSqlite(error) && codes.includes(error.errcode & 0xff);

/** Says what SQLite tells by a result only: somebody else is at it. */
export class BusyError extends Error {}

/** Another connection holds the store (busy, locked). */
export const isBusy = (error: unknown): boolean => error instanceof BusyError || hasCode(error, 5, 6);

/**
 * What SQLite says, in words for the owner. A broken rule of a table is left as it is: that is a mistake of the
 * program, and the store is well.
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
