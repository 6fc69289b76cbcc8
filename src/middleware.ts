import type { MiddlewareHandler } from 'astro';
import { words } from '#i18n/interface-words.ts';
import { defaultLanguage, languageOf } from '#lib/languages.ts';
import { withLinksIn } from '#lib/link-language.ts';
import { basePathOf } from '#lib/paths.ts';
import { getPractice } from '#practice.ts';
import { getTranslatedTest } from '#queries/translated-paths.ts';

/** Names the language of a page, by its address or the server's word, and leads its links to pages of that language. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  const base = basePathOf(getPractice().website);
  const language = locals.language ?? languageOf(decodeURI(url.pathname).slice(base.length));
  if (language === defaultLanguage) return next();
  locals.language = language;
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const isTranslated = await getTranslatedTest(language);
  const { inOther } = words(language).site;
  const html = withLinksIn(await response.text(), language, isTranslated, inOther);
  return new Response(html, response);
};
