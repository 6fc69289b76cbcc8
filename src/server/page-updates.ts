import type { Publisher } from '#publishing/publisher.ts';
import { singleFlight } from '#server/single-flight.ts';
import type { CommentStore } from '#store/comment-store.ts';

/**
 * Makes the pages of this server show what was decided on any server. Each page is rendered once for all changes that
 * wait, however many ask for it.
 */
export class PageUpdates {
  private readonly store: CommentStore;
  private readonly publisher: Publisher;
  private readonly unwatch: () => void;
  private readonly flight = singleFlight(() => this.run());
  /** The last change that was looked at; undefined before all pages were written once. */
  private version: number | undefined;
  private readonly due = new Set<string>();
  private failures = new Map<string, unknown>();
  private failure: unknown;

  constructor(store: CommentStore, publisher: Publisher) {
    this.store = store;
    this.publisher = publisher;
    this.unwatch = store.database.watch(() => void this.flight());
  }

  /**
   * Resolves when every change of before has been written.
   * @throws what stood in the way: for `page` where one is named, else for any
   */
  async update(page?: string): Promise<void> {
    await this.flight();
    const failure = page === undefined ? [...this.failures.values()][0] : this.failures.get(page);
    if (this.failure ?? failure) throw this.failure ?? failure;
  }

  /** Whether a page could not be written. */
  get isBehind(): boolean {
    return this.failure !== undefined || this.failures.size > 0;
  }

  async end(): Promise<void> {
    this.unwatch();
    await this.flight();
  }

  private async run(): Promise<void> {
    this.failure = undefined;
    try {
      const { version, pages } = await this.store.changesSince(this.version ?? 0);
      if (this.version === undefined) await this.publisher.publishAll();
      else for (const page of pages) this.due.add(page);
      this.version = version;
    } catch (error) {
      this.failure = error;
      return;
    }
    this.failures = new Map();
    for (const page of this.due)
      try {
        await this.publisher.publish(page);
        this.due.delete(page);
      } catch (error) {
        this.failures.set(page, error);
      }
  }
}
