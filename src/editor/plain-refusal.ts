import type { Problem } from '#check/problem.ts';
import { countOf } from '#lib/list-words.ts';
import { plainWords } from '#lib/plain-words.ts';
import { originalAhead } from '#lib/translations.ts';

/** The text of a file as it would be saved. */
export type TextOf = (file: string) => string | undefined;

/** More than this many mistakes are counted, not listed one by one. */
const most = 8;

/**
 * Why something was not saved, for somebody who sees a form: each mistake on a line of its own, with the page by
 * its name, the field by its label, what is wrong and the fix.
 * @param head the request, where it is not a save
 */
export function refusalOf(
  problems: readonly Problem[],
  textOf: TextOf,
  head = 'Please mend this and save again:',
): string {
  const described = problems.slice(0, most).map((problem) => describeProblem(problem, textOf));
  const rest = problems.length - described.length;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  return [...countGuidance(problems), head, ...described, ...more].join('\n\n');
}

/** All mistakes. No form changes a translation: of one that has fallen behind, it is said what can be done here. */
export function describeProblems(problems: readonly Problem[], textOf: TextOf): string[] {
  const described = problems.map((problem) => {
    const original = originalAhead(problem, (file) => textOf(file) !== undefined);
    if (original === undefined) return describeProblem(problem, textOf);
    return `The translation of ${calledPage(original, textOf(original))} ${behind}`;
  });
  return [...new Set(described)];
}

const behind =
  'lacks what you changed. Whoever translates can put that right. Until then you can publish without the translation: visitors get the page as you wrote it.';

/** One mistake: the page by its name, the field by its label or the words it is near, what is wrong, the fix. */
export function describeProblem(problem: Problem, textOf: TextOf): string {
  const { file, field, message, inForm = message } = problem;
  const page = pageName(file, textOf(file));
  const words = inForm.replaceAll(pageFile, (named) => calledPage(named, textOf(named)));
  if (field !== undefined) return `${page}, “${fieldName(problem)}” ${words}`;
  const near = wordsNear(problem, textOf(file));
  return near === undefined ? `${page}: ${words}` : `${page}, near “${near}”: ${words}`;
}

/** The label of a field, with its place in a list; its bare name where no form has it. */
export function fieldName({ field = '', label }: Problem): string {
  const bare = field.startsWith('item ') ? field : field.split(', ').at(-1);
  return (label ?? bare ?? field).replaceAll('item ', 'line ');
}

/** The words of the text in which a mistake stands, or that come soon after it. */
export function wordsNear({ line }: Problem, text: string | undefined): string | undefined {
  if (line === undefined || text === undefined || line <= formLines(text)) return undefined;
  const words = text
    .split('\n')
    .slice(line - 1, line + 3)
    .map(plainWords)
    .find((line) => line !== '');
  return words === undefined || words.length <= 60 ? words : `${words.slice(0, 60).trimEnd()} ...`;
}

/** What the lists of the editor call a page: its name in the menu, or its title. Of another file, what it is. */
export const pageName = (file: string, text = ''): string =>
  lineOf('menuTitle', text) ?? pageTitle(file, text);

/** The page's own title, or what its file is. */
export const pageTitle = (file: string, text = ''): string =>
  fileTitles[file] ?? lineOf('title', text) ?? file;

/** A field of one line, without its quotes. */
function lineOf(field: string, text: string): string | undefined {
  const [, words] = new RegExp(String.raw`^${field}:[ \t]*(.+)$`, 'm').exec(text) ?? [];
  return words?.replace(/^(["'])(.*)\1$/, '$2');
}

const fileTitles: Record<string, string> = {
  'content/practice.yaml': 'The practice',
  'content/redirects.yaml': 'The list of old addresses',
  'content/searches.yaml': 'The list of searches',
  'content/search-examples.yaml': 'What the search learns from',
  'content/shared-words.yaml': 'The list of shared words',
};

const pageFile = /\bcontent\/[a-z]+\/[a-z0-9-]+\.mdx\b/g;

function calledPage(file: string, text: string | undefined): string {
  const title = pageName(file, text);
  return title === file ? file : `the page “${title}”`;
}

/** Of a page that is still to be written the number of open places comes before anything else. */
function countGuidance(problems: readonly Problem[]): string[] {
  const count = problems.filter(({ about }) => about === 'guidance').length;
  return count < 2 ? [] : [`${countOf(count, 'place')} still say WRITE HERE.`];
}

/** How many lines the form above the text has, with the hyphens around it. */
function formLines(text: string): number {
  return /^---[\s\S]*?\n---/.exec(text)?.[0].split('\n').length ?? 0;
}
