import type { Change } from '#editor/change.ts';
import { pagePath } from '#editor/bridge/page-move.ts';
import { type Deletion, type effectsOfDeletion } from '#editor/delete-page.ts';
import { pageName } from '#editor/plain-refusal.ts';
import { isTranslation } from '#lib/language-folder.ts';
import { joinWords } from '#lib/list-words.ts';

/** The pages that some changes take away. */
export function findDeletions(changes: readonly Change[]): Deletion[] {
  return changes.flatMap(({ path, remove }) => {
    const [, collection, slug] = pagePath.exec(path) ?? [];
    return remove !== true || collection === undefined || slug === undefined
      ? []
      : [{ path, collection, slug }];
  });
}

/** What is asked before translations go with their pages, or lose their links to them; nothing where none does. */
export function questionOfDeletion(
  { translations, texts }: ReturnType<typeof effectsOfDeletion>,
  before: ReadonlyMap<string, string>,
): string | undefined {
  const calledOf = (paths: readonly string[]) =>
    joinWords(paths.map((path) => `“${pageName(path, before.get(path))}”`));
  const linking = [...texts.keys()].filter(isTranslation);
  if (translations.length + linking.length === 0) return undefined;
  return [
    ...(translations.length === 0
      ? []
      : [`The translation goes with the page: ${calledOf(translations)} is deleted too.`]),
    ...(linking.length === 0
      ? []
      : [`Links to the page are taken out of other translations: ${calledOf(linking)}. Their words stay.`]),
    'Delete it?',
  ].join('\n\n');
}
