import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** What the spellings of one file name have in common: a Mac decomposes letters, and endings come in any case. */
const keyOf = (name: string) => name.normalize('NFC').toLowerCase();

/** The folder of uploads of the old site. What lies outside of it is never read, whatever links lead there. */
export class UploadFolder {
  private readonly roots: readonly string[];
  private readonly listings = new Map<string, ReadonlyMap<string, string>>();

  /** @param folder `wp-content/uploads`, or one of the folders above it */
  constructor(folder: string) {
    this.roots = ['', 'uploads', 'wp-content/uploads'].flatMap(
      (below) => realPath(join(folder, below)) ?? [],
    );
  }

  /** The real path of the first of these files that is there, with the name it was found by. */
  findFirst(names: readonly string[]): { path: string; below: string } | undefined {
    for (const below of names)
      for (const root of this.roots) {
        const path = this.within(root, below);
        if (path !== undefined) return { path, below };
      }
    return undefined;
  }

  private within(root: string, below: string): string | undefined {
    const named = join(root, below);
    const path = realPath(named) ?? this.otherSpelling(named);
    return path?.startsWith(root + sep) === true && statSync(path).isFile() ? path : undefined;
  }

  private otherSpelling(path: string): string | undefined {
    const folder = dirname(path);
    const listing = this.listings.get(folder) ?? listFolder(folder);
    this.listings.set(folder, listing);
    const name = listing.get(keyOf(basename(path)));
    return name === undefined ? undefined : realPath(join(folder, name));
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function listFolder(folder: string): ReadonlyMap<string, string> {
  try {
    return new Map(readdirSync(folder).map((name) => [keyOf(name), name]));
  } catch {
    return new Map();
  }
}
