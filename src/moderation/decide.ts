import { randomBytes } from 'node:crypto';
import { commentWords } from '#schemas/comment.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import { findComment } from '#moderation/find-comment.ts';
import { commentText } from '#moderation/comment-text.ts';
import { type CommandArguments, type Run, type Dependencies, onlyWord } from '#moderation/command.ts';
import type { Decision, Outcome } from '#store/decide-comment.ts';
import { daysUntilErased } from '#store/erase-comment.ts';

const done = {
  approve: 'Published.',
  reject: `Set aside. It is erased after ${daysUntilErased} days.`,
  spam: `Marked as spam. It is erased after ${daysUntilErased} days.`,
} as const;

const stateOf = { approve: 'published', reject: 'rejected', spam: 'spam' } as const;

/** Approves, rejects, or marks as spam. */
export function deciding(action: 'approve' | 'reject' | 'spam'): Run {
  return async (parsed, dependencies) => {
    const store = await dependencies.store();
    const comment = await findComment(store, onlyWord(parsed, `${action} ID`));
    if (comment.state === stateOf[action]) {
      dependencies.print(`Nothing to do: "${comment.id}" is ${comment.state} already.`);
      return undefined;
    }
    const outcome = await store.decide(comment.id, comment.revision, { action });
    await finish(outcome, comment.state, done[action], dependencies);
    return undefined;
  };
}

/** Publishes the practice's reply, and what it answers. */
export const reply: Run = async (parsed, dependencies) => {
  const [id, ...rest] = parsed.words;
  if (id === undefined) throw new UsageError('reply ID "Your words"');
  const store = await dependencies.store();
  const comment = await findComment(store, id);
  const words = readReply(rest.length > 0 ? rest.join(' ') : await dependencies.readInput());
  const { name } = dependencies.site();
  const decision: Decision = { action: 'reply', id: randomBytes(10).toString('hex'), name, words };
  const outcome = await store.decide(comment.id, comment.revision, decision);
  const message =
    comment.state === 'published'
      ? 'Your reply is published.'
      : 'Your reply is published, and the comment too.';
  await finish(outcome, comment.state, message, dependencies);
  return undefined;
};

/** Erases for good, once it is confirmed. */
export const erase: Run = async (parsed: CommandArguments, dependencies) => {
  const store = await dependencies.store();
  const comment = await findComment(store, onlyWord(parsed, 'erase ID --yes'));
  if (!parsed.yes) {
    dependencies.print(commentText(comment, dependencies.timeZone));
    throw new CommandError(
      `Erasing cannot be undone. If this is the one: npm run comments -- erase ${comment.id} --yes`,
    );
  }
  const outcome = await store.erase(comment.id, comment.revision);
  await finish(
    outcome,
    comment.state,
    'Erased. Backups made before still hold it: delete them in time.',
    dependencies,
  );
  return undefined;
};

function readReply(input: string | undefined): string {
  if (input === undefined)
    throw new CommandError(
      'Write the reply after the ID, in quotes: npm run comments -- reply ID "Your words"',
    );
  const words = commentWords.safeParse(input);
  if (words.success) return words.data;
  const why = words.error.issues[0]?.message ?? '';
  throw new CommandError(`The reply was not taken, and nothing was changed. ${why}`);
}

async function finish(
  outcome: Outcome,
  before: string,
  message: string,
  { publish, print }: Dependencies,
): Promise<void> {
  if (outcome.kind === 'stale')
    throw new CommandError(
      'Nothing was done: this comment was changed or decided just now. Look again: npm run comments -- show ' +
        outcome.comment.id,
    );
  if (outcome.kind === 'gone')
    throw new CommandError('Nothing was done: this comment was withdrawn or erased just now.');
  const touchesPage = before === 'published' || outcome.comment.state === 'published';
  print(touchesPage ? `${message} ${await publish([outcome.comment.page])}` : message);
}
