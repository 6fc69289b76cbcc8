import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitOutput, namesIn } from '#release/git.ts';
import { Refusal } from '#release/refusal.ts';
import type { Repository } from '#release/repository.ts';

/** SHA-256 of every file of the content folder as it is on disk. */
export async function hashContent({ git, folder, content }: Repository): Promise<string> {
  const listed = await gitOutput(
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

/** @throws {Refusal} where somebody changed the content since it had this hash: nobody looked at that yet */
export async function refuseChanged(repository: Repository, hash: string): Promise<void> {
  if ((await hashContent(repository)) === hash) return;
  throw new Refusal(
    'Something in the content was changed while this was running, perhaps in the editor. What is published must be what was checked, so please start it again.',
  );
}
