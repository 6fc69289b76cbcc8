/** What stands for a page that was new when it was first saved. */
export const newPage = null;

/** A file as a form began with it: its `contentHash`, or `newPage`. */
export type Beginning = string | typeof newPage;

interface KnownFile {
  /** What forms of this window began with; all of it leads to what lies there now. */
  beginnings: Set<Beginning>;
  now: string;
}

/**
 * The files that this window wrote. A form keeps what it began with, however often it is saved: here stands what
 * became of that.
 */
export class KnownFiles {
  #files = new Map<string, KnownFile>();

  /** What lies at a path now, where it is this window that made it from such a beginning; else the beginning. */
  becameOf(path: string, beginning: Beginning): Beginning {
    const known = this.#files.get(path);
    return known?.beginnings.has(beginning) ? known.now : beginning;
  }

  nowAt(path: string): string | undefined {
    return this.#files.get(path)?.now;
  }

  /** Notes that a form was saved, or saved and moved from another path. */
  noteSave(path: string, beginning: Beginning, now: string, movedFrom: string = path): void {
    const beginnings = this.#files.get(movedFrom)?.beginnings ?? new Set();
    this.#files.delete(movedFrom);
    this.#files.set(path, { beginnings: beginnings.add(beginning).add(now), now });
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  clear(): void {
    this.#files.clear();
  }
}
