import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentAnchor, commentsPart } from '#lib/server-paths.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import { toDayIn } from '#lib/dates.ts';
import { commentFeed, commentFeedFile, feedLength } from '#publishing/comment-feed.ts';
import { withRegion } from '#publishing/comment-region.ts';
import { fileOfPage, pageTemplateFolder } from '#publishing/page-files.ts';
import type { PublishedComments } from '#publishing/published-comments.ts';
import { removeParts } from '#publishing/retire-release.ts';
import { saveComments, savedPages } from '#publishing/saved-comments.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import { removeLeftOvers, replaceFile } from '#publishing/write-files.ts';
import type { Comment } from '#schemas/comment.ts';
import { type CommentsView, commentsViews } from '#view-models/comments.ts';
import type { RenderScreen } from '#view-models/screens.ts';

/**
 * A decision is to be public within a second: of more files than these, only the page itself, which readers open first, is
 * compressed as hard as a build does.
 */
const mostAtBest = 4;

interface PublisherOptions {
  /** Folder of the site. */
  root: string;
  facts: SiteFacts;
  comments: PublishedComments;
  render: RenderScreen;
  /**
   * Full address of the site, from the server's settings or else from practice.yaml; undefined where neither
   * has one.
   */
  site?: string | undefined;
  now?: () => number;
}

/** Puts published comments into the files of the built site, by the same components that the build renders with. */
export class Publisher {
  private readonly options: PublisherOptions;
  private last: Promise<unknown> = Promise.resolve();
  /** Of each page the parts that this process wrote last, as hashes of what they show. */
  private readonly written = new Map<string, readonly string[]>();

  constructor(options: PublisherOptions) {
    this.options = options;
  }

  /** Makes a page's files show what is published. Pages are written one after the other. */
  publish(page: string): Promise<void> {
    const mine = this.last.then(() => this.publishNow(page));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Makes every page show what is published; files that do so already are left alone. */
  async publishAll(): Promise<void> {
    const { root, comments, facts } = this.options;
    await removeLeftOvers(join(root, 'client'));
    const pages = [...new Set([...(await comments.pages()), ...savedPages(root)])];
    const known = pages.filter((page) => this.isKnown(page));
    for (const page of known) await this.publish(page);
    if (facts.pages.length > 0 && known.length === 0) await this.writeFeed();
  }

  /** The finished files of a page, by their path: the page itself and further parts of its comments. */
  async renderPage(page: string): Promise<Map<string, string>> {
    const { root, comments } = this.options;
    const shown = await comments.shown(page);
    const files = new Map<string, string>();
    for (const [place, view] of this.viewsOf(page, shown).entries())
      files.set(commentsPart(page, place + 1), await this.renderView(view, place));
    await saveComments(root, page, shown);
    return files;
  }

  /** Where a published comment can be seen. */
  async placeOf({ page, id }: { page: string; id: string }): Promise<string | undefined> {
    return this.isKnown(page) ? placeIn(await this.views(page), { page, id }) : undefined;
  }

  /** The feed of the newest comments, each with the part of its page that holds it. */
  async feed(): Promise<string> {
    const { facts, comments } = this.options;
    const views = new Map<string, Promise<CommentsView[]>>();
    const viewsOf = (page: string) => {
      const found = views.get(page) ?? this.views(page);
      views.set(page, found);
      return found;
    };
    const known = facts.pages.map(({ path }) => path);
    const newest = await comments.newest(feedLength, known);
    return commentFeed(
      facts,
      newest,
      async (comment) => placeIn(await viewsOf(comment.page), comment),
      this.site,
    );
  }

  /** Writes the feed of comments. */
  async writeFeed(): Promise<void> {
    await replaceFile(join(this.options.root, 'client', commentFeedFile), await this.feed());
  }

  private async publishNow(page: string): Promise<void> {
    const { comments } = this.options;
    for (let isShown = false; !isShown;) {
      const before = await comments.signature(page);
      if (this.isKnown(page)) await this.writeParts(page);
      await this.writeFeed();
      isShown = (await comments.signature(page)) === before;
    }
  }

  /** Writes the parts of a page that changed, the last first, so that no link leads to one that is not there yet. */
  private async writeParts(page: string): Promise<void> {
    const { root, comments } = this.options;
    const shown = await comments.shown(page);
    const views = this.viewsOf(page, shown);
    const hashes = views.map((view) => hashOf(JSON.stringify(view)));
    const before = this.written.get(page) ?? [];
    const changed = [...views.entries()].filter(([place]) => hashes[place] !== before[place]);
    this.written.delete(page);
    for (const [place, view] of changed.toReversed()) {
      const html = withContentPolicy(await this.renderView(view, place));
      const compression = place > 0 && changed.length > mostAtBest ? 'quick' : 'best';
      await replaceFile(fileOfPage(root, commentsPart(page, place + 1)), html, compression);
    }
    await removeParts(root, page, views.length);
    await saveComments(root, page, shown);
    this.written.set(page, hashes);
  }

  private get site(): string | undefined {
    return this.options.site ?? this.options.facts.website;
  }

  private isKnown(page: string): boolean {
    return this.options.facts.pages.some(({ path }) => path === page);
  }

  private async views(page: string): Promise<CommentsView[]> {
    return this.viewsOf(page, await this.options.comments.shown(page));
  }

  private viewsOf(page: string, shown: readonly Comment[]): CommentsView[] {
    const { facts, now = Date.now } = this.options;
    const known = facts.pages.find(({ path }) => path === page);
    if (known === undefined) throw new Error(`The built site has no page ${page} that takes comments.`);
    const { timeZone } = facts;
    const showing = {
      today: toDayIn(now(), timeZone),
      timeZone,
      website: this.site,
      pageType: known.pageType,
    };
    return commentsViews(known, shown, showing);
  }

  private async renderView(view: CommentsView, place: number): Promise<string> {
    const { root, render } = this.options;
    if (place > 0) return render('comments-part', { ...view, part: place + 1 });
    const template = await readFile(join(pageTemplateFolder(root), view.page, 'index.html'), 'utf8');
    return withRegion(template, await render('region', view));
  }
}

/** Where a published comment of a page can be seen. */
function placeIn(
  views: readonly CommentsView[],
  { page, id }: { page: string; id: string },
): string | undefined {
  const holds = ({ threads }: CommentsView) =>
    threads.some((thread) => thread.id === id || thread.answers.some((answer) => answer.id === id));
  const part = views.findIndex(holds);
  return part < 0 ? undefined : `${commentsPart(page, part + 1)}#${commentAnchor(id)}`;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
