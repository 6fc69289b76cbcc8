import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { composed } from '#check/content-files.ts';

/**
 * Where a file lies that a text names. A Mac writes names of files with letters and accents apart (Unicode NFD);
 * there both spellings lead to the file, on other systems only that of the disk does.
 * @returns undefined where there is no such file in either spelling
 */
export function findFile(path: string): string | undefined {
  if (existsSync(path)) return path;
  const [folder, wanted] = [dirname(path), composed(basename(path))];
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find((one) => composed(one) === wanted);
  return name === undefined ? undefined : join(folder, name);
}
