import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Path below the project folder, with slashes, to the text of the file. */
export type Source = Map<string, string>;

const code = /\.(astro|css|ts)$/;

/** Every file of code below `folder`, tests among them. */
export function readSource(folder: string): Source {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => code.test(file));
  return new Map(
    files
      .map((file) => join(folder, file))
      .toSorted()
      .map((path) => [path.split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}
