import { readdir } from 'node:fs/promises';

/** Paths of all pages below `folder`, relative to it, in the same order every time. */
export async function htmlFiles(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).toSorted();
}
