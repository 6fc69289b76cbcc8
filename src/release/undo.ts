import { contentPrint, refuseChanged } from '#release/content-print.ts';
import type { ReleaseTools } from '#release/release-tools.ts';
import { type Git, ask, namesIn } from '#release/git.ts';
import {
  type Kept,
  bringsBack,
  publishedLast,
  readKept,
  takenBackLast,
  takesBack,
} from '#release/history.ts';
import { goodbye, refuseProblems } from '#release/publish.ts';
import { type Change, readChanges } from '#release/read-changes.ts';
import { Refusal } from '#release/refusal.ts';
import { type Repository, openRepository, refuseOtherChanges } from '#release/repository.ts';
import { commitAndPush, fetchRemote } from '#release/send.ts';
import { tellChanges } from '#release/tell-changes.ts';

/**
 * Takes back what was published last; once more, what was published before that.
 * @throws {Refusal} in plain words, where something is in the way; everything is as it was then
 */
export async function undo(tools: ReleaseTools): Promise<void> {
  const repository = await openClean(tools);
  const last = publishedLast(await readKept(repository));
  if (last === undefined) throw new Refusal('Nothing was published yet that could be taken back.');
  await refuseMixed(repository, last);
  await goTo(tools, repository, {
    state: `${last.id}^`,
    what: `This takes back "${last.subject}" of ${last.day}.`,
    message: `Take back: ${last.subject}\n\n${takesBack}: ${last.id}\n`,
    back: 'To bring it back: npm run undo -- --redo',
  });
}

/**
 * Brings back what was taken back last.
 * @throws {Refusal} in plain words
 */
export async function redo(tools: ReleaseTools): Promise<void> {
  const repository = await openClean(tools);
  const undone = takenBackLast(await readKept(repository));
  if (undone === undefined)
    throw new Refusal(
      'The last thing that happened to the content was no undo, so there is nothing to bring back.',
    );
  const subject = undone.subject.replace(/^Take back: /, '');
  await goTo(tools, repository, {
    state: `${undone.id}^`,
    what: `This brings back "${subject}".`,
    message: `Bring back: ${subject}\n\n${bringsBack}: ${undone.id}\n`,
    back: 'To take it back: npm run undo',
  });
}

/**
 * Sets aside everything in the content folder that was never published.
 * @throws {Refusal} in plain words
 */
export async function setAside(tools: ReleaseTools): Promise<void> {
  const repository = await open(tools);
  const told = tellChanges(await readChanges(repository, repository.head));
  if (told.lines.length === 0) throw new Refusal('There are no changes that were not published.');
  tools.say(
    ['This sets aside what you changed and did not publish:', ...told.lines.map((line) => `  ${line}`)].join(
      '\n',
    ),
  );
  if (tools.confirm !== undefined && !(await tools.confirm('Set it aside?')))
    throw new Refusal('You said no.');
  const { git, content } = repository;
  await ask(git, 'stash', 'push', '--quiet', '--include-untracked', '--message', told.subject, '--', content);
  tools.say(
    'The content is as you published it last. Nothing is lost. To get your changes back: git stash pop',
  );
}

interface Move {
  /** Commit whose content comes back. */
  state: string;
  /** Tells the owner what happens. */
  what: string;
  /** What the new commit says. */
  message: string;
  /** Tells the owner the way back. */
  back: string;
}

async function goTo(
  tools: ReleaseTools,
  repository: Repository,
  { state, what, message, back }: Move,
): Promise<void> {
  const { git, content } = repository;
  const print = await contentPrint(repository);
  const exists = await git('cat-file', '-e', `${state}:./${content}`);
  if (!exists.isDone)
    throw new Refusal('That was the first time anything was published: there is nothing before it.');
  const told = tellChanges((await readChanges(repository, state)).map(backwards));
  tools.say([what, ...told.lines.map((line) => `  ${line}`)].join('\n'));
  if (tools.confirm !== undefined && !(await tools.confirm('Go on?'))) throw new Refusal('You said no.');
  await fetchRemote(repository);
  await refuseChanged(repository, print);
  await ask(git, 'restore', `--source=${state}`, '--worktree', '--', content);
  const restored = await contentPrint(repository);
  try {
    refuseProblems(tools);
    await tools.build();
    await refuseChanged(repository, restored);
    await commitAndPush(repository, message);
  } catch (error) {
    await goBack(tools, repository, restored);
    throw error;
  }
  tools.say(goodbye(repository, tools.keep(), back));
}

/** Puts the content back to what was published last. What was changed meanwhile is set aside before. */
async function goBack({ say }: ReleaseTools, repository: Repository, restored: string): Promise<void> {
  const { git, content } = repository;
  if ((await contentPrint(repository)) !== restored) {
    const aside = 'Changed while something was taken back';
    await ask(git, 'stash', 'push', '--quiet', '--include-untracked', '--message', aside, '--', content);
    say('What you changed meanwhile is set aside. To get it back: git stash pop');
  }
  await ask(git, 'restore', '--source=HEAD', '--staged', '--worktree', '--', content);
}

const backwards = ({ path, before, after }: Change): Change => ({ path, before: after, after: before });

async function open(tools: ReleaseTools): Promise<Repository> {
  const repository = await openRepository(tools.git, tools.folder, tools.contentDir);
  if (repository !== undefined) return repository;
  throw new Refusal('This folder is not kept in git, so nothing is remembered that could be taken back.');
}

async function openClean(tools: ReleaseTools): Promise<Repository> {
  const repository = await open(tools);
  await refuseOtherChanges(repository);
  const { lines } = tellChanges(await readChanges(repository, repository.head));
  if (lines.length === 0) return repository;
  throw new Refusal(
    [
      'There are changes that you did not publish yet:',
      ...lines.map((line) => `  ${line}`),
      'Publish them first (npm run publish), or set them aside (npm run undo -- --edits).',
    ].join('\n'),
  );
}

/** @throws {Refusal} where a commit changed more than content, or joined two lines of work */
async function refuseMixed({ git, content }: Repository, { id, parents, subject, day }: Kept): Promise<void> {
  if (parents.length !== 1)
    throw new Refusal(`"${subject}" of ${day} has nothing simple before it that could be gone back to.`);
  const others = await otherFiles(git, id, content);
  if (others.length === 0) return;
  throw new Refusal(
    `"${subject}" of ${day} changed the program as well (${others[0]}). Ask the person who looks after it.`,
  );
}

async function otherFiles(git: Git, id: string, content: string): Promise<string[]> {
  const says = await ask(git, 'diff-tree', '--no-commit-id', '--name-only', '-z', '--relative', '-r', id);
  return namesIn(says).filter((name) => !name.startsWith(`${content}/`));
}
