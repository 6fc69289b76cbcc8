import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of what must outlive a build and never enters git: comments and the secret. `DATA_DIR`, else `data`. */
export const dataDir = (): string => resolve(process.env['DATA_DIR'] || 'data');

/**
 * The key that links and buttons are signed with: made on first use, kept beside the comments, 32 bytes.
 * `COMMENTS_SECRET` (at least 32 characters) stands for it where several machines share one store.
 */
export function readSecret(folder = dataDir()): Buffer {
  const given = process.env['COMMENTS_SECRET'];
  if (given !== undefined && given !== '') {
    if (given.length < 32) throw new Error('COMMENTS_SECRET is too short: give it at least 32 characters.');
    return Buffer.from(given);
  }
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Written aside and linked in, so that of two that start at once both read a whole one, and the same.
  const aside = `${file}.${process.pid}.new`;
  try {
    return readFileSync(file);
  } catch {
    writeFileSync(aside, randomBytes(32), { mode: 0o600 });
    try {
      linkSync(aside, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
    return readFileSync(file);
  }
}
