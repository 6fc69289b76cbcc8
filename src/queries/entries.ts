import { getCollection } from 'astro:content';
import { withoutDrafts } from '#lib/drafts.ts';
import { byNewest, byTitle } from '#lib/order.ts';
import { assertReferences } from '#lib/references.ts';

const showDrafts = import.meta.env.DEV;

/** All therapies that may be shown, A to Z. */
export async function getTherapies() {
  return byTitle(withoutDrafts(await getCollection('therapies'), showDrafts));
}

/** All conditions that may be shown, A to Z. Fails where one names a therapy that does not exist. */
export async function getConditions() {
  const all = await getCollection('conditions');
  const therapies = await getCollection('therapies');
  for (const { id, data } of all)
    assertReferences(
      `conditions/${id}`,
      'therapies',
      data.therapies.map(({ therapy }) => therapy),
      therapies,
    );
  return byTitle(withoutDrafts(all, showDrafts));
}

/** All articles that may be shown, newest first. Fails where one names a page that does not exist. */
export async function getArticles() {
  const all = await getCollection('articles');
  const therapies = await getCollection('therapies');
  const conditions = await getCollection('conditions');
  for (const { id, data } of all) {
    assertReferences(`articles/${id}`, 'about, therapies', data.about.therapies, therapies);
    assertReferences(`articles/${id}`, 'about, conditions', data.about.conditions, conditions);
  }
  return byNewest(withoutDrafts(all, showDrafts));
}

/** The practice's own pages that may be shown, in the order of the menu. */
export async function getPages() {
  const pages = byTitle(withoutDrafts(await getCollection('pages'), showDrafts));
  return pages.toSorted((a, b) => a.data.menuOrder - b.data.menuOrder);
}

/** The front page's words. Fails where content/pages/home.mdx is missing or a draft. */
export async function getHome() {
  const home = (await getPages()).find(({ id }) => id === 'home');
  if (home === undefined)
    throw new Error('content/pages/home.mdx is missing or a draft: the front page needs it.');
  return home;
}
