import { commitCopy } from '#release/desk/commit-copy.ts';
import type { RunAuthor } from '#release/desk/publish-run.ts';
import { type Git, gitIn } from '#release/git.ts';
import { type Repository, openRepository } from '#release/repository.ts';
import { fetchRemote, push } from '#release/send.ts';

interface Place {
  folder: string;
  contentDir: string;
  by: RunAuthor;
  environment?: NodeJS.ProcessEnv;
}

/** What the desk does with git, in the name of whoever publishes. Where the project is not in git, nothing. */
export function deskGit({ folder, contentDir, by, environment = process.env }: Place) {
  const author = { GIT_AUTHOR_NAME: nameFor(by), GIT_AUTHOR_EMAIL: `${by.id}@desk.invalid` };
  const open = async (): Promise<[Repository | undefined, (settings: NodeJS.ProcessEnv) => Git]> => {
    const plain = gitIn(folder, environment);
    const { isDone } = await plain('-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT');
    // A server seldom has a name of its own in git.
    const committer = isDone
      ? {}
      : { GIT_COMMITTER_NAME: author.GIT_AUTHOR_NAME, GIT_COMMITTER_EMAIL: author.GIT_AUTHOR_EMAIL };
    const gitWith = (settings: NodeJS.ProcessEnv) =>
      gitIn(folder, { ...environment, ...author, ...committer, ...settings });
    return [await openRepository(gitWith({}), folder, contentDir), gitWith];
  };
  return {
    commit: async (copy: string, message: string): Promise<void> => {
      const [repository, gitWith] = await open();
      if (repository !== undefined) await commitCopy(repository, copy, message, gitWith);
    },
    send: async (): Promise<void> => {
      const [repository] = await open();
      if (repository?.remote === undefined) return;
      await fetchRemote(repository);
      await push(repository);
    },
  };
}

/** Git refuses a name that holds none but these characters, and drops them elsewhere. */
const nameFor = ({ name }: RunAuthor) => name.replaceAll(/[<>\n\r]/g, '').trim() || 'The desk';
