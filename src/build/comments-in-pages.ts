import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '#build/site.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { redirectTable } from '#lib/redirects.ts';
import { commentFeedFile } from '#publishing/comment-feed.ts';
import { commentablePages } from '#publishing/commentable-pages.ts';
import { loadPageHandler, screenDrawer } from '#publishing/draw-screen.ts';
import { Publisher, pageTemplateFolder } from '#publishing/publisher.ts';
import { type SiteFacts, writeSiteFacts } from '#publishing/site-facts.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { followRedirects } from '#store/follow-redirects.ts';
import { openStore } from '#store/open-store.ts';

/** Comments on the pages of a build, while they are rendered. */
export interface PageComments {
  /** The files that become of a rendered page: itself with its comments, then further parts of them, by their path. */
  addTo: (path: string, rendered: string) => Promise<ReadonlyMap<string, string>>;
  close: () => Promise<void>;
}

/**
 * Leaves the server what it must know, with each page that takes comments as it is without any, writes the feed of
 * comments, and puts those that are published into their pages. Where the store cannot be read the pages go out
 * without: the server adds them when it starts.
 */
export async function openPageComments(site: Site): Promise<PageComments> {
  const pages = commentablePages(site.entries, site.practice);
  const facts: SiteFacts = { ...serverFacts(site), pages };
  writeSiteFacts(site.root, facts);
  const known = new Set(pages.map(({ path }) => path));
  const stored = pages.length === 0 ? undefined : await openStored(site, facts).catch(warnOf(site));
  const commented = new Set(stored?.pages.filter((page) => known.has(page)));
  if (stored !== undefined)
    site.logger.info(`Comments stand on ${commented.size} of ${pages.length} pages that take them.`);
  return {
    addTo: async (path, rendered) => {
      if (known.has(path)) await writePageTemplate(site, path, rendered);
      return stored !== undefined && commented.has(path)
        ? stored.publisher.draw(path)
        : new Map([[path, rendered]]);
    },
    close: async () => {
      await stored?.store.database.close();
    },
  };
}

interface Stored {
  store: CommentStore;
  publisher: Publisher;
  /** Pages that have published comments. */
  pages: readonly string[];
}

async function openStored(site: Site, facts: SiteFacts): Promise<Stored> {
  const store = await openStore();
  try {
    const known = new Set(facts.pages.map(({ path }) => path));
    await followRedirects(store, known, redirectTable(readRedirects(site.content)));
    const pages = await store.pages();
    const publisher = new Publisher({ root: site.root, facts, store, draw: screens(site.root) });
    await mkdir(site.client, { recursive: true });
    await writeFile(join(site.client, commentFeedFile), await publisher.feed());
    return { store, publisher, pages };
  } catch (error) {
    await store.database.close();
    throw error;
  }
}

type ScreenDrawer = ReturnType<typeof screenDrawer>;

/** Screens of the built server, which is loaded once there is something to render. */
function screens(root: string): ScreenDrawer {
  let drawer: Promise<ScreenDrawer> | undefined;
  return async (name, screen) => (await (drawer ??= loadPageHandler(root).then(screenDrawer)))(name, screen);
}

const warnOf =
  ({ logger }: Site) =>
  (error: unknown): undefined => {
    const reason = error instanceof Error ? error.message : String(error);
    logger.warn(
      `The comments could not be read, so the pages are built without them: ${reason} The site adds them when it starts.`,
    );
  };

async function writePageTemplate({ root }: Site, path: string, rendered: string): Promise<void> {
  const template = join(pageTemplateFolder(root), path, 'index.html');
  await mkdir(dirname(template), { recursive: true });
  await writeFile(template, rendered);
}

/** What the server tells owner and readers of the practice. */
function serverFacts({ practice }: Site): Omit<SiteFacts, 'pages'> {
  const { name, therapist, website, email, timeZone = 'UTC', comments } = practice;
  return { name, therapist: therapist.name, website, email, timeZone, replies: comments?.replies ?? [] };
}
