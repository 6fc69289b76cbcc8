import type { RequestHandler } from '#server/comments-context.ts';
import { jsonResponse } from '#server/responses.ts';
import { StoreError } from '#store/database.ts';

/**
 * For monitoring: 200 where comments can be read and every page shows what was decided, else 503. It names no path,
 * no host and no number, since anybody may ask.
 */
export const showHealth: RequestHandler = async (_request, context) => {
  try {
    const { store, updates } = await context.openStore();
    await store.database.all('SELECT 1');
    const pages = updates.isBehind ? 'behind' : 'ok';
    return jsonResponse({ store: 'ok', pages }, pages === 'ok' ? 200 : 503);
  } catch (error) {
    return jsonResponse({ store: error instanceof StoreError ? error.kind : 'unreachable' }, 503);
  }
};
