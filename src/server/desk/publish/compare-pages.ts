import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Language, defaultLanguage, otherLanguages, pathIn } from '#lib/languages.ts';
import { contactPath, homePath } from '#lib/paths.ts';
import { beforePath } from '#lib/server-paths.ts';
import { fileOfPage } from '#publishing/page-files.ts';
import { changedPages, titleWithLanguage } from '#release/changed-pages.ts';
import type { PublishDesk, Unpublished } from '#server/desk/publish/publish-desk.ts';
import { afterPath, previewPath } from '#server/editing/editing-paths.ts';
import type { PageComparison, PublishScreen } from '#view-models/publish-screens.ts';

/** As many pages as somebody looks at one by one. */
const most = 12;
/** In the order in which the changes are listed in words. */
const kinds = ['changed', 'fresh', 'gone'] as const;

/** The changed pages, each as visitors see it and as it will be. */
export function comparePages(
  { changes, base, isFirst }: Unpublished,
  { folder, contentDir }: PublishDesk['options'],
): PublishScreen['comparisons'] {
  // Nobody knows which pages of the first one are changed.
  if (isFirst) return { shown: [], others: [] };
  const found = changedPages(changes);
  const pages = kinds.flatMap((wanted) => found.filter(({ kind }) => kind === wanted));
  const taken = new Set(pages.map(({ path }) => path));
  const facts = factPages(
    changes.map(({ path }) => path),
    resolve(folder, contentDir),
  ).filter(({ path }) => !taken.has(path));
  const all = [...pages, ...facts];
  return {
    shown: all.slice(0, most).map(({ title, path, kind }): PageComparison => ({
      title,
      before: existsSync(fileOfPage(base, path)) ? { frame: beforePath + path, whole: path } : undefined,
      after: kind === 'gone' ? undefined : { frame: afterPath + path, whole: previewPath + path },
    })),
    others: all.slice(most).map(({ title }) => title),
  };
}

/** Where the facts of the practice are read most, in each language of which they were changed. */
function factPages(changed: readonly string[], content: string) {
  const languages: readonly Language[] = [defaultLanguage, ...otherLanguages];
  return languages.flatMap((language) => {
    const folder = language === defaultLanguage ? '' : `${language}/`;
    if (!changed.includes(`${folder}practice.yaml`)) return [];
    return [
      { title: 'Front page', path: homePath, file: 'home' },
      { title: 'Contact', path: contactPath, file: 'contact' },
    ]
      .filter(({ file }) => existsSync(join(content, folder, 'pages', `${file}.mdx`)))
      .map(({ title, path }) => ({
        title: `${titleWithLanguage(title, language)}, with the facts`,
        path: pathIn(language, path),
        kind: 'changed' as const,
      }));
  });
}
