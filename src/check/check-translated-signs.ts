import { differenceWords } from '#check/check-translations.ts';
import { compareForms } from '#check/compare-forms.ts';
import type { ContentFiles } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { bodySignsFile, readBodySigns } from '#check/read-body-signs.ts';
import { type Language, otherLanguages } from '#lib/languages.ts';
import { contentHash } from '#lib/text-hash.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

/** Signs for the parts of the body in another language. */
interface TranslatedSigns {
  language: Language;
  file: string;
  /** Hash that stands for the original as it is now. */
  hash: string;
  /** Whether the original has changed since it was translated. */
  isBehind: boolean;
}

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
            ...{ file, line: lineAt([area]), field: [area, field].filter(Boolean).join(', ') },
            ...differenceWords({ field, ...difference }, bodySignsFile()),
            about: 'translation' as const,
          })),
    );
    return [...problems, ...differences];
  });
}

/** The translated signs that there are. */
export function translatedSigns(files: ContentFiles): TranslatedSigns[] {
  const hash = contentHash(JSON.stringify(readBodySigns(files).signs));
  return otherLanguages
    .filter((language) => files.has(bodySignsFile(language)))
    .map((language) => {
      const { of } = readBodySigns(files, language);
      return { language, file: bodySignsFile(language), hash, isBehind: of !== hash };
    });
}

/** Translated signs whose original has changed since. */
export function signsBehind(files: ContentFiles): Problem[] {
  return translatedSigns(files)
    .filter(({ isBehind }) => isBehind)
    .map(({ file }) => ({
      file,
      field: 'translation, of',
      message: `${bodySignsFile()} has changed since it was translated. Read both side by side, carry over what changed, then run: npm run translations -- current ${file}`,
    }));
}
