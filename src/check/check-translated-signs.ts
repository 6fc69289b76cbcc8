import { differenceWords } from '#check/check-translations.ts';
import { compareForms } from '#check/compare-forms.ts';
import type { ContentFiles } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { bodySignsFile, readBodySigns } from '#check/read-body-signs.ts';
import { otherLanguages } from '#lib/languages.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

/**
 * What is wrong in translated signs for the parts of the body: a part may be left out, and one that is there has as many
 * lines and the same figures as its original.
 */
export function checkTranslatedSigns(files: ContentFiles): Problem[] {
  const original = readBodySigns(files).signs;
  return otherLanguages.flatMap((language) => {
    const { signs, problems, lineAt } = readBodySigns(files, language);
    const file = bodySignsFile(language);
    const differences = bodyAreas.flatMap((area) =>
      signs[area] === undefined
        ? []
        : compareForms(signs[area], original[area]).map(({ field, ...difference }) => ({
            ...{
              file,
              line: lineAt([area, ...stepsOf(field)]),
              field: [area, field].filter(Boolean).join(', '),
            },
            ...differenceWords({ field, ...difference }, bodySignsFile()),
            about: 'translation' as const,
          })),
    );
    return [...problems, ...differences];
  });
}

/** `emergency, item 2` as the way to it. */
const stepsOf = (field: string): PropertyKey[] =>
  field.split(', ').map((step) => {
    const [, number] = /^item (\d+)$/.exec(step) ?? [];
    return number === undefined ? step : Number(number) - 1;
  });
