import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { commentAnchor, commentsPart } from '#lib/comments/comment-paths.ts';
import { withContentPolicy } from '#lib/content-policy.ts';
import { toDayIn } from '#lib/dates.ts';
import { commentFeed, commentFeedFile, feedLength } from '#publishing/comment-feed.ts';
import { withRegion } from '#publishing/comment-region.ts';
import type { SiteFacts } from '#publishing/site-facts.ts';
import { removeFile, removeLeftOvers, replaceFile } from '#publishing/write-files.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { type CommentsView, commentsViews } from '#view-models/comments.ts';
import type { DrawScreen } from '#view-models/screens.ts';

/** Where the build keeps each page that takes comments, as it is before its policy and without any comment. */
export const pageTemplateFolder = (root: string): string => join(root, 'server', 'page-templates');

/** A decision is to be public within a second: of more files than these, none is compressed as hard as a build does. */
const mostAtBest = 4;

interface Tools {
  root: string;
  facts: SiteFacts;
  store: CommentStore;
  draw: DrawScreen;
  /** Full address of the site where the server was given one; else practice.yaml knows it, or nobody. */
  site?: string | undefined;
  now?: () => number;
}

/** Puts published comments into the files of the built site, by the same components that the build draws with. */
export class Publisher {
  private readonly tools: Tools;
  private last: Promise<unknown> = Promise.resolve();

  constructor(tools: Tools) {
    this.tools = tools;
  }

  /** Makes a page's files show what is published. Pages are written one after the other. */
  publish(page: string): Promise<void> {
    const mine = this.last.then(() => this.publishNow(page));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  /** Makes every page show what is published; files that do so already are left alone. */
  async publishAll(): Promise<void> {
    const { root, store, facts } = this.tools;
    await removeLeftOvers(join(root, 'client'));
    const known = (await store.pages()).filter((page) => this.isKnown(page));
    for (const page of known) await this.publish(page);
    if (facts.pages.length > 0 && known.length === 0) await this.writeFeed();
  }

  /** The finished files of a page, by their path: the page itself and further parts of its comments. */
  async draw(page: string): Promise<Map<string, string>> {
    const files = new Map<string, string>();
    for (const [place, view] of (await this.views(page)).entries()) {
      const path = commentsPart(page, place + 1);
      files.set(path, place === 0 ? await this.drawPage(page, view) : await this.drawPart(view, place + 1));
    }
    return files;
  }

  /** Where a published comment can be seen. */
  async placeOf({ page, id }: { page: string; id: string }): Promise<string | undefined> {
    return this.isKnown(page) ? placeIn(await this.views(page), { page, id }) : undefined;
  }

  /** The feed of the newest comments, each with the part of its page that holds it. */
  async feed(): Promise<string> {
    const { facts, store } = this.tools;
    const views = new Map<string, Promise<CommentsView[]>>();
    const viewsOf = (page: string) => {
      const found = views.get(page) ?? this.views(page);
      views.set(page, found);
      return found;
    };
    const known = facts.pages.map(({ path }) => path);
    const comments = await store.newest(feedLength, known);
    return commentFeed(
      facts,
      comments,
      async (comment) => placeIn(await viewsOf(comment.page), comment),
      this.site,
    );
  }

  /** Writes the feed of comments. */
  async writeFeed(): Promise<void> {
    await replaceFile(join(this.tools.root, 'client', commentFeedFile), await this.feed());
  }

  private async publishNow(page: string): Promise<void> {
    const { root, store } = this.tools;
    for (let isShown = false; !isShown;) {
      const before = await store.signature(page);
      if (this.isKnown(page)) {
        const files = await this.draw(page);
        const compression = files.size > mostAtBest ? 'quick' : 'best';
        // The last part first, so that no link leads to a part that is not there yet.
        for (const [path, html] of [...files].toReversed())
          await replaceFile(fileOf(root, path), withContentPolicy(html), compression);
        await removeParts(root, page, files.size);
      }
      await this.writeFeed();
      isShown = (await store.signature(page)) === before;
    }
  }

  private get site(): string | undefined {
    return this.tools.site ?? this.tools.facts.website;
  }

  private isKnown(page: string): boolean {
    return this.tools.facts.pages.some(({ path }) => path === page);
  }

  private async views(page: string): Promise<CommentsView[]> {
    const { facts, store, now = Date.now } = this.tools;
    const known = facts.pages.find(({ path }) => path === page);
    if (known === undefined) throw new Error(`The built site has no page ${page} that takes comments.`);
    const { timeZone } = facts;
    const showing = {
      today: toDayIn(now(), timeZone),
      timeZone,
      website: this.site,
      pageType: known.pageType,
    };
    return commentsViews(known, await store.shown(page), showing);
  }

  private async drawPage(page: string, view: CommentsView): Promise<string> {
    const template = await readFile(join(pageTemplateFolder(this.tools.root), page, 'index.html'), 'utf8');
    return withRegion(template, await this.tools.draw('region', view));
  }

  private drawPart(view: CommentsView, part: number): Promise<string> {
    return this.tools.draw('comments-part', { ...view, part });
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

const fileOf = (root: string, path: string) => join(root, 'client', path, 'index.html');

/** Takes away parts that no comment is left for. */
async function removeParts(root: string, page: string, last: number): Promise<void> {
  const folder = join(root, 'client', page, 'comments');
  const parts = await readdir(folder).catch(() => []);
  for (const part of parts)
    if (Number(part) > last) await removeFile(fileOf(root, commentsPart(page, Number(part))));
}
