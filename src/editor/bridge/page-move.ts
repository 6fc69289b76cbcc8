import type { Change } from '#editor/change.ts';
import type { Move, MoveEffects } from '#editor/move-page.ts';
import { pageName } from '#editor/plain-refusal.ts';
import { countOf } from '#lib/list-words.ts';

/** A page of a collection, with the name of its file. */
export const pagePath = /^content\/([a-z]+)\/([a-z0-9-]+)\.mdx$/;

/** The one page that gets another name by some changes, if that is what they do. */
export function findMove(changes: readonly Change[]): (Move & { path: string }) | undefined {
  const pages = changes.filter(({ path }) => pagePath.test(path));
  const [gone, ...moreGone] = pages.filter(({ remove }) => remove === true);
  const [come, ...moreCome] = pages.filter(({ remove, base }) => remove !== true && base === null);
  if (gone === undefined || come === undefined || moreGone.length + moreCome.length > 0) return undefined;
  const [, collection = '', from = ''] = pagePath.exec(gone.path) ?? [];
  const [, other, to = ''] = pagePath.exec(come.path) ?? [];
  if (other !== collection) return undefined;
  const isDraft = /^draft:[ \t]*true[ \t]*$/m.test(come.text?.split(/^---[ \t]*$/m)[1] ?? '');
  return { path: come.path, collection, from, to, isDraft };
}

/** What is asked before a page gets another address: everything that changes with it. */
export function questionOfMove(
  { isDraft }: Move,
  { links, translations, from, to }: MoveEffects,
  texts: ReadonlyMap<string, string>,
): string {
  const pages = [...links].map(
    ([path, count]) => `“${pageName(path, texts.get(path))}” (${countOf(count, 'link')})`,
  );
  return [
    `This page gets another address: ${to} in place of ${from}`,
    isDraft
      ? 'It is a draft, so nobody has the old address.'
      : 'Whoever comes by the old address is sent on to the new one.',
    pages.length === 0
      ? 'No other page leads to it.'
      : `Links to it are changed in ${countOf(pages.length, 'page')}: ${pages.join(', ')}.`,
    translations.size === 0
      ? 'Its pictures and its comments stay with it.'
      : 'Its translation, its pictures and its comments stay with it.',
    'Give it the new address?',
  ].join('\n\n');
}
