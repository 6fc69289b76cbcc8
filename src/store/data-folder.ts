import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { StoreError } from '#store/database.ts';

/** Folder of what must outlive a build and never enters git: comments and the secret. `DATA_DIR`, else `data`. */
export const dataDir = (): string => resolve(process.env['DATA_DIR'] || 'data');

const secretLength = 32;

/**
 * The key that links and buttons are signed with: made on first use, stored beside the comments, 32 bytes.
 * `COMMENTS_SECRET` (at least 32 characters) stands for it where several machines share one store.
 * @throws {StoreError} where it can be neither read nor made
 */
export function readSecret(folder = dataDir()): Buffer {
  const configured = process.env['COMMENTS_SECRET'];
  if (configured !== undefined && configured !== '') {
    if (configured.length < secretLength)
      throw new Error('COMMENTS_SECRET is too short: give it at least 32 characters.');
    return Buffer.from(configured);
  }
  const file = join(folder, 'secret');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const secret = readIfThere(file) ?? makeSecret(file);
    if (secret.length >= secretLength) return secret;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new StoreError('unreachable', `The secret ${file} cannot be used: ${words}`, { cause: error });
  }
  throw new StoreError(
    'unreachable',
    `The secret ${file} is not whole. Bring it back from a backup, or delete it: links that were sent then stop working.`,
  );
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written aside, synced and linked in, so that of two that start at once both read a whole one, and the same. */
function makeSecret(file: string): Buffer {
  const aside = `${file}.${process.pid}.new`;
  const opened = openSync(aside, 'w', 0o600);
  try {
    writeSync(opened, randomBytes(secretLength));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(file);
}
