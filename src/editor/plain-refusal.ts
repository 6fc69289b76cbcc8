import type { Problem } from '#check/problem.ts';

/** More than this many mistakes are counted, not told one by one. */
const most = 8;

/**
 * Why something was not saved, for somebody who sees a form: each mistake on a line of its own, with the page by
 * its title, the field by its label, what is wrong and the mend.
 * @param textOf the text of a file as it would be saved
 */
export function refusalOf(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined,
): string {
  const told = problems.slice(0, most).map((problem) => tellProblem(problem, textOf(problem.file)));
  const rest = problems.length - told.length;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  return [
    'Not saved yet. What you wrote is still here. Please mend this and save again:',
    ...told,
    ...more,
  ].join('\n\n');
}

function tellProblem({ file, field, label, line, message }: Problem, text: string | undefined): string {
  const page = titleOf(file, text);
  if (field !== undefined)
    return `${page}, “${(label ?? field).replaceAll('item ', 'line ')}” ${forForms(message)}`;
  const near = line === undefined || text === undefined ? undefined : wordsAt(text, line);
  const place = near === undefined || message.includes('It is near:') ? page : `${page}, near “${near}”`;
  return `${place}: ${forForms(message)}`;
}

/** The page's own title, or its file where it has none. */
function titleOf(file: string, text: string | undefined): string {
  if (file === 'content/practice.yaml') return 'The practice';
  const [, title] = /^title:[ \t]*(.+)$/m.exec(text ?? '') ?? [];
  return title === undefined ? file : title.replace(/^(["'])(.*)\1$/, '$2');
}

/** The check speaks to whoever edits the file; in a form nobody sees quotes, names of fields or lines. */
function forForms(message: string): string {
  return message
    .replace(/is missing\. Add it, for example: \w+: "?(.*?)"?$/, 'is empty. Write it, for example: $1')
    .replace(/,? in quotes\b/, '')
    .replace(' (put it in double quotes where it looks like a number or a date)', '');
}

function wordsAt(text: string, line: number): string | undefined {
  const words = text.split('\n')[line - 1]?.trim() ?? '';
  if (words === '') return undefined;
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()} ...` : words;
}
