import { setTimeout as wait } from 'node:timers/promises';
import { type Waiting, noPage, waitingPage } from '#editor/bridge/preview-words.ts';
import { isPagePath } from '#lib/paths.ts';
import { framedPage, framedWords } from '#server/desk/publish/framed-page.ts';
import { afterPath } from '#server/editing/editing-paths.ts';
import type { EditingService } from '#server/editing/editing-service.ts';

/** Milliseconds in which a page is waited for: servers in front of this one cut off what takes a minute. */
const patience = 40_000;
const pause = 300;

/**
 * A page as it will be, in a frame beside what visitors see. No script runs in it that could look again, so the answer
 * comes when the page does.
 * @param path of the page, after that of all such frames
 */
export async function showAfter(
  path: string,
  editing: Pick<EditingService, 'open'>,
  limit = patience,
): Promise<Response> {
  if (!isPagePath(path)) return framedWords(waitingPage(noPage), 404);
  const end = Date.now() + limit;
  for (;;) {
    const opened = await editing.open();
    if (opened.kind === 'off') return framedWords(waitingPage(noPreview(opened.reason)), 503);
    const page = opened.kind === 'ready' ? await opened.editor.showPreview(path) : undefined;
    if (page?.ok === true) return framedPage(await page.text());
    if (page !== undefined && page.status !== 503) return framedWords(await page.text(), page.status);
    if (Date.now() >= end) return stillStarting(path);
    await wait(pause);
  }
}

const noPreview = (reason: string): Waiting => ({ heading: 'There is no preview here.', lines: [reason] });

function stillStarting(path: string): Response {
  const words = waitingPage({ heading: 'The preview is still starting.', lines: [] });
  const link = `<p><a href="${afterPath}${path}">Look again</a></p>`;
  return framedWords(words.replace('</main>', `${link}</main>`), 503);
}
