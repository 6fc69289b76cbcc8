import { gitOutput } from '#release/git.ts';
import { Refusal } from '#release/refusal.ts';
import { explainRemote } from '#release/explain-remote.ts';
import type { Repository } from '#release/repository.ts';

/**
 * Newest commit of the place that the site is sent to, fetched just now; undefined where that place is empty.
 * @throws {Refusal} where it cannot be reached, or knows changes that this computer does not have
 */
export async function fetchRemote({ git, branch, remote }: Repository): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  const fetched = await git('fetch', '--quiet', '--no-tags', remote.name, remote.branch);
  if (!fetched.isDone && fetched.stderr.includes("couldn't find remote ref")) return undefined;
  if (!fetched.isDone) throw new Refusal(explainRemote(fetched.stderr));
  const there = await gitOutput(git, 'rev-parse', 'FETCH_HEAD');
  const isKnown = await git('merge-base', '--is-ancestor', there, 'HEAD');
  if (isKnown.isDone) return there;
  const format = ['--format=  %ad, %an: %s', '--date=format:%B %-d'];
  throw new Refusal(
    [
      'The site was changed in another place since this computer last looked, perhaps by yourself in the browser:',
      await gitOutput(git, 'log', ...format, '-5', `HEAD..${there}`),
      `Fetch that first with: git pull --rebase --autostash ${remote.name} ${remote.branch}`,
      `Then publish again. (You are on ${branch}; where git speaks of a conflict, ask for help before you go on.)`,
    ].join('\n'),
  );
}

/**
 * Commits the content folder. Where that fails, nothing is staged, and no file is touched.
 * @throws {Refusal} with git's words, where a rule of the project refuses the commit
 */
export async function commitContent({ git, content }: Repository, message: string): Promise<void> {
  await gitOutput(git, 'add', '--all', '--', content);
  const { isDone, stdout, stderr } = await git('commit', '--quiet', '--message', message, '--', content);
  if (isDone) return;
  await gitOutput(git, 'reset', '--quiet');
  throw new Refusal(`Git could not keep the changes. It says: ${stderr || stdout}`);
}

/**
 * Sends what is committed.
 * @param takeBack takes the last commit back, once it is sure that the other side does not have it
 * @throws {Refusal} in plain words, where the other side refuses it or cannot be reached
 */
export async function push({ git, remote }: Repository, takeBack?: () => Promise<void>): Promise<void> {
  if (remote === undefined) return;
  const target = `HEAD:refs/heads/${remote.branch}`;
  const { isDone, stderr } = await git('push', '--quiet', '--set-upstream', remote.name, target);
  if (isDone) return;
  const head = await gitOutput(git, 'rev-parse', 'HEAD');
  const there = await git('ls-remote', remote.name, `refs/heads/${remote.branch}`);
  if (there.isDone && there.stdout.startsWith(head)) return;
  if (!there.isDone)
    throw new Refusal(
      explainRemote(stderr),
      'The connection broke while sending, so nobody knows what arrived. Your changes are kept in git on this computer: npm run release sends what is missing.',
    );
  await takeBack?.();
  throw new Refusal(explainRemote(stderr));
}
