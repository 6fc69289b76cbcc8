import { LibsqlError } from '@libsql/client/http';
import { StoreError } from '#store/database.ts';

/**
 * What went wrong on the way to a libSQL server or in it, in words for the owner. A broken rule of a table is left
 * as it is: that is a mistake of the program, and the store is well.
 */
export function explainLibsql(error: unknown, host: string): Error {
  if (error instanceof StoreError) return error;
  const place = `The store at ${host}`;
  const cause = { cause: error };
  const code = error instanceof LibsqlError ? error.code : '';
  if (error instanceof Error && code.includes('CONSTRAINT')) return error;
  if (/BUSY|LOCKED|TRANSACTION_TIMEOUT|STREAM_EXPIRED/.test(code))
    return new StoreError('busy', `${place} is busy.`, cause);
  if (/FULL|BLOCKED/.test(code)) return new StoreError('full', `${place} takes nothing more.`, cause);
  if (isRefusal(error))
    return new StoreError(
      'unreachable',
      `${place} refuses the token. Put the right one into COMMENTS_STORE_TOKEN.`,
      cause,
    );
  return new StoreError('unreachable', `${place} cannot be reached: ${reasonOf(error)}`, cause);
}

/** HTTP 401 and 403. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('status' in error && (error.status === 401 || error.status === 403)) || isRefusal(error.cause);
}

/** `fetch` says only that it failed; why stands in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const why = error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : undefined;
  return error instanceof TypeError && why !== undefined ? why : error.message;
}
