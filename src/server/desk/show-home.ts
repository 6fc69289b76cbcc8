import { setTimeout as wait } from 'node:timers/promises';
import { deskCommentsPath, deskReportPath, deskTabPath, publishPath } from '#lib/comments/comment-paths.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import { contentReport } from '#server/desk/content-report.ts';
import { htmlResponse, seeOther } from '#server/responses.ts';
import { readMissedSearches } from '#store/missed-searches.ts';
import type { DeskHomeScreen } from '#view-models/desk-screens.ts';

/** How long the desk waits for the report before it opens without its numbers, in milliseconds. */
const patience = 1_500;
/** Parts of addresses that led to the comments when the desk was nothing else. */
const commentFields = ['tab', 'name', 'q', 'done', 'after'];

/** What waits, each with its number. */
export const showHome: DeskHandler = async ({ url, member }, context) => {
  if (commentFields.some((field) => url.searchParams.has(field)))
    return seeOther(`${deskCommentsPath}${url.search}`);
  const { store } = await context.openStore();
  const counts = await store.counts();
  const report = await Promise.race([
    contentReport().catch(() => undefined),
    wait(patience, 'late' as const, { ref: false }),
  ]);
  const waiting: DeskHomeScreen['waiting'] = [
    { count: counts.pending, text: 'comments wait for an answer', path: deskTabPath('pending') },
    { count: counts.spam, text: 'comments are suspected of being spam', path: deskTabPath('spam') },
    ...unpublishedNumber(context),
    ...(report === undefined || report === 'late' ? [] : reportNumbers(report)),
    {
      count: readMissedSearches().length,
      text: 'searches found nothing, and were sent to you',
      path: `${deskReportPath}#searches`,
    },
  ];
  const html = await context.render('desk-home', {
    name: member.name,
    waiting,
    note:
      report === 'late'
        ? 'The report on the pages is being made. It stands under Report in a moment.'
        : undefined,
    signOut: context.signer.sign('sign-out', {}, 24 * 60 * 60_000),
  });
  return htmlResponse(html);
};

function unpublishedNumber({ publishing }: CommentsContext): DeskHomeScreen['waiting'] {
  if (publishing === undefined || publishing.unavailable !== undefined) return [];
  const count = publishing.unpublished().lines.length;
  return [{ count, text: 'changes are not published yet', path: publishPath }];
}

function reportNumbers({ files }: NonNullable<Awaited<ReturnType<typeof contentReport>>>) {
  const pagesWith = (isMeant: (finding: (typeof files)[number]['findings'][number]) => boolean) =>
    files.filter(({ findings }) => findings.some(isMeant)).length;
  return [
    {
      count: pagesWith(({ topic, level }) => topic === 'review' && level !== 'later'),
      text: 'pages are due for a review',
      path: deskReportPath,
    },
    {
      count: pagesWith(({ topic, level }) => topic !== 'review' && level === 'now'),
      text: 'pages should be looked at again',
      path: deskReportPath,
    },
  ];
}
