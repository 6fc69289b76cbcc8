import { checkContent } from '#check/check-content.ts';
import { loadContent } from '#check/load-content.ts';
import { titleIn } from '#check/page-fields.ts';
import { formatProblems } from '#check/problem.ts';
import { readEntries } from '#check/read-entries.ts';
import { type KnownPage, folders } from '#drafting/draft-answers.ts';
import { type Terminal, askAnswers } from '#drafting/ask-answers.ts';
import { parseArguments } from '#drafting/parse-arguments.ts';
import { validateAnswers } from '#drafting/validate-answers.ts';
import { unwrittenLines } from '#drafting/unwritten-lines.ts';
import { writeDraft } from '#drafting/write-draft.ts';
import { entryPath } from '#lib/paths.ts';

export interface Place {
  contentDir: string;
  /** Day of writing, `YYYY-MM-DD`. */
  today: string;
}

/**
 * Adds a page: what the arguments lack becomes a question, where there is a terminal to ask in.
 * @returns the message for the owner
 * @throws {Error} in plain words, where the arguments are wrong; nothing is written then
 */
export async function newPage(
  words: readonly string[],
  { contentDir, today }: Place,
  terminal?: Terminal,
): Promise<string> {
  const parsed = parseArguments(words);
  const known = readEntries(loadContent(contentDir)).entries.map(({ collection, slug, data }): KnownPage => ({
    collection,
    slug,
    title: titleIn(data) ?? slug,
  }));
  const complete = terminal === undefined ? parsed : await askAnswers(parsed, known, terminal);
  const answers = validateAnswers(complete, known);
  const file = writeDraft(answers, today, contentDir);
  const { problems, drafts } = checkContent(loadContent(contentDir));
  const wrong = problems.filter((problem) => problem.file === file);
  return [
    `${file} is written. It is a draft: you see it, visitors do not.`,
    ...(wrong.length > 0 ? [`\nThe check says of it:\n${formatProblems(wrong)}`] : []),
    `\nBefore it can be published, put your own words in these places:`,
    ...unwrittenLines(drafts.find((draft) => draft.file === file)?.unwritten ?? []).map(
      (line) => `  ${line}`,
    ),
    '\nSet the four days in the form too, then take out the line "draft: true" and run: npm run check',
    `See it while you write: npm run dev, then http://localhost:4321${entryPath(folders[answers.kind], answers.slug)}`,
  ].join('\n');
}
