import { writeOutcome } from '#editor/bridge/write-outcome.ts';
import type { Outcome } from '#editor/bridge/check-change.ts';
import { publishPath } from '#lib/server-paths.ts';
import type { CommentsContext } from '#server/comments-context.ts';
import type { DeskRequest } from '#server/desk/desk-route.ts';
import { type Activity, recordActivity } from '#store/activity.ts';
import type { DeskNews } from '#view-models/desk-screens.ts';

/** What the forms of the desk that change a file of the content say of it. */
export const saveWords = {
  refused: 'Not saved yet: something below needs another look. What you typed is still there.',
  unwritten:
    'The machine could not write the file. What you typed is still here. Try again, or ask whoever looks after the machine.',
  nothing: 'Nothing was changed, so nothing was saved.',
  saved: 'Saved, not published yet: visitors do not see it.',
};

/** What a form says when it comes again after it was sent, by the `done` of its address. */
export function newsOf({ url }: Pick<DeskRequest, 'url'>): DeskNews | undefined {
  const done = url.searchParams.get('done');
  if (done !== 'saved' && done !== 'nothing') return undefined;
  const link = done === 'saved' ? { text: 'Publish it', path: publishPath } : undefined;
  return { text: saveWords[done], isProblem: false, link };
}

/**
 * Writes what the check has taken, and notes who did it. False where the machine could not write, which is reported.
 * @param called what the report calls it, such as "The facts"
 */
export async function saveOutcome(
  context: CommentsContext,
  folder: string,
  outcome: Outcome,
  { called, ...activity }: Omit<Activity, 'at'> & { called: string },
): Promise<boolean> {
  try {
    writeOutcome(folder, outcome);
  } catch (error) {
    context.report(`${called} could not be saved: ${String(error)}`);
    return false;
  }
  const { store } = await context.openStore();
  await recordActivity(store, { ...activity, at: context.now() });
  return true;
}
