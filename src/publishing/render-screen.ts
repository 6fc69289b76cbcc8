import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inject } from 'light-my-request';
import { type Language, defaultLanguage, languageOf } from '#lib/languages.ts';
import type { RenderScreen } from '#view-models/screens.ts';

/** The built site's own handler for pages that are no files; the last argument reaches them as `Astro.locals`. */
type PageHandler = (
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

/** The language of a screen is that of the page that it is about. */
function languageOfScreen(screen: unknown): { language?: Language } {
  const { page } = (screen ?? {}) as { page?: string | { path?: string } };
  const language = languageOf((typeof page === 'string' ? page : page?.path) ?? '');
  return language === defaultLanguage ? {} : { language };
}

/**
 * Renders screens with the built site's own pages, without a request from outside.
 * @throws {Error} where a screen cannot be rendered
 */
export function screenRenderer(handler: PageHandler): RenderScreen {
  return async (name, screen) => {
    const response = await inject(
      (request, outgoing) => {
        void handler(request, outgoing, () => outgoing.end(), { screen, ...languageOfScreen(screen) });
      },
      { method: 'GET', url: `/screens/${name}/`, headers: { host: 'localhost' } },
    );
    if (response.statusCode !== 200 || response.payload === '')
      throw new Error(`The screen "${name}" cannot be rendered (${response.statusCode}).`);
    return response.payload;
  };
}
