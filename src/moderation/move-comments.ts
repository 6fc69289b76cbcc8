import { countOf } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import type { Run } from '#moderation/tools.ts';

/** Takes the comments of a page along to its new address. */
export const move: Run = async ({ words: [from, to, ...others] }, tools) => {
  if (from === undefined || to === undefined || others.length > 0) throw new UsageError('move /old/ /new/');
  const { pages } = tools.site();
  if (!pages.has(to))
    throw new CommandError(
      `The built site has no page ${to} that takes comments.${didYouMean(to, [...pages])} Nothing was changed.`,
    );
  const store = await tools.store();
  const count = await store.movePage(from, to);
  if (count === 0) throw new CommandError(`There are no comments on ${from}. Nothing was changed.`);
  tools.say(`${countOf(count, 'comment')} moved from ${from} to ${to}. ${await tools.publish([from, to])}`);
  return undefined;
};
