import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Hidden files are passed over by the check and the build. */
const asideName = '.import-';

/** Takes away what a run that was killed left half written. */
export function removeHalfWritten(folder: string): void {
  try {
    for (const name of readdirSync(folder))
      if (name.startsWith(asideName)) rmSync(join(folder, name), { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Writes a file aside and puts it in its place, so that nobody ever reads half of it. */
export function writeWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = join(dirname(path), `${asideName}${process.pid}.new`);
  const opened = openSync(aside, 'w');
  try {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(aside, path);
}
