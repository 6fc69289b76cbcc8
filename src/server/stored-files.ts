import { type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

export interface StoredFile {
  content: Buffer;
  etag: string;
  inode: number;
  size: number;
  changed: number;
}

/** More bytes than these are not held in memory at a time. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Files in memory. Each request looks at the file's state first, so that a file that was replaced is read anew; its
 * content, size and time come from one open file, so that they always belong together.
 */
export class StoredFiles {
  private readonly files = new Map<string, StoredFile>();
  private bytes = 0;

  /** Undefined where there is no such file. */
  async read(path: string): Promise<StoredFile | undefined> {
    const stats = statsOf(path);
    if (stats === undefined) return undefined;
    const stored = this.files.get(path);
    const isSame =
      stored?.inode === stats.ino && stored.size === stats.size && stored.changed === stats.ctimeMs;
    return isSame ? stored : this.load(path);
  }

  private async load(path: string): Promise<StoredFile | undefined> {
    const file = await open(path).catch(() => undefined);
    if (file === undefined) return undefined;
    try {
      const { ino, size, mtimeMs, ctimeMs } = await file.stat();
      const etag = `W/"${size}-${Math.trunc(mtimeMs)}"`;
      const stored = { content: await file.readFile(), etag, inode: ino, size, changed: ctimeMs };
      this.store(path, stored);
      return stored;
    } finally {
      await file.close();
    }
  }

  private store(path: string, file: StoredFile): void {
    this.bytes += file.size - (this.files.get(path)?.size ?? 0);
    this.files.set(path, file);
    // The one that was stored first goes first.
    for (const [oldest, { size }] of this.files) {
      if (this.bytes <= mostBytes) return;
      this.files.delete(oldest);
      this.bytes -= size;
    }
  }
}

/** A look at a file that was just looked at takes microseconds, much less than a turn of the thread pool. */
function statsOf(path: string): Stats | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
