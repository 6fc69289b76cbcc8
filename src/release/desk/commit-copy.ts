import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listContent } from '#release/content-copy.ts';
import { type Git, gitOutput, namesIn } from '#release/git.ts';
import type { Repository } from '#release/repository.ts';

/** Files that one git command is given at once: systems limit the length of a command. */
const filesAtOnce = 200;

/**
 * Commits a copy of the content as the newest state of the content folder, without a look at the folder itself, in
 * which somebody may be writing. Files outside of it stay as they are in git, and no file on disk is touched.
 * @param gitWith git with more settings in its environment
 * @returns the commit, or undefined where git holds the same content already
 * @throws {Error} with git's own words
 */
export async function commitCopy(
  repository: Repository,
  copy: string,
  message: string,
  gitWith: (settings: NodeJS.ProcessEnv) => Git,
): Promise<string | undefined> {
  const { git, branch, head, content } = repository;
  const index = resolve(copy, '..', `.index-${process.pid}`);
  const staged = gitWith({ GIT_INDEX_FILE: index });
  try {
    await gitOutput(staged, 'read-tree', 'HEAD');
    const prefix = await gitOutput(git, 'rev-parse', '--show-prefix');
    const known = await knownFiles(repository);
    const paths = listContent(copy);
    const ignored = new Set(await ignoredFiles(repository));
    const wanted = paths.filter((path) => known.has(path) || !ignored.has(path));
    const ids = await storeFiles(git, copy, wanted);
    const fresh = wanted.filter((path) => known.get(path) !== ids.get(path));
    const inIndex = (path: string) => `${prefix}${content}/${path}`;
    for (const part of inParts(fresh))
      await gitOutput(
        staged,
        ...['update-index', '--add'],
        ...part.flatMap((path) => ['--cacheinfo', `100644,${ids.get(path)},${inIndex(path)}`]),
      );
    const there = new Set(paths);
    // Hidden files are no content, and stay as they are.
    const gone = [...known.keys()].filter((path) => !there.has(path) && !/(?:^|\/)\./.test(path));
    for (const part of inParts(gone))
      await gitOutput(
        staged,
        ...['rm', '--quiet', '--cached', '--'],
        ...part.map((path) => `:(top,literal)${inIndex(path)}`),
      );
    const tree = await gitOutput(staged, 'write-tree');
    if (tree === (await gitOutput(git, 'rev-parse', 'HEAD^{tree}'))) return undefined;
    const commit = await gitOutput(git, 'commit-tree', tree, '-p', head, '-m', message);
    await gitOutput(git, 'update-ref', '-m', 'publish', `refs/heads/${branch}`, commit, head);
    // What is staged for the content is brought up to the commit; a program that holds the index does so later.
    await git('reset', '--quiet', '--', content);
    return commit;
  } finally {
    for (const file of [index, `${index}.lock`]) rmSync(file, { force: true });
  }
}

/** Ids of the content's files in the newest commit, by their path below the content folder. */
async function knownFiles({ git, content }: Repository): Promise<Map<string, string>> {
  const listed = namesIn(await gitOutput(git, 'ls-tree', '-r', '-z', 'HEAD', '--', `${content}/`));
  return new Map(
    listed.map((line) => {
      const [about = '', path = ''] = line.split('\t');
      return [path.slice(content.length + 1), about.split(' ')[2] ?? ''];
    }),
  );
}

async function ignoredFiles({ git, content }: Repository): Promise<string[]> {
  const flags = ['--others', '--ignored', '--exclude-standard', '-z'];
  const listed = namesIn(await gitOutput(git, 'ls-files', ...flags, '--', content));
  return listed.map((path) => path.slice(content.length + 1));
}

/** Stores files in git. Their ids, by path. */
async function storeFiles(git: Git, copy: string, paths: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const part of inParts(paths)) {
    const files = part.map((path) => join(copy, path));
    const stored = (await gitOutput(git, 'hash-object', '-w', '--', ...files)).split('\n');
    for (const [place, path] of part.entries()) ids.set(path, stored[place] ?? '');
  }
  return ids;
}

const inParts = (paths: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(paths.length / filesAtOnce) }, (_, place) =>
    paths.slice(place * filesAtOnce, (place + 1) * filesAtOnce),
  );
