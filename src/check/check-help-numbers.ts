import { type ContentFiles, isTextName } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { searchesFile } from '#check/read-searches.ts';
import { emergencyNumbersOf } from '#lib/emergency-numbers.ts';
import { helpNumbersIn } from '#lib/help-number-words.ts';
import type { Practice } from '#schemas/practice.ts';

/** Texts name no number for help but those of the practice's country. */
export function checkHelpNumbers(files: ContentFiles, practice: Practice): Problem[] {
  const numbers = emergencyNumbersOf(practice);
  if (numbers === undefined) return [];
  const known = [numbers.number, numbers.crisisLine?.number];
  return [...files].flatMap(([file, text]) => {
    if (typeof text !== 'string' || !isTextName(file) || file === searchesFile) return [];
    return text.split('\n').flatMap((line, index) =>
      helpNumbersIn(line)
        .filter((number) => !known.includes(number))
        .map((number): Problem => {
          const message = `the text asks readers to dial ${number}, which is no number for help in this country (${practice.country}). Write ${known.filter(Boolean).join(' in an emergency, or in a crisis ')}.`;
          return { file, line: index + 1, message };
        }),
    );
  });
}
