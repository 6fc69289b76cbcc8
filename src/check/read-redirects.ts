import { type ContentFiles, textOf } from '#check/content-files.ts';
import { readYaml } from '#check/read-yaml.ts';
import { type Redirect, redirectsSchema } from '#schemas/redirects.ts';

/** The file that lists old addresses. A site without one needs none. */
export const redirectsFile = 'content/redirects.yaml';

/**
 * The old addresses of a content folder that has passed the check.
 * @throws {z.ZodError} where it has not
 */
export function readRedirects(files: ContentFiles): Redirect[] {
  return redirectsSchema.parse(readYaml(textOf(files, redirectsFile) ?? '').data ?? []);
}
