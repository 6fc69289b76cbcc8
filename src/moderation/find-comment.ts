import { didYouMean } from '#lib/suggest.ts';
import type { Comment } from '#schemas/comment.ts';
import { CommandError } from '#moderation/command-error.ts';
import type { CommentStore } from '#store/comment-store.ts';

/**
 * The comment whose id is, or begins with, the argument.
 * @throws {CommandError} where there is none, or more than one
 */
export async function findComment(store: CommentStore, beginning: string): Promise<Comment> {
  const [first, second] = await store.find(beginning.toLowerCase());
  if (first === undefined) {
    const waiting = await store.list('pending', 50);
    const near = didYouMean(
      beginning,
      waiting.map(({ id }) => id),
    );
    throw new CommandError(
      `There is no comment "${beginning}".${near} See those that wait: npm run comments -- list`,
    );
  }
  if (second !== undefined && first.id !== beginning.toLowerCase())
    throw new CommandError(
      `More than one comment begins with "${beginning}": "${first.id}", "${second.id}". Write more of it.`,
    );
  if (first.state === 'removed')
    throw new CommandError(
      `The comment "${first.id}" was erased. Only its place is left, for the answers to it.`,
    );
  return first;
}
