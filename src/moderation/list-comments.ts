import { countOf, joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { type CommentState, commentStates } from '#schemas/comment.ts';
import { CommandError } from '#moderation/command-error.ts';
import { commentLines, commentText } from '#moderation/comment-text.ts';
import { findComment } from '#moderation/find-comment.ts';
import { type Run, onlyWord } from '#moderation/command.ts';

/** Most comments that are listed for people; machines get all. */
const mostListed = 50;

export const list: Run = async ({ words: [wanted = 'pending', ...others], json }, dependencies) => {
  const state = commentStates.find((known) => known === wanted);
  if (state === undefined || others.length > 0)
    throw new CommandError(
      `"${[wanted, ...others].join(' ')}" is no list.${didYouMean(wanted, commentStates)} There are: ${joinWords(commentStates)}.`,
    );
  const store = await dependencies.store();
  const counts = await store.counts();
  if (json) {
    dependencies.print(JSON.stringify(await store.list(state, Number.MAX_SAFE_INTEGER), null, 2));
    return undefined;
  }
  const { timeZone } = dependencies;
  const comments = await store.list(state, mostListed);
  for (const comment of comments) dependencies.print(`${commentLines(comment, timeZone)}\n`);
  dependencies.print(closing(state, counts[state], comments.length));
  return undefined;
};

export const show: Run = async (parsed, dependencies) => {
  const comment = await findComment(await dependencies.store(), onlyWord(parsed, 'show ID'));
  dependencies.print(
    parsed.json ? JSON.stringify(comment, null, 2) : commentText(comment, dependencies.timeZone),
  );
  return undefined;
};

function closing(state: CommentState, count: number, listed: number): string {
  const words = {
    pending: count === 1 ? 'waits for you' : 'wait for you',
    spam: count === 1 ? 'is suspected of being spam' : 'are suspected of being spam',
    published: count === 1 ? 'is published' : 'are published',
    rejected: count === 1 ? 'was set aside' : 'were set aside',
  };
  const total = `${countOf(count, 'comment')} ${words[state]}.`;
  const rest = count > listed ? ` The newest ${listed} are shown; --json gives all.` : '';
  const way =
    state === 'pending' && count > 0 ? ' Decide with approve, reply, reject, spam or erase, and its ID.' : '';
  return total + rest + way;
}
