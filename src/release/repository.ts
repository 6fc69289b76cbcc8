import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Git, gitOutput, namesIn } from '#release/git.ts';
import { Refusal } from '#release/refusal.ts';
import { countOf } from '#lib/list-words.ts';

/** The project in git, in a state that can be published from. */
export interface Repository {
  git: Git;
  folder: string;
  /** Where the project folder lies in the repository: empty, or a path that ends with `/`. */
  prefix: string;
  /** The content folder, relative to the project folder, with `/` between names. */
  content: string;
  branch: string;
  /** Newest commit on this computer. */
  head: string;
  /** Where the site is sent; undefined where the project knows no such place. */
  remote: { name: string; branch: string } | undefined;
}

/**
 * The project in git, or undefined where it is not in git at all.
 * @throws {Refusal} where its state does not allow to add anything
 */
export async function openRepository(
  git: Git,
  folder: string,
  contentDir: string,
): Promise<Repository | undefined> {
  const files = Object.keys(unfinished).flatMap((file) => ['--git-path', file]);
  const { isDone, stdout, stderr } = await git('rev-parse', '--show-prefix', ...files);
  if (!isDone && stderr.includes('ENOENT')) return undefined;
  if (!isDone && stderr.includes('not a git repository')) return undefined;
  if (!isDone) throw new Refusal(`Git cannot read this folder. It says: ${stderr}`);
  const content = relative(folder, resolve(folder, contentDir)).split(sep).join('/');
  if (content.startsWith('..'))
    throw new Refusal(`The content lies in ${contentDir}, outside of this folder, so git does not keep it.`);
  const head = await git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (!head.isDone)
    throw new Refusal(
      'Git keeps nothing of this folder yet. Begin with: git add -A, then git commit -m "Begin"',
    );
  const branch = await branchOf(git);
  const [prefix = '', ...paths] = stdout.split('\n');
  refuseUnfinished(paths.map((path) => resolve(folder, path)));
  await refuseNameless(git);
  const remote = await remoteOf(git, branch);
  return { git, folder, prefix, content, branch, head: head.stdout, remote };
}

async function branchOf(git: Git): Promise<string> {
  const { isDone, stdout } = await git('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (isDone) return stdout;
  const branches = (await gitOutput(git, 'branch', '--format=%(refname:short)')).split('\n');
  const home = ['main', 'master'].find((name) => branches.includes(name)) ?? 'main';
  throw new Refusal(
    `This folder shows an older state of the site (git calls it a detached HEAD), and nothing can be added to that. Go back to the newest with: git switch ${home}`,
  );
}

const unfinished = {
  MERGE_HEAD: 'merge',
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
};

/** @param paths of the files that git has while something is unfinished, in the order of `unfinished` */
function refuseUnfinished(paths: readonly string[]): void {
  const name = Object.values(unfinished).find((_, place) => existsSync(paths[place] ?? ''));
  if (name !== undefined)
    throw new Refusal(
      `A ${name} was begun here and not finished. Give it up with: git ${name} --abort, or ask whoever began it.`,
    );
}

async function refuseNameless(git: Git): Promise<void> {
  for (const who of ['GIT_COMMITTER_IDENT', 'GIT_AUTHOR_IDENT']) {
    const { isDone } = await git('-c', 'user.useConfigOnly=true', 'var', who);
    if (!isDone)
      throw new Refusal(
        'Git does not know who you are, and writes that beside every change. Tell it once:\n  git config --global user.name "Your name"\n  git config --global user.email "your e-mail address"',
      );
  }
}

async function remoteOf(git: Git, branch: string): Promise<Repository['remote']> {
  const { stdout } = await git('config', '--null', '--get-regexp', String.raw`^(branch|remote)\.`);
  const settings = new Map(
    namesIn(stdout).map((setting) => {
      const [key = '', ...value] = setting.split('\n');
      return [key, value.join('\n')];
    }),
  );
  const known = [...settings.keys()].flatMap((key) => /^remote\.(.+)\.url$/.exec(key)?.[1] ?? []).toSorted();
  if (known.length === 0) return undefined;
  const named = settings.get(`branch.${branch}.remote`) ?? '';
  const merge = settings.get(`branch.${branch}.merge`) ?? '';
  if (known.includes(named)) return { name: named, branch: merge.replace(/^refs\/heads\//, '') || branch };
  const name = known.length === 1 ? known[0] : known.find((remote) => remote === 'origin');
  if (name !== undefined) return { name, branch };
  throw new Refusal(
    `This project knows several places to send to (${known.join(', ')}), and not which is the site's. Say it once with: git push -u ${known[0]} ${branch}`,
  );
}

/** Folders outside the content in which a new file would change the site. */
const builtFrom = /^(?:src|public)\//;

/**
 * Changes outside the content folder that git does not keep yet.
 * @throws {Refusal} where there are any: the site would be built with them and sent without them
 */
export async function refuseOtherChanges({ git, prefix, content }: Repository): Promise<void> {
  const names = namesIn(
    await gitOutput(git, 'status', '--porcelain', '-z', '--no-renames', '--untracked-files=all'),
  );
  const others = names.filter((line) => {
    const path = line.slice(3);
    const own = path.startsWith(prefix) ? path.slice(prefix.length) : path;
    if (own.startsWith(`${content}/`)) return false;
    return line.startsWith('??') ? builtFrom.test(own) : true;
  });
  if (others.length === 0) return;
  const list = others.slice(0, 8).map((line) => `  ${line.slice(3)}`);
  const rest = others.length > 8 ? [`  and ${countOf(others.length - 8, 'more file')}`] : [];
  throw new Refusal(
    [
      `Files outside ${content}/ are changed, and this command publishes ${content}/ alone:`,
      ...[...list, ...rest],
      'Ask whoever changed them to commit them. If nobody meant to, set them aside with: git stash push --include-untracked -- ' +
        others
          .slice(0, 8)
          .map((line) => `"${line.slice(3)}"`)
          .join(' '),
    ].join('\n'),
  );
}
