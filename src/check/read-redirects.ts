import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml } from '#check/read-yaml.ts';
import { type Redirect, redirectsSchema } from '#schemas/redirects.ts';

/** Name of the file that lists old addresses. A site without one needs none. */
export const redirectsName = 'redirects.yaml';

/** The text of that file, or nothing. */
export function redirectsText(contentDir: string): string {
  const path = join(contentDir, redirectsName);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * The old addresses of a content folder that has passed the check.
 * @throws {z.ZodError} where it has not
 */
export function readRedirects(contentDir: string): Redirect[] {
  return redirectsSchema.parse(readYaml(redirectsText(contentDir)).data ?? []);
}
