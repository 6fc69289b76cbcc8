import { countOf } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import type { Run } from '#moderation/command.ts';

/** Takes the comments of a page along to its new address. */
export const move: Run = async ({ words: [from, to, ...others] }, dependencies) => {
  if (from === undefined || to === undefined || others.length > 0) throw new UsageError('move /old/ /new/');
  const { pages } = dependencies.site();
  if (!pages.has(to))
    throw new CommandError(
      `The built site has no page ${to} that takes comments.${didYouMean(to, [...pages])} Nothing was changed.`,
    );
  const store = await dependencies.store();
  const count = await store.movePage(from, to);
  if (count === 0) throw new CommandError(`There are no comments on ${from}. Nothing was changed.`);
  dependencies.print(
    `${countOf(count, 'comment')} moved from ${from} to ${to}. ${await dependencies.publish([from, to])}`,
  );
  return undefined;
};
