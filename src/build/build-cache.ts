import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const checksumLength = 32;

/**
 * Results of earlier builds, each under the hash of all that it depends on, in one file with a checksum. A file that
 * is damaged, cut off or of another key counts as none.
 */
export class BuildCache {
  private readonly folder: string;
  private readonly version: string;
  private readonly used = new Set<string>();

  /** @param version hash of the code whose results these are */
  constructor(folder: string, version: string) {
    this.folder = folder;
    this.version = version;
    mkdirSync(folder, { recursive: true });
  }

  /** Where another thread finds the same cache. */
  get place(): { cacheFolder: string; version: string } {
    return { cacheFolder: this.folder, version: this.version };
  }

  /** The key of what is made of `parts`. */
  keyOf(...parts: readonly (string | Buffer)[]): string {
    const hash = createHash('sha256').update(this.version);
    // Each with its length, so that no two lists of parts read alike.
    for (const part of parts) hash.update(`\n${Buffer.byteLength(part)}\n`).update(part);
    return hash.digest('hex');
  }

  /** The result as it was written, or undefined. */
  read(key: string): unknown {
    this.use(key);
    try {
      const file = readFileSync(join(this.folder, key));
      const content = file.subarray(checksumLength);
      if (!checksumOf(key, content).equals(file.subarray(0, checksumLength))) return undefined;
      return deserialize(content);
    } catch {
      return undefined;
    }
  }

  /** An atomic write: a build that is stopped leaves no half file. */
  write(key: string, value: unknown): void {
    this.use(key);
    const content = serialize(value);
    const temporary = join(this.folder, `${key}.${process.pid}`);
    writeFileSync(temporary, Buffer.concat([checksumOf(key, content), content]));
    renameSync(temporary, join(this.folder, key));
  }

  /** Marks what another thread read or wrote. */
  use(key: string): void {
    this.used.add(key);
  }

  /** Removes what the build that ends now did not use. */
  prune(): void {
    for (const name of readdirSync(this.folder)) if (!this.used.has(name)) rmSync(join(this.folder, name));
  }
}

function checksumOf(key: string, content: Buffer): Buffer {
  return createHash('sha256').update(key).update(content).digest();
}
