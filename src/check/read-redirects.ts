import { type ContentFiles, textOf } from '#check/content-files.ts';
import { isDraft, readEntries } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { entryPath } from '#lib/paths.ts';
import { type Redirect, redirectsSchema } from '#schemas/redirects.ts';

/** The file that lists old addresses. A site without one needs none. */
export const redirectsFile = 'content/redirects.yaml';

/**
 * The old addresses of a content folder that has passed the check, those left out that wait for a page.
 * @throws {z.ZodError} where it has not
 */
export function readRedirects(files: ContentFiles): Redirect[] {
  const all = redirectsSchema.parse(readYaml(textOf(files, redirectsFile) ?? '').data ?? []);
  if (!all.some(({ waits }) => waits)) return all;
  const published = readEntries(files).entries.filter((entry) => !isDraft(entry));
  const paths = new Set(published.map(({ collection, slug }) => entryPath(collection, slug)));
  return all.filter(({ to, waits }) => waits !== true || paths.has(to)).map(({ from, to }) => ({ from, to }));
}
