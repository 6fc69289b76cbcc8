import { getCollection } from 'astro:content';
import { buildDay } from '#lib/build-day.ts';
import { withoutCommentParts } from '#lib/comment-parts.ts';
import { withoutDrafts } from '#lib/drafts.ts';
import { type Language, defaultLanguage, pathIn } from '#lib/languages.ts';
import { byNewest, byTitle } from '#lib/order.ts';
import { entryPath, feedPath } from '#lib/paths.ts';
import { assertReferences } from '#lib/references.ts';
import { fileOf, inLanguage, languagesBegun, originals, splitId } from '#lib/translations.ts';
import { type CollectionName, collectionNames } from '#lib/vocabulary.ts';
import { getPractice } from '#practice.ts';
import type { Article, Condition, SiteContent } from '#schemas/entries.ts';

const { DEV: isPreview } = import.meta.env;

/**
 * All entries that may be shown in a language, and the facts that pages show with them: conditions and therapies A to Z,
 * articles newest first. Read once in a build, so that every page gets the same lists.
 * @throws {Error} where an entry names one that does not exist
 */
export const getSiteContent = oncePerBuild(readSiteContent);

/** The practice's own pages that may be shown in a language, in the order of the menu. */
export const getPages = oncePerBuild(async (language) => {
  const shown = byTitle(inLanguage(await getShown('pages'), language));
  const pages = getPractice().comments === undefined ? shown.map(withoutCommentParts) : shown;
  return pages.toSorted((a, b) => a.data.menuOrder - b.data.menuOrder);
});

/** The front page's words. Fails where content/pages/home.mdx is missing or a draft. */
export async function getHome(language: Language = defaultLanguage) {
  const home = (await getPages(language)).find(({ id }) => id === 'home');
  if (home === undefined)
    throw new Error('content/pages/home.mdx is missing or a draft: the front page needs it.');
  return home;
}

/** The languages that the site can be read in. */
export const getLanguages = oncePerBuild(async (): Promise<Language[]> => {
  const pages = withoutDrafts(await getCollection('pages'), isPreview);
  return [defaultLanguage, ...languagesBegun(pages)];
});

async function readSiteContent(language: Language) {
  const therapies = await getShown('therapies');
  const conditions = await getShown('conditions');
  const articles = await getShown('articles');
  await assertNames(conditions, articles);
  return {
    language,
    languages: await getLanguages(),
    conditions: byTitle(inLanguage(conditions, language)),
    therapies: byTitle(inLanguage(therapies, language)),
    articles: byNewest(inLanguage(articles, language)),
    practice: getPractice(language),
    today: buildDay(),
  } satisfies SiteContent;
}

/** A page may name a draft: that is left out of its lists until it is published. */
async function assertNames(conditions: readonly Condition[], articles: readonly Article[]): Promise<void> {
  const anyTherapy = originals(await getCollection('therapies'));
  const anyCondition = originals(await getCollection('conditions'));
  for (const { id, data } of conditions) {
    const named = data.therapies.map(({ therapy }) => therapy);
    assertReferences(fileOf('conditions', id), 'therapies', named, anyTherapy);
  }
  for (const { id, data } of articles) {
    const file = fileOf('articles', id);
    assertReferences(file, 'about, therapies', data.about.therapies, anyTherapy);
    assertReferences(file, 'about, conditions', data.about.conditions, anyCondition);
  }
}

/** Originals, and translations into languages that are begun. Drafts are left out of a build. */
async function getShown<Name extends CollectionName>(collection: Name) {
  const languages = await getLanguages();
  const shown = withoutDrafts(await getCollection(collection), isPreview);
  return shown.filter(({ id }) => languages.includes(splitId(id).language));
}

/** The originals and translations of a collection, each with the parts of its page's address. */
export async function getRoutes<Entry extends { id: string; language?: Language | undefined }>(
  read: (language: Language) => Promise<readonly Entry[]>,
) {
  const languages = await getLanguages();
  const entries = await Promise.all(
    languages.map(async (language) => (await read(language)).filter((entry) => isIn(entry, language))),
  );
  return entries.flat().map((entry) => ({
    params: { language: entry.language, slug: entry.id },
    props: { entry },
  }));
}

/** The feed of articles in a language; undefined for a translation without any. */
export async function getFeedPath(language: Language = defaultLanguage): Promise<string | undefined> {
  if (language === defaultLanguage) return feedPath;
  const { articles } = await getSiteContent(language);
  return articles.some((article) => isIn(article, language)) ? pathIn(language, feedPath) : undefined;
}

/** One route for each language. */
export async function getLanguageRoutes() {
  return (await getLanguages()).map((language) => ({
    params: { language: language === defaultLanguage ? undefined : language },
    props: { language },
  }));
}

/** What pages show, in each language that the site can be read in. */
export const getSiteContents = async () =>
  Promise.all((await getLanguages()).map((language) => getSiteContent(language)));

/** Paths of the pages that are translated and have a file, as their originals have them. */
export const getTranslatedPaths = oncePerBuild(async (language) => {
  const { therapies, conditions, articles } = await getSiteContent(language);
  const all = { therapies, conditions, articles, pages: await getPages(language) };
  const paths = collectionNames.flatMap((collection) =>
    all[collection].filter((entry) => isIn(entry, language)).map(({ id }) => entryPath(collection, id)),
  );
  return new Set(paths);
});

const isIn = (entry: { language?: Language | undefined }, language: Language) =>
  (entry.language ?? defaultLanguage) === language;

/** In a preview, where content changes under it, the query is made anew each time. */
function oncePerBuild<Result>(query: (language: Language) => Promise<Result>) {
  const results = new Map<Language, Promise<Result>>();
  return (language: Language = defaultLanguage): Promise<Result> => {
    const known = isPreview ? undefined : results.get(language);
    const result = known ?? query(language);
    results.set(language, result);
    return result;
  };
}
