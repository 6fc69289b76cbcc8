import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, namesIn } from '#release/git.ts';
import { Refusal } from '#release/refusal.ts';
import type { Repository } from '#release/repository.ts';

/** A short mark (hexadecimal SHA-256) of every file of the content folder as it is on disk. */
export async function contentPrint({ git, folder, content }: Repository): Promise<string> {
  const listed = await ask(
    git,
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    content,
  );
  const hash = createHash('sha256');
  for (const path of [...new Set(namesIn(listed))].toSorted()) {
    const file = join(folder, path);
    if (existsSync(file)) hash.update(`${path}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** @throws {Refusal} where somebody changed the content since `print` was taken: nobody looked at that yet */
export async function refuseChanged(repository: Repository, print: string): Promise<void> {
  if ((await contentPrint(repository)) === print) return;
  throw new Refusal(
    'Something in the content was changed while this was running, perhaps in the editor. What is published must be what was checked, so please start it again.',
  );
}
