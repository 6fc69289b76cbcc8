import { type ContentFiles, textOf } from '#check/content-files.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { originalFile } from '#lib/language-folder.ts';
import { type Language, defaultLanguage, originalPath, otherLanguages, pathIn } from '#lib/languages.ts';
import { entryPath, homePath } from '#lib/paths.ts';
import { type Redirect, redirectsSchema } from '#schemas/redirects.ts';

/** The file that lists old addresses. A site without one needs none. */
export const redirectsFile = 'content/redirects.yaml';

/**
 * The old addresses of a content folder that has passed the check, those left out that wait for a page. Where the page
 * is translated, the same address in that language leads to its translation.
 * @throws {z.ZodError} where it has not
 */
export function readRedirects(files: ContentFiles): Redirect[] {
  const all = redirectsSchema.parse(readYaml(textOf(files, redirectsFile) ?? '').data ?? []);
  const paths = shownTargets(files, all);
  const leading = all
    .filter(({ to, waits }) => waits !== true || paths.has(to))
    .map(({ from, to }) => ({ from, to }));
  const translated = otherLanguages.flatMap((language) =>
    leading
      .filter(({ from, to }) => paths.has(to) && !from.includes('?'))
      .map(({ from, to }) => ({ from: pathIn(language, from), to: pathIn(language, to) }))
      .filter(({ from, to }) => paths.has(to) && !paths.has(from)),
  );
  return [...leading, ...translated];
}

/** Pages that old addresses lead to and visitors see, in every language that has a front page. */
function shownTargets(files: ContentFiles, redirects: readonly Redirect[]): Set<string> {
  const named = new Set(redirects.flatMap(({ from, to }) => [from, to]));
  const isNamed = (file: string) => {
    const [, collection = '', slug = ''] =
      /^content\/([a-z]+)\/([a-z0-9-]+)\.mdx$/.exec(originalFile(file)) ?? [];
    return slug === 'home' || named.has(entryPath(collection, slug));
  };
  // Reading every form takes long, and of most pages nobody asks here.
  const some = new Map([...files].filter(([file]) => isNamed(file)));
  const pathsIn = (language: Language) => {
    const published = readEntries(some, language).entries.filter((entry) => !isDraft(entry));
    return published.map(({ collection, slug }) => entryPath(collection, slug, language));
  };
  const begun = otherLanguages
    .map(pathsIn)
    .filter((paths) => paths.some((path) => originalPath(path) === homePath));
  return new Set([...pathsIn(defaultLanguage), ...begun.flat()]);
}
