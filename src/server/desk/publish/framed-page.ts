import { stillMarkup } from '#editor/bridge/preview-markup.ts';
import { htmlResponse } from '#server/responses.ts';

/**
 * Nothing in such a page runs, is sent or leads anywhere, wherever it is opened. It counts as a page of this site
 * (`allow-same-origin`), without which it would get neither typeface nor drawings.
 */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-same-origin',
].join('; ');

/** A page to be looked at in a frame of the desk: of all that can be pressed the folds of its text alone are left. */
export const framedPage = (html: string): Response =>
  framedWords(
    html
      .replaceAll(/<a\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g, (tag) => tag.replace(href, ''))
      .replaceAll(/<(button|input|select|textarea)\b/g, '<$1 disabled')
      .replaceAll('<header', '<header inert')
      .replace('<body', '<body data-framed'),
  );

const href = /\shref=(?:"[^"]*"|'[^']*'|[^\s>]+)/;

/** What stands in the frame where there is no page. */
export function framedWords(html: string, status = 200): Response {
  const response = htmlResponse(stillMarkup(html), status);
  response.headers.set('Content-Security-Policy', policy);
  return response;
}
