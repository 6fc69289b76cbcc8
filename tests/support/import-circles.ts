import { dirname, join } from 'node:path/posix';
import { readImports } from './read-imports.ts';
import type { Source } from './read-source.ts';

/** Every circle among the imports of some files, types included: each as the files on the way round. */
export function findCircles(source: Source): string[][] {
  const imports = new Map([...source.keys()].map((file) => [file, importedBy(file, source)]));
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start !== -1) circles.push([...way.slice(start), file]);
    if (start !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

function importedBy(file: string, source: Source): string[] {
  if (!/\.(astro|ts)$/.test(file)) return [];
  return readImports(file, source.get(file) ?? '')
    .map(({ from }) => (from.startsWith('#') ? `src/${from.slice(1)}` : join(dirname(file), from)))
    .filter((other) => source.has(other));
}
