import sharp from 'sharp';
import { checkContent } from '#check/check-content.ts';
import { fieldCheck, slugsOf } from '#check/check-fields.ts';
import { type ContentFiles, isPictureName } from '#check/content-files.ts';
import type { Draft } from '#check/find-guidance.ts';
import type { Problem } from '#check/problem.ts';
import { readEntries } from '#check/read-entries.ts';
import { readPractice } from '#check/read-practice.ts';
import { examplesFile, readSearches } from '#check/read-searches.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import { readText } from '#check/read-texts.ts';
import { type TranslatedFile, translatedFiles } from '#check/translated-files.ts';
import type { CheckedPage, PictureFile } from '#report/checked-page.ts';
import type { MissedSearch } from '#lib/search/missed-search.ts';
import { entryPath } from '#lib/paths.ts';
import type { Practice } from '#schemas/practice.ts';

/** All that a report is made of. */
export interface Content {
  /**
   * Pages in which the check found nothing wrong. A page with mistakes is reported on once they are fixed.
   */
  pages: CheckedPage[];
  /** What the check refuses. */
  problems: Problem[];
  drafts: Draft[];
  translations: TranslatedFile[];
  /** The facts of the practice, where nothing is wrong with them. */
  practice: Practice | undefined;
  pictures: PictureFile[];
  searches: SearchExample[];
  /** Searches that the site's search learns from. */
  examples: SearchExample[];
  /** What readers searched for in vain and sent; none where they are not read. */
  missedSearches: readonly MissedSearch[];
  pageCount: number;
}

/** Reads content for a report, whatever state it is in. */
export async function readContent(
  files: ContentFiles,
  missedSearches: readonly MissedSearch[] = [],
): Promise<Content> {
  const { problems, drafts, pageCount } = checkContent(files);
  const { entries, unread } = readEntries(files);
  const wrong = new Set(problems.map(({ file }) => file));
  const checkFields = fieldCheck(slugsOf([...entries, ...unread]), files);
  return {
    pages: entries.flatMap((entry) => {
      const form = wrong.has(entry.file) ? undefined : checkFields(entry).data;
      if (form === undefined) return [];
      return [{ ...readText(entry), address: entryPath(entry.collection, entry.slug), form }];
    }),
    problems,
    drafts,
    translations: translatedFiles(files),
    practice: readPractice(files).facts,
    pictures: await readPictures(files),
    searches: readSearches(files).searches,
    examples: readSearches(files, examplesFile).searches,
    missedSearches,
    pageCount,
  };
}

async function readPictures(files: ContentFiles): Promise<PictureFile[]> {
  const found: PictureFile[] = [];
  // One after the other, so that no more than one is held in memory.
  for (const [file, read] of files) {
    if (!isPictureName(file) || typeof read === 'string') continue;
    const bytes = read();
    const size = await sharp(bytes)
      .metadata()
      .catch(() => undefined);
    found.push({ file, bytes: bytes.byteLength, width: size?.width ?? 0, height: size?.height ?? 0 });
  }
  return found;
}
