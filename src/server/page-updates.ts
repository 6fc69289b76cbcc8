import type { Publisher } from '#publishing/publisher.ts';
import { singleFlight } from '#server/single-flight.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import { toDayIn } from '#lib/dates.ts';
import type { RedirectTable } from '#lib/redirects.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { followRedirects } from '#store/follow-redirects.ts';
import { isOpenOn } from '#view-models/comments.ts';

interface Dependencies {
  store: CommentStore;
  publisher: Publisher;
  facts: SiteFacts;
  /** Old addresses of pages, whose comments follow. */
  redirects: RedirectTable;
  now: () => number;
}

/**
 * Makes the pages of this server show what was decided on any server. Each page is rendered once for all changes that
 * wait, however many ask for it.
 */
export class PageUpdates {
  private readonly store: CommentStore;
  private readonly publisher: Publisher;
  private readonly facts: SiteFacts;
  private readonly redirects: RedirectTable;
  private readonly now: () => number;
  /** Pages that were written since their comments closed. */
  private readonly closed = new Set<string>();
  private readonly unwatch: () => void;
  private readonly flight = singleFlight(() => this.run());
  /** The last change that was looked at; undefined before all pages were written once. */
  private version: number | undefined;
  private readonly due = new Set<string>();
  private failures = new Map<string, unknown>();
  private failure: unknown;

  constructor({ store, publisher, facts, redirects, now }: Dependencies) {
    this.store = store;
    this.publisher = publisher;
    this.facts = facts;
    this.redirects = redirects;
    this.now = now;
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
      let { version, pages } = await this.store.changesSince(this.version ?? 0);
      const known = new Set(this.facts.pages.map(({ path }) => path));
      if (this.version === undefined || pages.some((page) => !known.has(page))) {
        await followRedirects(this.store, known, this.redirects);
        ({ version, pages } = await this.store.changesSince(this.version ?? 0));
      }
      if (this.version === undefined) await this.publisher.publishAll();
      else for (const page of pages) this.due.add(page);
      this.version = version;
    } catch (error) {
      this.failure = error;
      return;
    }
    for (const page of this.newlyClosed()) this.due.add(page);
    this.failures = new Map();
    for (const page of this.due)
      try {
        await this.publisher.publish(page);
        this.due.delete(page);
      } catch (error) {
        this.failures.set(page, error);
      }
  }

  /** Pages whose form is to go, since their last day for comments is over. */
  private newlyClosed(): string[] {
    const today = toDayIn(this.now(), this.facts.timeZone);
    const pages = this.facts.pages.filter((page) => !isOpenOn(page, today) && !this.closed.has(page.path));
    for (const { path } of pages) this.closed.add(path);
    return pages.map(({ path }) => path);
  }
}
