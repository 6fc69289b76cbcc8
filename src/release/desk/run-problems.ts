import type { ContentFiles } from '#check/content-files.ts';
import { textOf } from '#check/content-files.ts';
import { fileTitle } from '#check/file-title.ts';
import type { Problem } from '#check/problem.ts';
import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';

/** What is wrong in the content, for somebody who sees pages and forms rather than files. */
export interface RunProblem {
  /** Title of the page, or what the file is called in the editor. */
  page: string;
  /** Path of the file, such as `conditions/sciatica.mdx`. */
  file: string;
  /** Name of the field in the form. */
  field?: string | undefined;
  message: string;
}

/** The problems of the check, each with the page that it is on. */
export function runProblems(problems: readonly Problem[], files: ContentFiles): RunProblem[] {
  return problems.map(({ file, field, label, message, inForm }) => ({
    page: pageTitle(file, files),
    file: file.replace(/^content\//, ''),
    field: label ?? field,
    message: inForm ?? message,
  }));
}

function pageTitle(file: string, files: ContentFiles): string {
  const { data } = readYaml(splitFrontmatter(textOf(files, file) ?? '')?.frontmatter ?? '');
  const title = (data as { title?: unknown } | undefined)?.title;
  return typeof title === 'string' ? title : fileTitle(file);
}
