import { formatInstant } from '#lib/dates.ts';
import { type PublishRun, type RunState, type RunStep, runSteps } from '#release/desk/publish-run.ts';
import type { ProgressStep, PublishScreen } from '#view-models/publish-screens.ts';

const labels: Record<RunStep, string> = {
  check: 'Checking what is written',
  build: 'Building the site beside the old one',
  test: 'Testing the site that was built',
  store: 'Storing the content in the history',
  switch: 'Showing it to visitors',
  send: 'Sending a copy to where the site is kept',
};

/** Who is publishing, since when, and how far it is. */
export function runningWords(run: PublishRun, timeZone: string): NonNullable<PublishScreen['running']> {
  const what = {
    publish: 'is publishing',
    back: 'is taking a release back',
    renew: 'is building the site anew',
    send: 'is sending a copy',
  };
  const place = runSteps.indexOf(run.step);
  const steps = run.kind === 'send' ? (['send'] as const) : runSteps;
  return {
    text: `${run.by.name} ${what[run.kind]}, since ${formatInstant(run.started, timeZone)}.`,
    steps: steps.map((step): ProgressStep => {
      const at = runSteps.indexOf(step);
      return { label: labels[step], state: at < place ? 'done' : at === place ? 'now' : 'next' };
    }),
  };
}

/** What became of the last run. */
export function lastWords(run: PublishRun, state: RunState, timeZone: string): PublishScreen['last'] {
  const when = formatInstant(run.ended ?? run.started, timeZone);
  const problems = run.problems ?? [];
  const details = [run.words, run.gitWords].filter((words) => words !== undefined).join('\n') || undefined;
  if (state === 'cut off')
    return {
      text: `What ${run.by.name} began at ${formatInstant(run.started, timeZone)} did not finish: the server stopped in between. Visitors see one whole site, and every word that was saved is here. Press the button again.`,
      ...{ isProblem: true, details, problems },
    };
  if (state === 'refused')
    return {
      text: `${run.by.name} tried at ${when}, and nothing was published. Visitors see the site as it was, and nothing of yours is lost.`,
      ...{ isProblem: true, details, problems },
    };
  if (run.gitWords !== undefined)
    return {
      text: 'Visitors see it. Only the copy could not be kept in git or sent on:',
      ...{ isProblem: true, details, problems },
    };
  if (run.kind === 'send') return { text: `Sent at ${when}.`, isProblem: false, details, problems };
  const seconds = Math.max(1, Math.round(((run.ended ?? run.started) - run.started) / 1000));
  const did = { publish: 'published', back: 'taken back', renew: 'built anew' }[run.kind];
  return {
    text: `The site was ${did} by ${run.by.name} at ${when}. It took ${seconds} s.`,
    link: { text: 'See it', path: '/' },
    ...{ isProblem: false, details, problems },
  };
}

/** Whether nothing but translations that have fallen behind stopped a run. */
export const isOnlyUntranslated = ({ run: { problems = [] }, state }: { run: PublishRun; state: RunState }) =>
  state === 'refused' && problems.length > 0 && problems.every(({ isTranslation }) => isTranslation === true);
