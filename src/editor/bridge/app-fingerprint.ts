import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The modules that code for the editor's window may come from. */
const modules = 'editor,schemas,lib,check,drafting';

/** Every file that the bundle may be made of, from the project folder, and the versions of all packages. */
export function filesOfApp(root: string): string[] {
  return globSync([`src/{${modules}}/**/*.{ts,css,html}`, 'package-lock.json'], { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.includes('.test.'))
    .toSorted();
}

/** A short text that changes with anything the bundle is made of. */
export function fingerprintOfApp(root: string): string {
  const hash = createHash('sha256');
  for (const file of filesOfApp(root))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
