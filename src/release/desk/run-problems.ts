import type { ContentFiles } from '#check/content-files.ts';
import { textOf } from '#check/content-files.ts';
import { fileTitle } from '#check/file-title.ts';
import { fieldsOf, titleIn } from '#check/page-fields.ts';
import type { Problem } from '#check/problem.ts';
import { originalAhead } from '#lib/translations.ts';

/** What is wrong in the content, for somebody who sees pages and forms rather than files. */
export interface RunProblem {
  /** Title of the page, or what the file is called in the editor. */
  page: string;
  /** Path of the file, such as `conditions/sciatica.mdx`. */
  file: string;
  /** Name of the field in the form. */
  field?: string | undefined;
  message: string;
  /** It is gone once the translation that it is in is left out: visitors get the original then. */
  isTranslation?: boolean;
}

/** The problems of the check, each with the page that it is on. */
export function runProblems(problems: readonly Problem[], files: ContentFiles): RunProblem[] {
  return problems.map((problem) => ({
    page: pageTitle(problem.file, files),
    file: problem.file.replace(/^content\//, ''),
    field: problem.label ?? problem.field,
    message: withTitles(problem.inForm ?? problem.message, files),
    ...(originalAhead(problem, (file) => files.has(file)) === undefined ? {} : { isTranslation: true }),
  }));
}

/** Pages are named as whoever writes knows them. */
const withTitles = (message: string, files: ContentFiles): string =>
  message.replaceAll(/\bcontent\/(?:[a-z]+\/)+[a-z0-9-]+\.mdx\b/g, (file) =>
    files.has(file) ? `the page “${pageTitle(file, files)}”` : file,
  );

const pageTitle = (file: string, files: ContentFiles): string =>
  titleIn(fieldsOf(textOf(files, file) ?? '')) ?? fileTitle(file);
