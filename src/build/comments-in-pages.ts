import { cp, mkdir, writeFile } from 'node:fs/promises';
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

/**
 * Leaves the server what it must know, with each page that takes comments as it is without any, writes the feed of
 * comments, and renders the pages that have some. Where the store cannot be read they go out without: the server adds
 * them when it starts.
 * @returns the rendered pages by their path
 */
export async function addComments(site: Site): Promise<Map<string, string>> {
  const pages = commentablePages(site.entries, site.practice);
  const facts: SiteFacts = { ...serverFacts(site), pages };
  await writePageTemplates(site, pages);
  writeSiteFacts(site.root, facts);
  if (pages.length === 0) return new Map();
  const store = await openStore().catch((error: unknown) => warnOf(site, error));
  if (store === undefined) return new Map();
  try {
    const draw = screenDrawer(await loadPageHandler(site.root));
    const publisher = new Publisher({ root: site.root, facts, store, draw });
    const stored = await readStore(site, store, publisher, facts).catch((error: unknown) =>
      warnOf(site, error),
    );
    if (stored === undefined) return new Map();
    await writeFile(join(site.client, commentFeedFile), stored.feed);
    const known = new Set(pages.map(({ path }) => path));
    const commented = stored.pages.filter((page) => known.has(page));
    const rendered = new Map<string, string>();
    for (const page of commented)
      for (const [path, html] of await publisher.draw(page)) rendered.set(path, html);
    site.logger.info(`Comments stand on ${commented.length} of ${pages.length} pages that take them.`);
    return rendered;
  } finally {
    await store.database.close();
  }
}

function warnOf({ logger }: Site, error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  logger.warn(
    `The comments could not be read, so the pages are built without them: ${reason} The site adds them when it starts.`,
  );
}

async function readStore({ content }: Site, store: CommentStore, publisher: Publisher, { pages }: SiteFacts) {
  const known = new Set(pages.map(({ path }) => path));
  await followRedirects(store, known, redirectTable(readRedirects(content)));
  return { pages: await store.pages(), feed: await publisher.feed() };
}

async function writePageTemplates({ root, client }: Site, pages: SiteFacts['pages']): Promise<void> {
  for (const { path } of pages) {
    const template = join(pageTemplateFolder(root), path, 'index.html');
    await mkdir(dirname(template), { recursive: true });
    await cp(join(client, path, 'index.html'), template);
  }
}

/** What the server tells owner and readers of the practice. */
function serverFacts({ practice }: Site): Omit<SiteFacts, 'pages'> {
  const { name, therapist, website, email, timeZone = 'UTC', comments } = practice;
  return { name, therapist: therapist.name, website, email, timeZone, replies: comments?.replies ?? [] };
}
