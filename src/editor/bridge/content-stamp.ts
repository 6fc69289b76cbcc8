import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A short text that changes with any file of a content folder. Hidden files are no content. */
export function contentStamp(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (/(?:^|[/\\])\./.test(name)) continue;
    // A file may be replaced or removed meanwhile.
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile() === true) hash.update(`${name}\0${found.size}\0${found.mtimeMs}\0`);
  }
  return hash.digest('hex');
}
