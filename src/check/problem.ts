/** One mistake in content/, explained for somebody who is no programmer. */
export interface Problem {
  /** Path from the project folder, such as `content/conditions/sciatica.mdx`. */
  file: string;
  /** Line in the file, counted from 1, where it is known. */
  line?: number | undefined;
  /** Field in the form above the text, such as `sources, item 2, url`. */
  field?: string | undefined;
  /** What that field is called in the editor's forms, such as `Sources, item 2, Web address`. */
  label?: string | undefined;
  /** What is wrong and how to fix it: whole sentences. */
  message: string;
  /** The same for somebody who sees the editor's buttons and fields, where the file has other names for them. */
  inForm?: string | undefined;
  /** What kind of mistake it is, where many of one kind are counted together. */
  about?: 'guidance' | 'translation' | undefined;
}

/** One line for a terminal: file, line, field, then what is wrong and the fix. */
export function formatProblem(problem: Problem): string {
  const { file, line, message } = problem;
  const place = line === undefined ? file : `${file}, line ${line}`;
  return [`${place}:`, formatField(problem), message].join(' ').replaceAll(/\s+/g, ' ');
}

/** `"Medical name" (medicalName)`: a field by its label, and as it stands in the file. */
export function formatField({ field, label }: Pick<Problem, 'field' | 'label'>): string {
  if (field === undefined) return '';
  return label === undefined ? `"${field}"` : `"${label}" (${field})`;
}

/** All problems as text, in the order of their files. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}

/** Equal for one problem before and after an edit: its line may have changed. */
export const identityOf = ({ file, field, message }: Problem): string =>
  JSON.stringify([file, field, message]);
