import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '#build/site.ts';
import { readRedirects } from '#check/read-redirects.ts';
import { redirectTable } from '#lib/redirects.ts';
import { localeOf } from '#lib/site-locale.ts';
import { commentFeedFile } from '#publishing/comment-feed.ts';
import { commentablePages } from '#publishing/commentable-pages.ts';
import { loadPageHandler, screenRenderer } from '#publishing/render-screen.ts';
import { pageTemplateFolder } from '#publishing/page-files.ts';
import type { PublishedComments } from '#publishing/published-comments.ts';
import { Publisher } from '#publishing/publisher.ts';
import { releaseBefore } from '#publishing/release-folders.ts';
import { SavedComments } from '#publishing/saved-comments.ts';
import { type SiteFacts, writeSiteFacts } from '#publishing/site-facts.ts';
import type { CommentStore } from '#store/comment-store.ts';
import { StoreError } from '#store/database.ts';
import { currentPage, followRedirects } from '#store/follow-redirects.ts';
import { openStore } from '#store/open-store.ts';

/**
 * Writes the facts that the server needs, writes the feed of comments, and renders the pages that have some
 * from their templates. Where the store cannot be read, the pages show what those of the release before show,
 * and the server or the next build adds what is new.
 * @returns the rendered pages by their path
 */
export async function addComments(site: Site): Promise<Map<string, string>> {
  const pages = commentablePages(site.entries, site.practice);
  const facts: SiteFacts = { ...serverFacts(site), pages };
  writeSiteFacts(site.root, facts);
  if (pages.length === 0) return new Map();
  const store = await openReadable(site, facts).catch((error: unknown) => warnOf(site, error));
  const comments = store ?? savedComments(site, facts);
  const render = screenRenderer(await loadPageHandler(site.root));
  const publisher = new Publisher({ root: site.root, facts, comments, render });
  try {
    return await renderCommented(site, publisher, comments, facts);
  } catch (error) {
    if (store === undefined || !(error instanceof StoreError)) throw error;
    warnOf(site, error);
    const saved = savedComments(site, facts);
    const other = new Publisher({ root: site.root, facts, comments: saved, render });
    return await renderCommented(site, other, saved, facts);
  } finally {
    await store?.database.close();
  }
}

async function renderCommented(
  { client, logger }: Site,
  publisher: Publisher,
  comments: PublishedComments,
  { pages }: SiteFacts,
): Promise<Map<string, string>> {
  await writeFile(join(client, commentFeedFile), await publisher.feed());
  const known = new Set(pages.map(({ path }) => path));
  const commented = (await comments.pages()).filter((page) => known.has(page));
  const rendered = new Map<string, string>();
  for (const page of commented)
    for (const [path, html] of await publisher.renderPage(page)) rendered.set(path, html);
  logger.info(`Comments stand on ${commented.length} of ${pages.length} pages that take them.`);
  return rendered;
}

/** The store, with the comments of pages that moved at their new addresses. */
async function openReadable({ content }: Site, { pages }: SiteFacts): Promise<CommentStore> {
  const store = await openStore();
  try {
    const known = new Set(pages.map(({ path }) => path));
    await followRedirects(store, known, redirectTable(readRedirects(content)));
    return store;
  } catch (error) {
    await store.database.close();
    throw error;
  }
}

function savedComments({ content, root }: Site, { pages }: SiteFacts): SavedComments {
  const known = new Set(pages.map(({ path }) => path));
  const redirects = redirectTable(readRedirects(content));
  return new SavedComments(releaseBefore(root), (page) => currentPage(page, known, redirects) ?? page);
}

function warnOf({ logger }: Site, error: unknown): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  logger.warn(
    `The comments could not be read, so the pages show those of the last build, and no newer ones: ${reason} The site adds the newer ones by itself once they can be read.`,
  );
}

/** Keeps, for the server, the template of each page that takes comments: the page without any. */
export async function writePageTemplate(root: string, path: string, rendered: string): Promise<void> {
  const template = join(pageTemplateFolder(root), path, 'index.html');
  await mkdir(dirname(template), { recursive: true });
  await writeFile(template, rendered);
}

/** Facts of the practice for the server's pages and mails. */
function serverFacts({ practice }: Site): Omit<SiteFacts, 'pages'> {
  const { name, therapist, website, email, timeZone = 'UTC', comments } = practice;
  return {
    ...{ name, website, email, timeZone },
    locale: localeOf(practice.country),
    therapist: therapist.name,
    replies: comments?.replies ?? [],
  };
}
