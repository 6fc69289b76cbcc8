import { gitOutput } from '#release/git.ts';
import type { Repository } from '#release/repository.ts';

/** A commit that changed the content. */
export interface ContentCommit {
  id: string;
  parents: string[];
  day: string;
  subject: string;
  /** The commit that it takes back, as `git revert` notes it. */
  reverts: string | undefined;
}

/** The newest change of the content that still stands; undefined where none of the last 500 does. */
export async function lastChange(repository: Repository): Promise<ContentCommit | undefined> {
  const reverted = new Set<string>();
  for (const commit of await readHistory(repository)) {
    if (reverted.has(commit.id)) continue;
    if (commit.reverts === undefined) return commit;
    reverted.add(commit.reverts);
  }
  return undefined;
}

/** What happened to the content folder, newest first. */
async function readHistory({ git, content }: Repository): Promise<ContentCommit[]> {
  const format = '--format=%H%x1f%P%x1f%ad%x1f%s%x1f%b%x1e';
  const output = await gitOutput(git, 'log', '-500', format, '--date=format:%B %-d, %Y', '--', content);
  return output
    .split('\u001E')
    .map((record) => record.trim().split('\u001F'))
    .filter((parts) => parts.length === 5)
    .map(([id = '', parents = '', day = '', subject = '', body = '']) => ({
      ...{ id, day, subject },
      parents: parents.split(' ').filter(Boolean),
      reverts: /^This reverts commit ([0-9a-f]+)/m.exec(body)?.[1],
    }));
}
