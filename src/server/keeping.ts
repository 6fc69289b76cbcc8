import { statSync } from 'node:fs';
import { Publisher } from '#publishing/publisher.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { Kept } from '#server/comments-context.ts';
import { SenderCodes } from '#store/daily-salt.ts';
import { openStore, storeFile } from '#store/open-store.ts';
import { OwnerAccess } from '#store/owner-access.ts';
import type { DrawScreen } from '#view-models/screens.ts';

/**
 * The store, opened when it is first needed, tried again where it was out of reach, and opened anew where another
 * file was put in its place, such as a backup. While its file is merely away nothing is opened: an empty store would
 * be made, and what it took in would be lost with the return of the right one.
 */
export class Keeping {
  private readonly make: () => Promise<Kept>;
  private kept: Promise<Kept> | undefined;
  private readonly file = storeFile();
  private inode: number | undefined;

  constructor(root: string, facts: SiteFacts, draw: DrawScreen, now: () => number) {
    this.make = async () => {
      const store = await openStore(now);
      this.inode = inodeOf(this.file);
      return {
        store,
        senders: new SenderCodes(store.database, now),
        access: new OwnerAccess(store.database, now),
        publisher: new Publisher({ root, facts, store, draw, now }),
      };
    };
  }

  open(): Promise<Kept> {
    const before = this.isReplaced() ? this.close() : Promise.resolve();
    if (this.kept === undefined) {
      const kept = before.then(() => this.make());
      this.kept = kept;
      kept.catch(() => {
        if (this.kept === kept) this.kept = undefined;
      });
    }
    return this.kept;
  }

  async close(): Promise<void> {
    const closing = this.kept;
    this.kept = undefined;
    this.inode = undefined;
    const kept = await closing?.catch(() => undefined);
    await kept?.store.database.close();
  }

  private isReplaced(): boolean {
    const now = inodeOf(this.file);
    return this.inode !== undefined && now !== undefined && now !== this.inode;
  }
}

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;
