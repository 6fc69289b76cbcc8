import { differenceWords } from '#check/check-translations.ts';
import { compareForms } from '#check/compare-forms.ts';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { findFieldLines } from '#check/read-entries.ts';
import { issueProblems, practiceFile, readPractice } from '#check/read-practice.ts';
import { readYaml } from '#check/read-yaml.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { otherLanguages } from '#lib/languages.ts';
import { practiceWordsSchema, wordsOf } from '#schemas/practice-words.ts';
import type { Practice } from '#schemas/practice.ts';

/**
 * What is wrong in the practice's words in other languages, such as those in content/es/practice.yaml: they may leave
 * out, and they state no fact that the practice does not.
 */
export function checkPracticeWords(files: ContentFiles, facts: Practice | undefined): Problem[] {
  return otherLanguages.flatMap((language) => {
    const file = `${contentFolder(language)}/practice.yaml`;
    const text = textOf(files, file);
    return text === undefined ? [] : checkWords(file, text, facts);
  });
}

/** Words of the practice that a language leaves out: its pages show them as they are. Nothing of it is a problem. */
export function wordsLeftOut(files: ContentFiles): Problem[] {
  const stated = wordsOf(readPractice(files).data);
  return otherLanguages.flatMap((language) => {
    const file = `${contentFolder(language)}/practice.yaml`;
    const text = textOf(files, file);
    if (text === undefined) return [];
    return compareForms(readYaml(text).data, stated)
      .filter(({ kind }) => kind === 'missing')
      .map(({ field }) => ({
        file,
        field,
        message: `is left out, so pages in this language show it as ${practiceFile} has it. Translate it, or leave it so.`,
        about: 'translation',
      }));
  });
}

function checkWords(file: string, text: string, facts: Practice | undefined): Problem[] {
  const { data, problems } = readYaml(text);
  if (problems.length > 0) return problems.map((problem) => ({ file, ...problem }));
  const { data: words, error } = practiceWordsSchema.safeParse(data);
  if (error !== undefined)
    return issueProblems({ file, text, data, schema: practiceWordsSchema }, error.issues);
  if (facts === undefined) return [];
  const lines = findFieldLines(text);
  return compareForms(words, facts)
    .filter(({ kind }) => kind !== 'missing')
    .map((difference) => ({
      ...{ file, line: lines[difference.field.split(', ')[0] ?? ''], field: difference.field },
      ...differenceWords(difference, practiceFile),
      about: 'translation' as const,
    }));
}
