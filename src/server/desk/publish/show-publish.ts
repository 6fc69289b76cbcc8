import { historyPath, publishPath } from '#lib/server-paths.ts';
import { htmlResponse, seeOther, textResponse } from '#server/responses.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler, DeskRequest } from '#server/desk/desk-route.ts';
import { comparePages } from '#server/desk/publish/compare-pages.ts';
import type { PublishDesk, Unpublished } from '#server/desk/publish/publish-desk.ts';
import { isOnlyUntranslated, lastWords, runningWords } from '#server/desk/publish/run-words.ts';
import { hasPermission } from '#lib/desk/member.ts';
import { recordActivity } from '#store/activity.ts';
import { openStore } from '#store/open-store.ts';
import type { PublishRun } from '#release/desk/publish-run.ts';
import type { DeskNotice } from '#view-models/publish-screens.ts';

const day = 24 * 60 * 60_000;
/** Seconds after which a browser loads a page again that shows progress. */
const refreshAfter = '3';

const notices: Record<string, DeskNotice> = {
  changed: {
    text: 'Nothing was published yet: something was changed since you opened this page. Here is how it is now. Press the button again.',
    isProblem: true,
  },
  old: {
    text: 'Nothing was done: this page was open for too long. Please press the button again.',
    isProblem: true,
  },
  busy: { text: 'Nothing was done: somebody is publishing already.', isProblem: true },
};
export const noticeOf = (url: URL): DeskNotice | undefined => {
  const done = url.searchParams.get('done') ?? '';
  return Object.hasOwn(notices, done) ? notices[done] : undefined;
};

/** What visitors do not see yet, how far publishing is, and what became of the last one. */
export const showPublish: DeskHandler = async (incoming, context) => {
  const mayPublish = hasPermission(incoming.member, 'publish');
  const { publishing, facts, signer } = context;
  if (publishing === undefined) return nothingHere();
  const last = publishing.last();
  const isRunning = last?.state === 'running';
  const changes = publishing.unpublished();
  const isSendOpen = last?.state === 'done' && last.run.gitWords !== undefined;
  const html = await context.render('publish', {
    message: noticeOf(incoming.url),
    unavailable: publishing.unavailable,
    running: isRunning ? runningWords(last.run, facts.timeZone) : undefined,
    last: last === undefined || isRunning ? undefined : lastWords(last.run, last.state, facts.timeZone),
    sendToken: isSendOpen && mayPublish ? signer.sign('send', { run: last.run.number }, day) : undefined,
    untranslatedToken:
      mayPublish && last !== undefined && isOnlyUntranslated(last) && publishing.unavailable === undefined
        ? signer.sign('untranslated', seen(changes), day)
        : undefined,
    changes: { summary: changes.summary, lines: changes.lines },
    comparisons: hasPermission(incoming.member, 'write')
      ? comparePages(changes, publishing.options)
      : { shown: [], others: [] },
    isFirst: changes.isFirst,
    token: mayPublish ? signer.sign('publish', seen(changes), day) : undefined,
  });
  return showing(html, isRunning);
};

/** Begins to publish what the page showed, and nothing else. */
export const startPublish: DeskHandler = (incoming, context) =>
  begin(incoming, context, publishPath, (publishing, by) => {
    const stale = staleness('publish', incoming, context, publishing);
    return stale ?? publishing.begin({ kind: 'publish', by }, noteEnd(context));
  });

/** Sends to git's remote what could not be sent before. */
export const sendAgain: DeskHandler = (incoming, context) =>
  begin(incoming, context, publishPath, (publishing, by) => {
    const claims = context.signer.read('send', incoming.form?.get('token'));
    if (claims === undefined || claims['run'] !== publishing.last()?.run.number) return 'old';
    return publishing.begin({ kind: 'send', by }, noteEnd(context));
  });

/** The run, why there is none, or undefined where another is under way. */
type Begin = (publishing: PublishDesk, by: { id: string; name: string }) => PublishRun | string | undefined;

/** Begins a run for a button, and shows its progress. */
export function begin(
  { member }: DeskRequest,
  { publishing }: CommentsContext,
  path: typeof publishPath | typeof historyPath,
  work: Begin,
): Promise<Response> {
  if (publishing === undefined || publishing.unavailable !== undefined) return Promise.resolve(nothingHere());
  const begun = work(publishing, { id: member.id, name: member.name });
  const done = typeof begun === 'string' ? begun : begun === undefined ? 'busy' : undefined;
  return Promise.resolve(seeOther(done === undefined ? publishPath : `${path}?done=${done}`));
}

/** A page that shows progress is loaded again by the browser, without a script. */
export function showing(html: string, isRunning: boolean): Response {
  const response = htmlResponse(html);
  if (isRunning) response.headers.set('Refresh', `${refreshAfter}; url=${publishPath}`);
  return response;
}

export const nothingHere = (): Response => textResponse('There is nothing here.', 404);

/** Notes in the list of activity what was published, and reports a failure to whoever looks after the server. */
export const noteEnd =
  ({ report, now }: CommentsContext) =>
  (run: PublishRun): void => {
    if (run.state === 'refused' && run.problems === undefined) report(`Publishing was refused: ${run.words}`);
    if (run.state !== 'done' || run.kind === 'send') return;
    noteRun(run, now).catch((error: unknown) => {
      report(`What was published could not be noted: ${String(error)}`);
    });
  };

/**
 * Opens the store for itself: the release that the button was pressed on is closed by now, and opening its store
 * again would have it write comments into pages that nobody serves any more.
 */
async function noteRun({ kind, by, summary = '' }: PublishRun, now: () => number): Promise<void> {
  const what = kind === 'back' ? 'taken-back' : 'published';
  const store = await openStore(now);
  try {
    await recordActivity(store, { member: by, what, subject: summary, at: now() });
  } finally {
    await store.database.close();
  }
}

/** Why a button does not count any more: its token is too old or none, or something was changed since it was shown. */
export function staleness(
  button: 'publish' | 'untranslated',
  { form }: DeskRequest,
  { signer }: CommentsContext,
  publishing: PublishDesk,
): 'old' | 'changed' | undefined {
  const claims = signer.read(button, form?.get('token'));
  if (claims === undefined) return 'old';
  const { base, version } = seen(publishing.unpublished());
  return claims['base'] === base && claims['version'] === version ? undefined : 'changed';
}

/** What a button was made for, as its token states it. */
const seen = ({ base, version }: Unpublished) => ({ base: base.split(/[/\\]/).at(-1) ?? '', version });
