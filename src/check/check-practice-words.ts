import { differenceWords } from '#check/check-translations.ts';
import { compareForms } from '#check/compare-forms.ts';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { findFieldLines } from '#check/read-entries.ts';
import { issueProblems, practiceFile } from '#check/read-practice.ts';
import { readYaml } from '#check/read-yaml.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { otherLanguages } from '#lib/languages.ts';
import { practiceWordsSchema } from '#schemas/practice-words.ts';
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
