import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import sharp from 'sharp';
import { checkContent } from '#check/check-content.ts';
import { checkFields } from '#check/check-fields.ts';
import { reviewerPages } from '#check/check-reviewers.ts';
import type { Draft } from '#check/find-guidance.ts';
import { isPictureName } from '#check/find-picture.ts';
import type { Problem } from '#check/problem.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import { type Search, readSearches } from '#check/read-searches.ts';
import { readText } from '#check/read-texts.ts';
import { readYaml } from '#check/read-yaml.ts';
import type { CheckedForm, CheckedPage, PictureFile } from '#report/checked-page.ts';
import { entryPath } from '#lib/paths.ts';
import { type CollectionName, collectionNames } from '#lib/vocabulary.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** All that a report is made of. */
export interface Content {
  /** Pages in which the check found nothing wrong. A page with mistakes is looked at once they are mended. */
  pages: CheckedPage[];
  /** What the check refuses. */
  problems: Problem[];
  drafts: Draft[];
  /** The facts of the practice, where nothing is wrong with them. */
  practice: { file: string; facts: Practice | undefined };
  pictures: PictureFile[];
  searches: { file: string; list: Search[] };
  /** Slug of a reviewer's page, by the reviewer's id. */
  reviewers: ReadonlyMap<string, string>;
  pageCount: number;
}

/** Reads a content folder for a report, whatever state it is in. */
export async function readContent(contentDir: string, base = process.cwd()): Promise<Content> {
  const { problems, drafts, pageCount } = checkContent(contentDir, base);
  const { entries } = readEntries(contentDir, base);
  const wrong = new Set(problems.map(({ file }) => file));
  const { file, searches } = readSearches(contentDir, base);
  return {
    pages: entries.filter((entry) => !wrong.has(entry.file)).map((entry) => readPage(entry, entries)),
    problems,
    drafts,
    practice: readPractice(contentDir, base),
    pictures: await readPictures(contentDir, base),
    searches: { file, list: searches },
    reviewers: reviewerPages(contentDir),
    pageCount,
  };
}

function readPage(entry: Entry, entries: readonly Entry[]): CheckedPage {
  const slugsOf = (collection: CollectionName) =>
    entries.filter((other) => other.collection === collection).map(({ slug }) => slug);
  const slugs = Object.fromEntries(collectionNames.map((name) => [name, slugsOf(name)])) as Record<
    CollectionName,
    string[]
  >;
  const { data } = checkFields(entry, slugs);
  return {
    ...readText(entry),
    address: entryPath(entry.collection, entry.slug),
    form: data as unknown as CheckedForm,
  };
}

function readPractice(contentDir: string, base: string): Content['practice'] {
  const path = join(contentDir, 'practice.yaml');
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { file: relative(base, path), facts: practiceSchema.safeParse(readYaml(text).data).data };
}

async function readPictures(contentDir: string, base: string): Promise<PictureFile[]> {
  const paths = collectionNames.flatMap((collection) => {
    const folder = join(contentDir, collection);
    return listNames(folder)
      .filter(isPictureName)
      .map((name) => resolve(folder, name));
  });
  return Promise.all(
    paths.map(async (path) => {
      const { width, height } = await sharp(path)
        .metadata()
        .catch(() => ({ width: 0, height: 0 }));
      return { file: relative(base, path), path, bytes: statSync(path).size, width, height };
    }),
  );
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
