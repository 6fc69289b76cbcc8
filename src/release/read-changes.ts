import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTextName } from '#check/content-files.ts';
import { gitOutput, namesIn } from '#release/git.ts';
import type { Repository } from '#release/repository.ts';

/** One file of the content folder that differs from a commit. */
export interface Change {
  /** Path below the content folder, such as `conditions/sciatica.mdx`. */
  path: string;
  /** Its text there; undefined where there was no such file. Empty for pictures. */
  before: string | undefined;
  /** Its text on disk now. */
  after: string | undefined;
}

/** What differs between the content folder and its state in `commit`. */
export async function readChanges({ git, folder, content }: Repository, commit: string): Promise<Change[]> {
  const known = namesIn(
    await gitOutput(git, 'diff', '--name-only', '-z', '--no-renames', '--relative', commit, '--', content),
  );
  const fresh = namesIn(
    await gitOutput(git, 'ls-files', '--others', '--exclude-standard', '-z', '--', content),
  );
  const paths = [...new Set([...known, ...fresh])].toSorted();
  return Promise.all(
    paths.map(async (path) => {
      const isText = isTextName(path);
      const old = await git('show', `${commit}:./${path}`);
      const file = join(folder, path);
      const now = existsSync(file) ? (isText ? readFileSync(file, 'utf8') : '') : undefined;
      return {
        path: path.slice(content.length + 1),
        before: old.isDone ? (isText ? `${old.stdout}\n` : '') : undefined,
        after: now,
      };
    }),
  );
}
