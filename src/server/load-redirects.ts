import { existsSync, readFileSync } from 'node:fs';
import { type RedirectTable, redirectTable } from '#lib/redirects.ts';
import { redirectsSchema } from '#schemas/redirects.ts';

/**
 * The old addresses that the build wrote to `file`; none where there is no file.
 * @throws {z.ZodError | SyntaxError} where the file is not what a build writes
 */
export function loadRedirects(file: string): RedirectTable {
  if (!existsSync(file)) return new Map();
  return redirectTable(redirectsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
}
