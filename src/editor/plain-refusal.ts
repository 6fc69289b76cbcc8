import type { Problem } from '#check/problem.ts';

/** More than this many mistakes are counted, not told one by one. */
const most = 8;

/**
 * Why something was not saved, for somebody who sees a form: each mistake on a line of its own, with the page by
 * its title, the field by its label, what is wrong and the mend.
 * @param textOf the text of a file as it would be saved
 * @param head what is asked, where it is not a save
 */
export function refusalOf(
  problems: readonly Problem[],
  textOf: (file: string) => string | undefined,
  head = 'Please mend this and save again:',
): string {
  const told = problems.slice(0, most).map((problem) => tellProblem(problem, textOf(problem.file)));
  const rest = problems.length - told.length;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  return [head, ...told, ...more].join('\n\n').replaceAll(pageFile, (file) => {
    const title = titleOf(file, textOf(file));
    return title === file ? file : `the page “${title}”`;
  });
}

const pageFile = /\bcontent\/[a-z]+\/[a-z0-9-]+\.mdx\b/g;

function tellProblem({ file, field, label, line, message }: Problem, text: string | undefined): string {
  const page = titleOf(file, text);
  if (field !== undefined)
    return `${page}, “${(label ?? field).replaceAll('item ', 'line ')}” ${forForms(message)}`;
  const isInText = line !== undefined && text !== undefined && line > formLines(text);
  const near = isInText ? wordsAt(text, line) : undefined;
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

/** How many lines the form above the text has, with the hyphens around it. */
function formLines(text: string): number {
  return /^---[\s\S]*?\n---/.exec(text)?.[0].split('\n').length ?? 0;
}

function wordsAt(text: string, line: number): string | undefined {
  const words = text.split('\n')[line - 1]?.trim() ?? '';
  if (words === '') return undefined;
  return words.length > 60 ? `${words.slice(0, 60).trimEnd()} ...` : words;
}
