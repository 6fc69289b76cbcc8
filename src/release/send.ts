import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ask } from '#release/git.ts';
import { Refusal } from '#release/refusal.ts';
import { explainRemote } from '#release/remote-answers.ts';
import type { Repository } from '#release/repository.ts';

/**
 * Newest commit of the place that the site is sent to, fetched just now; undefined where that place is empty.
 * @throws {Refusal} where it cannot be reached, or knows changes that this computer does not have
 */
export async function fetchRemote({ git, branch, remote }: Repository): Promise<string | undefined> {
  if (remote === undefined) return undefined;
  const fetched = await git('fetch', '--quiet', '--no-tags', remote.name, remote.branch);
  if (!fetched.isDone && fetched.complains.includes("couldn't find remote ref")) return undefined;
  if (!fetched.isDone) throw new Refusal(explainRemote(fetched.complains));
  const there = await ask(git, 'rev-parse', 'FETCH_HEAD');
  const isKnown = await git('merge-base', '--is-ancestor', there, 'HEAD');
  if (isKnown.isDone) return there;
  const news = await ask(
    git,
    'log',
    '--format=  %ad, %an: %s',
    '--date=format:%B %-d',
    '-5',
    `HEAD..${there}`,
  );
  throw new Refusal(
    [
      'The site was changed in another place since this computer last looked, perhaps by yourself in the browser:',
      news,
      `Fetch that first with: git pull --rebase --autostash ${remote.name} ${remote.branch}`,
      `Then publish again. (You are on ${branch}; where git speaks of a conflict, ask for help before you go on.)`,
    ].join('\n'),
  );
}

/**
 * Commits the content folder and sends it. Where that fails, branch and index are as they were; the files on disk
 * are never touched.
 * @param message what the commit says
 * @throws {Refusal} in plain words
 */
export async function commitAndPush(repository: Repository, message: string): Promise<void> {
  const index = await keepIndex(repository);
  await commitContent(repository, message, index);
  await push(repository, index);
}

/** Sends what is committed already. */
export async function pushWaiting(repository: Repository): Promise<void> {
  await push(repository);
}

interface Index {
  /** Puts the index back as it was. */
  restore: () => void;
}

async function keepIndex({ git, folder }: Repository): Promise<Index> {
  const path = resolve(folder, await ask(git, 'rev-parse', '--git-path', 'index'));
  const before = readFileSync(path);
  return { restore: () => writeFileSync(path, before) };
}

async function commitContent(
  { git, content, head }: Repository,
  message: string,
  index: Index,
): Promise<void> {
  const added = await git('add', '--all', '--', content);
  const committed = added.isDone
    ? await git('commit', '--quiet', '--message', message, '--', content)
    : added;
  if (committed.isDone) return;
  index.restore();
  const now = await ask(git, 'rev-parse', 'HEAD');
  if (now !== head) throw new Error(`git commit failed after it moved ${head} to ${now}.`);
  throw new Refusal(`Git could not keep the changes. It says: ${committed.complains || committed.says}`);
}

async function push(repository: Repository, index?: Index): Promise<void> {
  const { git, remote, head } = repository;
  if (remote === undefined) return;
  const made = await ask(git, 'rev-parse', 'HEAD');
  const target = `HEAD:refs/heads/${remote.branch}`;
  const { isDone, complains } = await git('push', '--quiet', '--set-upstream', remote.name, target);
  if (isDone) return;
  const there = await git('ls-remote', remote.name, `refs/heads/${remote.branch}`);
  if (there.isDone && there.says.startsWith(made)) return;
  if (!there.isDone)
    throw new Refusal(
      explainRemote(complains),
      'The connection broke while sending, so nobody knows what arrived. Your changes are kept in git on this computer: npm run publish sends what is missing.',
    );
  if (index !== undefined) await takeBackCommit(repository, made, head, index);
  throw new Refusal(explainRemote(complains));
}

async function takeBackCommit({ git, branch }: Repository, made: string, head: string, index: Index) {
  await ask(git, 'update-ref', `refs/heads/${branch}`, head, made);
  index.restore();
}
