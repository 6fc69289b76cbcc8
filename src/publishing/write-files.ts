import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { type Compression, precompressed } from '#publishing/precompress.ts';

const ofBrotli = promisify(brotliDecompress);
const ofGzip = promisify(gunzip);

/**
 * Puts a text and its precompressed files in the place of what is there. Each is an atomic write, synced, so a reader
 * gets the old or the new one, whole, and so does a machine that stops in the middle: the text itself comes last, so
 * that where it stands its precompressed files do too.
 */
export async function replaceFile(path: string, text: string, compression?: Compression): Promise<void> {
  const content = Buffer.from(text);
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(content) === true && (await havePrecompressed(path, content))) return;
  const { br, gz } = await precompressed(content, compression);
  await writeAtomically(`${path}.br`, br);
  await writeAtomically(`${path}.gz`, gz);
  await writeAtomically(path, content);
  await syncFolder(dirname(path));
}

/** After a crash between two of the writes, and an older text put back, a precompressed file may be of another text. */
async function havePrecompressed(path: string, content: Buffer): Promise<boolean> {
  try {
    const [br, gz] = await Promise.all([
      readFile(`${path}.br`).then((file) => ofBrotli(file)),
      readFile(`${path}.gz`).then((file) => ofGzip(file)),
    ]);
    return br.equals(content) && gz.equals(content);
  } catch {
    return false;
  }
}

/** Takes a file and its precompressed files away. */
export async function removeFile(path: string): Promise<void> {
  for (const file of [path, `${path}.br`, `${path}.gz`]) await rm(file, { force: true });
}

const isLeftOver = /^\..+\.\d+-\d+\.new$/;
const longestWrite = 60_000;

/** Takes away what was half written when a machine stopped. What is younger than a minute may still be written. */
export async function removeLeftOvers(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !isLeftOver.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const changed = (await stat(file).catch(() => undefined))?.mtimeMs ?? Infinity;
    if (Date.now() - changed > longestWrite) await rm(file, { force: true });
  }
}

let written = 0;

/** Puts a file in the place of what is there, in one step, synced. */
export async function writeAtomically(path: string, content: Buffer): Promise<void> {
  written += 1;
  // The server hides names that begin with a dot.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${written}.new`);
  await mkdir(dirname(path), { recursive: true });
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}
