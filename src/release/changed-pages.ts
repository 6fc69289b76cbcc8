import { type Language, defaultLanguage, languageNames, otherLanguages } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import { pageChange } from '#release/describe-changes.ts';
import type { Change } from '#release/read-changes.ts';

/** A page that visitors will see changed, see for the first time or see no more, with its address. */
interface ChangedPage {
  title: string;
  path: string;
  kind: 'changed' | 'fresh' | 'gone';
}

const filePattern = new RegExp(`^(?:(${otherLanguages.join('|')})/)?([a-z-]+)/([^/]+)\\.mdx$`);

/** The pages of some changes. Drafts are left out. */
export function changedPages(changes: readonly Change[]): ChangedPage[] {
  return changes.flatMap((change) => {
    const [, folder, collection, slug] = filePattern.exec(change.path) ?? [];
    if (collection === undefined || slug === undefined) return [];
    const language = otherLanguages.find((other) => other === folder) ?? defaultLanguage;
    const { kind, title } = pageChange(change);
    if (kind === 'draft') return [];
    return [{ title: titleWithLanguage(title, language), path: entryPath(collection, slug, language), kind }];
  });
}

/** The title of a page, with its language where that is not the first one. */
export const titleWithLanguage = (title: string, language: Language): string =>
  language === defaultLanguage ? title : `${title} (${languageNames[language]})`;
