import { refuseChanged, hashContent } from '#release/content-hash.ts';
import { describeChanges } from '#release/describe-changes.ts';
import { gitOutput, namesIn } from '#release/git.ts';
import { type ContentCommit, lastChange } from '#release/history.ts';
import { type Change, readChanges } from '#release/read-changes.ts';
import { Refusal } from '#release/refusal.ts';
import type { ReleaseDependencies } from '#release/release-dependencies.ts';
import { goodbye, refuseProblems } from '#release/release.ts';
import { type Repository, openRepository, refuseOtherChanges } from '#release/repository.ts';
import { fetchRemote, push } from '#release/send.ts';

/**
 * Takes back what was published last with `git revert`; once more, what was published before that.
 * @throws {Refusal} in plain words, where something is in the way; everything is as it was then
 */
export async function undo(dependencies: ReleaseDependencies): Promise<void> {
  const { print, confirm, build } = dependencies;
  const repository = await openClean(dependencies);
  const last = await lastChange(repository);
  if (last === undefined) throw new Refusal('Nothing was published yet that could be taken back.');
  await refuseMixed(repository, last);
  const changes = (await readChanges(repository, `${last.id}^`)).map(backwards);
  const lines = describeChanges(changes).lines.map((line) => `  ${line}`);
  print([`This takes back "${last.subject}" of ${last.day}.`, ...lines].join('\n'));
  if (confirm !== undefined && !(await confirm('Go on?'))) throw new Refusal('You said no.');
  await fetchRemote(repository);
  await revert(repository, last);
  const takeBack = () => resetTo(repository, repository.head, print);
  try {
    refuseProblems(dependencies);
    const hash = await hashContent(repository);
    await build();
    await refuseChanged(repository, hash);
  } catch (error) {
    await takeBack();
    throw error;
  }
  await push(repository, takeBack);
  const back = 'To bring it back: git revert --no-edit HEAD, then npm run release';
  print(goodbye(repository, dependencies.activate(), back));
}

/**
 * Sets aside everything in the content folder that was never published.
 * @throws {Refusal} in plain words
 */
export async function setAside(dependencies: ReleaseDependencies): Promise<void> {
  const { print, confirm } = dependencies;
  const repository = await open(dependencies);
  const { lines, subject } = describeChanges(await readChanges(repository, repository.head));
  if (lines.length === 0) throw new Refusal('There are no changes that were not published.');
  print(
    ['This sets aside what you changed and did not publish:', ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  if (confirm !== undefined && !(await confirm('Set it aside?'))) throw new Refusal('You said no.');
  await stash(repository, subject);
  print('The content is as you published it last. Nothing is lost. To get your changes back: git stash pop');
}

/** @throws {Refusal} where somebody changed the content in the same moment, or later than `commit` */
async function revert({ git }: Repository, { id, subject }: ContentCommit): Promise<void> {
  const { isDone, stdout, stderr } = await git('revert', '--no-edit', id);
  if (isDone) return;
  await git('revert', '--abort');
  throw new Refusal(`Git could not take back "${subject}". It says: ${stderr || stdout}`);
}

/** Goes back to a commit. What was changed in the content meanwhile is set aside before. */
async function resetTo(
  repository: Repository,
  commit: string,
  print: ReleaseDependencies['print'],
): Promise<void> {
  const { git, content } = repository;
  const changed = await gitOutput(git, 'status', '--porcelain', '--untracked-files=all', '--', content);
  if (changed !== '') {
    await stash(repository, 'Changed while something was taken back');
    print('What you changed meanwhile is set aside. To get it back: git stash pop');
  }
  await gitOutput(git, 'reset', '--quiet', '--keep', commit);
}

async function stash({ git, content }: Repository, message: string): Promise<void> {
  const options = ['--quiet', '--include-untracked', '--message', message];
  await gitOutput(git, 'stash', 'push', ...options, '--', content);
}

const backwards = ({ path, before, after }: Change): Change => ({ path, before: after, after: before });

async function open({ git, folder, contentDir }: ReleaseDependencies): Promise<Repository> {
  const repository = await openRepository(git, folder, contentDir);
  if (repository !== undefined) return repository;
  throw new Refusal('This folder is not kept in git, so nothing is remembered that could be taken back.');
}

async function openClean(dependencies: ReleaseDependencies): Promise<Repository> {
  const repository = await open(dependencies);
  await refuseOtherChanges(repository);
  const { lines } = describeChanges(await readChanges(repository, repository.head));
  if (lines.length === 0) return repository;
  throw new Refusal(
    [
      'There are changes that you did not publish yet:',
      ...lines.map((line) => `  ${line}`),
      'Publish them first (npm run release), or set them aside (npm run undo -- --edits).',
    ].join('\n'),
  );
}

/** @throws {Refusal} where a commit changed more than content, or joined two lines of work */
async function refuseMixed(
  { git, content }: Repository,
  { id, parents, subject, day }: ContentCommit,
): Promise<void> {
  if (parents.length !== 1)
    throw new Refusal(`"${subject}" of ${day} has nothing simple before it that could be gone back to.`);
  const options = ['--no-commit-id', '--name-only', '-z', '--relative', '-r'];
  const names = namesIn(await gitOutput(git, 'diff-tree', ...options, id));
  const other = names.find((name) => !name.startsWith(`${content}/`));
  if (other !== undefined)
    throw new Refusal(
      `"${subject}" of ${day} changed the program as well (${other}). Ask the person who looks after it.`,
    );
}
