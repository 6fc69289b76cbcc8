import { getCollection } from 'astro:content';
import { buildDay } from '#lib/build-day.ts';
import { withoutCommentParts } from '#lib/comment-parts.ts';
import { withoutDrafts } from '#lib/drafts.ts';
import { byNewest, byTitle } from '#lib/order.ts';
import { assertReferences } from '#lib/references.ts';
import { getPractice } from '#practice.ts';
import type { SiteContent } from '#schemas/entries.ts';

const { DEV: isPreview } = import.meta.env;

/**
 * All entries that may be shown, and the facts that pages show with them: conditions and therapies A to Z, articles
 * newest first. Read once in a build, so that every page gets the same lists.
 * @throws {Error} where an entry names one that does not exist
 */
export const getSiteContent = oncePerBuild(readSiteContent);

/** The practice's own pages that may be shown, in the order of the menu. */
export const getPages = oncePerBuild(async () => {
  const shown = byTitle(withoutDrafts(await getCollection('pages'), isPreview));
  const pages = getPractice().comments === undefined ? shown.map(withoutCommentParts) : shown;
  return pages.toSorted((a, b) => a.data.menuOrder - b.data.menuOrder);
});

/** The front page's words. Fails where content/pages/home.mdx is missing or a draft. */
export async function getHome() {
  const home = (await getPages()).find(({ id }) => id === 'home');
  if (home === undefined)
    throw new Error('content/pages/home.mdx is missing or a draft: the front page needs it.');
  return home;
}

async function readSiteContent() {
  const therapies = await getCollection('therapies');
  const conditions = await getCollection('conditions');
  const articles = await getCollection('articles');
  for (const { id, data } of conditions) {
    const named = data.therapies.map(({ therapy }) => therapy);
    assertReferences(`conditions/${id}`, 'therapies', named, therapies);
  }
  for (const { id, data } of articles) {
    assertReferences(`articles/${id}`, 'about, therapies', data.about.therapies, therapies);
    assertReferences(`articles/${id}`, 'about, conditions', data.about.conditions, conditions);
  }
  return {
    conditions: byTitle(withoutDrafts(conditions, isPreview)),
    therapies: byTitle(withoutDrafts(therapies, isPreview)),
    articles: byNewest(withoutDrafts(articles, isPreview)),
    practice: getPractice(),
    today: buildDay(),
  } satisfies SiteContent;
}

/** In a preview, where content changes under it, the query is made anew each time. */
function oncePerBuild<Result>(query: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => (isPreview ? query() : (result ??= query()));
}
