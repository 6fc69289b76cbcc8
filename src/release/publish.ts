import { formatProblems } from '#check/problem.ts';
import { contentPrint, refuseChanged } from '#release/content-print.ts';
import type { ReleaseTools } from '#release/release-tools.ts';
import { Refusal } from '#release/refusal.ts';
import { ask } from '#release/git.ts';
import { type Change, readChanges } from '#release/read-changes.ts';
import { type Repository, openRepository, refuseOtherChanges } from '#release/repository.ts';
import { commitAndPush, fetchRemote, pushWaiting } from '#release/send.ts';
import { tellChanges } from '#release/tell-changes.ts';
import { countOf } from '#lib/list-words.ts';

/**
 * Checks, builds and tests the site, tells what changed, commits the content and sends it.
 * @throws {Refusal} in plain words, where something is in the way; everything is as it was then
 */
export async function publish(tools: ReleaseTools): Promise<void> {
  const repository = await openRepository(tools.git, tools.folder, tools.contentDir);
  const print = repository && (await contentPrint(repository));
  refuseProblems(tools);
  if (repository === undefined || print === undefined) return publishWithoutGit(tools);
  await refuseOtherChanges(repository);
  const sent = await fetchRemote(repository);
  const unkept = await readChanges(repository, repository.head);
  const waiting = await countWaiting(repository, sent);
  const changes = waiting > 0 && sent !== undefined ? await readChanges(repository, sent) : unkept;
  if (unkept.length === 0 && waiting === 0) {
    tools.say(await nothingToDo(repository));
    return;
  }
  await tools.build();
  await tools.test();
  const told = tellChanges(changes);
  const isFirst = repository.remote !== undefined && sent === undefined;
  const rest = isFirst
    ? 'The whole site, sent for the first time'
    : countOf(waiting, 'change to the program', 'changes to the program');
  tools.say([told.summary || rest, ...told.lines.map((line) => `  ${line}`)].join('\n'));
  if (tools.confirm !== undefined && !(await tools.confirm('Publish this?')))
    throw new Refusal('You said no.');
  await refuseChanged(repository, print);
  if (unkept.length > 0) await commitAndPush(repository, messageFor(unkept));
  else await pushWaiting(repository);
  tools.say(goodbye(repository, tools.keep(), 'To take it back: npm run undo'));
}

/** @throws {Refusal} with everything that the check refuses */
export function refuseProblems({ check }: ReleaseTools): void {
  const { problems } = check();
  if (problems.length === 0) return;
  throw new Refusal(`The check found ${countOf(problems.length, 'problem')}:\n${formatProblems(problems)}`);
}

/**
 * What is told at the end of a successful run.
 * @param folder holds the pages that were built
 * @param back says how to take this back
 */
export function goodbye({ remote }: Repository, folder: string, back: string): string {
  return remote === undefined
    ? `Kept in git on this computer. This project is sent nowhere by itself: upload everything in ${folder} to your web host. ${back}`
    : `Sent to ${remote.name}. Your host builds the site from it; until that has worked, visitors see the old one. ${back}`;
}

async function publishWithoutGit(tools: ReleaseTools): Promise<void> {
  await tools.build();
  await tools.test();
  tools.say(
    `The site is built and tested. This folder is not kept in git, so nothing is remembered and nothing can be undone. Upload everything in ${tools.keep()} to your web host.`,
  );
}

/** How many commits wait here that were never sent. */
async function countWaiting({ git, remote }: Repository, sent: string | undefined): Promise<number> {
  if (remote === undefined) return 0;
  const range = sent === undefined ? 'HEAD' : `${sent}..HEAD`;
  return Number(await ask(git, 'rev-list', '--count', range));
}

async function nothingToDo({ git, content, remote }: Repository): Promise<string> {
  const last = await ask(git, 'log', '-1', '--format=%ad', '--date=format:%B %-d, %Y', '--', content);
  const day = last === '' ? '' : ` on ${last}`;
  return remote === undefined
    ? `Nothing has changed since you published last${day}. The site lies in dist/client (npm run build makes it anew).`
    : `Nothing has changed since you published last${day}.`;
}

function messageFor(changes: readonly Change[]): string {
  const { subject, lines } = tellChanges(changes);
  return `${subject}\n\n${lines.join('\n')}\n`;
}
