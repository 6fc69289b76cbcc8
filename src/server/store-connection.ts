import { statSync } from 'node:fs';
import type { RedirectTable } from '#lib/redirects.ts';
import { Publisher } from '#publishing/publisher.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import type { OpenStore } from '#server/comments-context.ts';
import { PageUpdates } from '#server/page-updates.ts';
import { openStore, storeFile } from '#store/open-store.ts';
import { DeskAccess } from '#store/desk-access.ts';
import { SenderCodes } from '#store/sender-codes.ts';
import type { RenderScreen } from '#view-models/screens.ts';

interface StoreDependencies {
  root: string;
  facts: SiteFacts;
  /** Full address of the site, where it is set. */
  site: string | undefined;
  redirects: RedirectTable;
  render: RenderScreen;
  now: () => number;
}

/**
 * The connection to the store: opened when it is first needed, tried again where it was out of reach, and opened anew
 * where another file was put in its place, such as a backup. While its file is merely away nothing is opened: an empty
 * store would be made, and what it took in would be lost with the return of the right one.
 */
export class StoreConnection {
  private readonly make: () => Promise<OpenStore>;
  private current: Promise<OpenStore> | undefined;
  private readonly file = storeFile();
  private inode: number | undefined;

  constructor({ root, facts, site, redirects, render, now }: StoreDependencies) {
    this.make = async () => {
      const store = await openStore(now);
      this.inode = inodeOf(this.file);
      const publisher = new Publisher({ root, facts, comments: store, render, site, now });
      return {
        store,
        senders: new SenderCodes(store.database, now),
        access: new DeskAccess(store.database, now, facts.therapist),
        publisher,
        updates: new PageUpdates({ store, publisher, facts, redirects, now }),
      };
    };
  }

  open(): Promise<OpenStore> {
    const before = this.isReplaced() ? this.close() : Promise.resolve();
    if (this.current === undefined) {
      const opening = before.then(() => this.make());
      this.current = opening;
      opening.catch(() => {
        if (this.current === opening) this.current = undefined;
      });
    }
    return this.current;
  }

  async close(): Promise<void> {
    const closing = this.current;
    this.current = undefined;
    this.inode = undefined;
    const open = await closing?.catch(() => undefined);
    await open?.updates.end();
    await open?.store.database.close();
  }

  private isReplaced(): boolean {
    const now = inodeOf(this.file);
    return this.inode !== undefined && now !== undefined && now !== this.inode;
  }
}

const inodeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.ino;
