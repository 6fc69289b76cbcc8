import { setTimeout as wait } from 'node:timers/promises';
import { deskCommentsPath, deskReportPath, deskTabPath, publishPath } from '#lib/server-paths.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import type { Report } from '#report/make-report.ts';
import { htmlResponse, seeOther } from '#server/responses.ts';
import { readMissedSearches } from '#store/missed-searches.ts';
import type { DeskHomeScreen } from '#view-models/desk-screens.ts';

/** How long the desk waits for the report before it opens with the numbers of the last one, in milliseconds. */
const patience = 500;
/** Parts of addresses that led to the comments when the desk was nothing else. */
const commentFields = ['tab', 'name', 'q', 'done', 'after'];

/** What waits, each with its number. */
export const showHome: DeskHandler = async ({ url, member }, context) => {
  if (commentFields.some((field) => url.searchParams.has(field)))
    return seeOther(`${deskCommentsPath}${url.search}`);
  const { store } = await context.openStore();
  const counts = await store.counts();
  const { contentReport } = context;
  const made = await Promise.race([
    contentReport.current().catch(() => undefined),
    wait(patience, 'late' as const, { ref: false }),
  ]);
  const report = made === 'late' ? contentReport.known : made;
  const comments = [
    waits(
      counts.pending,
      'comment waits for an answer',
      'comments wait for an answer',
      deskTabPath('pending'),
    ),
    waits(
      counts.spam,
      'comment is suspected of being spam',
      'comments are suspected of being spam',
      deskTabPath('spam'),
    ),
  ];
  const takesComments = context.facts.pages.length > 0;
  const waiting: DeskHomeScreen['waiting'] = [
    // What came in before they were switched off is still there to be decided.
    ...comments.filter(({ count }) => takesComments || count > 0),
    ...unpublishedNumber(context),
    ...(report === undefined ? [] : reportNumbers(report)),
    waits(
      readMissedSearches().length,
      'search found nothing, and was sent to you',
      'searches found nothing, and were sent to you',
      `${deskReportPath}#searches`,
    ),
  ];
  const html = await context.render('desk-home', {
    name: member.name,
    waiting,
    note:
      made !== 'late'
        ? undefined
        : report === undefined
          ? 'The report on the pages is being made. It stands under Report in a moment.'
          : 'The pages were changed, so the report on them is being made again.',
    signOut: context.signer.sign('sign-out', {}, 24 * 60 * 60_000),
  });
  return htmlResponse(html);
};

function unpublishedNumber({ publishing }: CommentsContext): DeskHomeScreen['waiting'] {
  if (publishing === undefined || publishing.unavailable !== undefined) return [];
  const count = publishing.unpublished().lines.length;
  return [waits(count, 'change is not published yet', 'changes are not published yet', publishPath)];
}

const waits = (count: number, one: string, many: string, path: string) => ({
  count,
  text: count === 1 ? one : many,
  path,
});

function reportNumbers({ files }: Report): DeskHomeScreen['waiting'] {
  const pagesWith = (isMeant: (finding: (typeof files)[number]['findings'][number]) => boolean) =>
    files.filter(({ findings }) => findings.some(isMeant)).length;
  return [
    waits(
      pagesWith(({ topic, level }) => topic === 'review' && level !== 'later'),
      'page is due for a review',
      'pages are due for a review',
      deskReportPath,
    ),
    waits(
      pagesWith(({ topic, level }) => topic !== 'review' && level === 'now'),
      'page should be looked at again',
      'pages should be looked at again',
      deskReportPath,
    ),
  ];
}
