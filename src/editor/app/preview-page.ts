import type { PreviewNews, PreviewRequest } from '#editor/change.ts';
import { lettersOf } from '#editor/app/page-words.ts';
import { TypedMirror } from '#editor/app/typed-mirror.ts';

/** Runs in the page of the preview: shows what is typed, says what is clicked, and waits where nothing can be shown. */

/** How often a page that cannot be shown yet is requested, in milliseconds. */
const pause = 500;
/** How long an answer is waited for, in milliseconds: the first page takes longest. */
const patience = 15_000;

/** Only the editor's window, which holds the preview, is listened to: on this machine, or on this very site. */
const isEditor = ({ source, origin }: MessageEvent) =>
  source === window.parent && (origin === window.location.origin || new URL(origin).hostname === '127.0.0.1');

const report = (news: PreviewNews) => {
  if (window.parent !== window) window.parent.postMessage(news, '*');
};

const isWaiting = document.documentElement.dataset['waiting'] !== undefined;

if (isWaiting) window.setTimeout(() => void lookAgain(), pause);
else {
  const mirror = new TypedMirror(document.body);
  window.addEventListener('message', (event: MessageEvent<PreviewRequest>) => {
    if (isEditor(event) && event.data.typed !== undefined) mirror.show(event.data.typed);
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('a, button, input, textarea, select, label')) return;
    const words = target instanceof HTMLImageElement ? target.alt : lettersOf(target).words;
    if (words !== '') report({ clicked: words });
  });
  report({ loaded: window.location.pathname });
}

/**
 * Gives way to the page once it can be shown; until then says what is waited for now. The editor's window loads it, since
 * another page may have been opened meanwhile and be on its way: loading this one here would call that off.
 */
async function lookAgain(): Promise<void> {
  let next = pause;
  try {
    // A request that is never answered would otherwise be waited for without end.
    const response = await fetch(window.location.href, { signal: AbortSignal.timeout(patience) });
    if (response.ok) {
      if (window.parent === window) window.location.reload();
      report({ isReady: true });
      next = patience;
    } else showWaiting(await response.text());
  } catch {
    // The editor was stopped. It may be started again.
  }
  window.setTimeout(() => void lookAgain(), next);
}

function showWaiting(html: string): void {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  const shown = document.querySelector('main');
  if (main !== null && main.innerHTML !== shown?.innerHTML) shown?.replaceWith(main);
}
