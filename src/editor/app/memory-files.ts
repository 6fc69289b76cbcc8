/**
 * Takes the place of `node:fs` where the content check runs in a browser: the files of the repository, held in
 * memory. Only what the check asks for is here.
 */
let files = new Map<string, string>();

/** Puts these files, by their paths from `/`, in the place of all others. */
export function setFiles(all: ReadonlyMap<string, string>): void {
  files = new Map(all);
}

/** Pictures are taken to be there: one that is only just being put up is not known yet. */
const isPicture = (path: string) => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(path);

export const existsSync = (path: string): boolean => files.has(path) || isPicture(path);

export const statSync = (path: string) => ({ isFile: () => existsSync(path) });

/** @throws {Error} where there is no such file */
export function readFileSync(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`There is no file ${path}.`);
  return text;
}

/** What lies directly in a folder. */
export function readdirSync(folder: string) {
  const names = new Map<string, boolean>();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...below] = path.slice(folder.length + 1).split('/');
    names.set(name, below.length > 0);
  }
  return [...names].map(([name, isFolder]) => ({
    name,
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
  }));
}
