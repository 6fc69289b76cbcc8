import { StoreError } from '#store/database.ts';

/** SQLSTATE of an error of the server; empty for one of the network. */
const stateOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E') ? code : '';
};

/** The server stops, starts, or ended the connection. Source: PostgreSQL, appendix A, classes 08 and 57P. */
const isShutdown = (error: unknown): boolean => /^(08|25P03|57P0[1-5])/.test(stateOf(error));

/** Whether the connection cannot be used any more, or was never made. */
export const isConnectionLost = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof StoreError) && (stateOf(error) === '' || isShutdown(error));

/** Another client holds a lock, or the server chose this transaction to give way. */
const isBusy = (error: unknown): boolean => ['55P03', '40001', '40P01', '57014'].includes(stateOf(error));

/** Whether a transaction that was just begun may work if it is tried again. */
export const isTransient = (error: unknown): boolean => isBusy(error) || isConnectionLost(error);

/**
 * An error of the server or of the way to it, in words for the owner. A violated constraint is left as it is: that is
 * a mistake of the program, and the store is well.
 */
export function explainPostgres(error: unknown, place: string): Error {
  if (error instanceof StoreError) return error;
  const state = stateOf(error);
  if (state.startsWith('23')) return error as Error;
  const store = `The store at ${place}`;
  const cause = { cause: error };
  const words = wordsOf(error);
  if (isBusy(error)) return new StoreError('busy', `${store} is busy.`, cause);
  if (state.startsWith('53')) return new StoreError('full', `${store} takes nothing more: ${words}`, cause);
  if (state === '25006')
    return new StoreError(
      'unreachable',
      `${store} is read-only, as a replica is. Name the primary in COMMENTS_STORE_URL.`,
      cause,
    );
  if (/^(28|3D|42501)/.test(state))
    return new StoreError(
      'unreachable',
      `${store} refuses the way in: ${words}. Mend COMMENTS_STORE_URL.`,
      cause,
    );
  return new StoreError('unreachable', `${store} cannot be reached: ${words}`, cause);
}

/** Where a name stands for several addresses, the errors of each are in one. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message || String(error) : String(error);
}
