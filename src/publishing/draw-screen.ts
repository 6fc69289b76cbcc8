import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'light-my-request';
import type { DrawScreen } from '#view-models/screens.ts';

/** The built site's own handler for pages that are no files; the last argument reaches them as `Astro.locals`. */
export type PageHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals?: object,
) => unknown;

/** The handler of the site in `root`. */
export async function loadPageHandler(root: string): Promise<PageHandler> {
  const entry = pathToFileURL(join(root, 'server', 'entry.mjs')).href;
  const { handler } = (await import(entry)) as { handler: PageHandler };
  return handler;
}

/**
 * Draws screens with the built site's own pages, without a request from outside.
 * @throws {Error} where a screen cannot be drawn
 */
export function screenDrawer(handler: PageHandler): DrawScreen {
  return async (name, screen) => {
    const answer = await inject(
      (request, response) => {
        void handler(request, response, () => response.end(), {
          screen,
        });
      },
      { method: 'GET', url: `/screens/${name}/`, headers: { host: 'localhost' } },
    );
    if (answer.statusCode !== 200 || answer.payload === '')
      throw new Error(`The screen "${name}" cannot be drawn (${answer.statusCode}).`);
    return answer.payload;
  };
}
