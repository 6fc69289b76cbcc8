import { formatProblems } from '#check/problem.ts';
import { hashContent, refuseChanged } from '#release/content-hash.ts';
import type { ReleaseDependencies } from '#release/release-dependencies.ts';
import { Refusal } from '#release/refusal.ts';
import { gitOutput } from '#release/git.ts';
import { type Change, readChanges } from '#release/read-changes.ts';
import { type Repository, openRepository, refuseOtherChanges } from '#release/repository.ts';
import { commitContent, fetchRemote, push } from '#release/send.ts';
import { describeChanges } from '#release/describe-changes.ts';
import { countOf } from '#lib/list-words.ts';

/**
 * Checks, builds and tests the site, reports what changed, commits the content and sends it.
 * @throws {Refusal} in plain words, where something is in the way; everything is as it was then
 */
export async function release(dependencies: ReleaseDependencies): Promise<void> {
  const repository = await openRepository(dependencies.git, dependencies.folder, dependencies.contentDir);
  const hash = repository && (await hashContent(repository));
  refuseProblems(dependencies);
  if (repository === undefined || hash === undefined) return publishWithoutGit(dependencies);
  await refuseOtherChanges(repository);
  const sent = await fetchRemote(repository);
  const uncommitted = await readChanges(repository, repository.head);
  const waiting = await countWaiting(repository, sent);
  const changes = waiting > 0 && sent !== undefined ? await readChanges(repository, sent) : uncommitted;
  if (uncommitted.length === 0 && waiting === 0) {
    dependencies.print(await nothingToDo(repository));
    return;
  }
  await dependencies.build();
  await dependencies.test();
  const { summary, lines } = describeChanges(changes);
  const isFirst = repository.remote !== undefined && sent === undefined;
  const rest = isFirst
    ? 'The whole site, sent for the first time'
    : countOf(waiting, 'change to the program', 'changes to the program');
  dependencies.print([summary || rest, ...lines.map((line) => `  ${line}`)].join('\n'));
  if (dependencies.confirm !== undefined && !(await dependencies.confirm('Publish this?')))
    throw new Refusal('You said no.');
  await refuseChanged(repository, hash);
  if (uncommitted.length === 0) await push(repository);
  else {
    await commitContent(repository, messageFor(uncommitted));
    await push(repository, async () => {
      await gitOutput(repository.git, 'reset', '--quiet', repository.head);
    });
  }
  dependencies.print(goodbye(repository, dependencies.activate(), 'To take it back: npm run undo'));
}

/** @throws {Refusal} with everything that the check refuses */
export function refuseProblems({ check }: ReleaseDependencies): void {
  const { problems } = check();
  if (problems.length === 0) return;
  throw new Refusal(`The check found ${countOf(problems.length, 'problem')}:\n${formatProblems(problems)}`);
}

/**
 * The lines at the end of a successful run.
 * @param folder holds the pages that were built
 * @param back explains how to take this back
 */
export function goodbye({ remote }: Repository, folder: string, back: string): string {
  return remote === undefined
    ? `Kept in git on this computer. This project is sent nowhere by itself: upload everything in ${folder} to your web host. ${back}`
    : `Sent to ${remote.name}. Your host builds the site from it; until that has worked, visitors see the old one. ${back}`;
}

async function publishWithoutGit(dependencies: ReleaseDependencies): Promise<void> {
  await dependencies.build();
  await dependencies.test();
  dependencies.print(
    `The site is built and tested. This folder is not kept in git, so nothing is remembered and nothing can be undone. Upload everything in ${dependencies.activate()} to your web host.`,
  );
}

/** How many commits wait here that were never sent. */
async function countWaiting({ git, remote }: Repository, sent: string | undefined): Promise<number> {
  if (remote === undefined) return 0;
  const range = sent === undefined ? 'HEAD' : `${sent}..HEAD`;
  return Number(await gitOutput(git, 'rev-list', '--count', range));
}

async function nothingToDo({ git, content, remote }: Repository): Promise<string> {
  const last = await gitOutput(git, 'log', '-1', '--format=%ad', '--date=format:%B %-d, %Y', '--', content);
  const day = last === '' ? '' : ` on ${last}`;
  return remote === undefined
    ? `Nothing has changed since you published last${day}. The site lies in dist/client (npm run build makes it anew).`
    : `Nothing has changed since you published last${day}.`;
}

function messageFor(changes: readonly Change[]): string {
  const { subject, lines } = describeChanges(changes);
  return `${subject}\n\n${lines.join('\n')}\n`;
}
