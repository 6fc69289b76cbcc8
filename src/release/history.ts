import { ask } from '#release/git.ts';
import type { Repository } from '#release/repository.ts';

/** Lines at the end of a commit that say what it did to another. */
export const takesBack = 'Takes-back';
export const bringsBack = 'Brings-back';

/** A commit that changed the content. */
export interface Kept {
  id: string;
  parents: string[];
  day: string;
  subject: string;
  takesBack: string | undefined;
  bringsBack: string | undefined;
}

/** What happened to the content folder, newest first. */
export async function readKept({ git, content }: Repository): Promise<Kept[]> {
  const trailer = (name: string) => `%(trailers:key=${name},valueonly,separator=%x20)`;
  const format = ['%H', '%P', '%ad', '%s', trailer(takesBack), trailer(bringsBack)].join('%x1f');
  const says = await ask(
    git,
    'log',
    '-500',
    `--format=${format}%x1e`,
    '--date=format:%B %-d, %Y',
    '--',
    content,
  );
  return says
    .split('\u001E')
    .map((record) => record.trim().split('\u001F'))
    .filter((parts) => parts.length === 6)
    .map(([id = '', parents = '', day = '', subject = '', took = '', brought = '']) => ({
      ...{ id, day, subject },
      parents: parents.split(' ').filter(Boolean),
      takesBack: took.trim() || undefined,
      bringsBack: brought.trim() || undefined,
    }));
}

/** The newest change of the content that still stands. */
export function publishedLast(kept: readonly Kept[]): Kept | undefined {
  const gone = new Set<string>();
  for (const commit of kept) {
    if (gone.has(commit.id)) continue;
    const answered = commit.takesBack ?? commit.bringsBack;
    if (answered === undefined) return commit;
    gone.add(answered);
  }
  return undefined;
}

/** The newest undo that still stands, unless something was published after it. */
export function takenBackLast(kept: readonly Kept[]): Kept | undefined {
  const gone = new Set<string>();
  for (const commit of kept) {
    if (gone.has(commit.id)) continue;
    if (commit.bringsBack === undefined) return commit.takesBack === undefined ? undefined : commit;
    gone.add(commit.bringsBack);
  }
  return undefined;
}
