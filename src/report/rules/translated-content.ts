import type { TranslatedFile } from '#check/translated-files.ts';
import type { Finding } from '#report/finding.ts';

/** Translations that are older than their original, and those that no native speaker has read. */
export function translationsFindings(translations: readonly TranslatedFile[]): Finding[] {
  return translations.flatMap(({ file, line, original, isDraft, isBehind, awaitsReview }): Finding[] => {
    if (isDraft) return [];
    const place = { topic: 'translation', file, line } as const;
    return [
      ...(isBehind
        ? [
            {
              ...place,
              level: 'soon' as const,
              message: `${original} has changed since it was translated.`,
              fix: `Read both side by side, carry over what changed, then run: npm run translations -- current ${file}`,
              inForm: {
                fix: 'Open "Translations", carry over what changed, and tick "It has all that the original has now".',
              },
            },
          ]
        : []),
      ...(awaitsReview
        ? [
            {
              ...place,
              level: 'later' as const,
              message: 'No native speaker has read this translation against its original.',
              fix: 'Let one read both, and somebody who knows medicine the warning signs. Then write the day under "translation": reviewed.',
              inForm: {
                fix: 'Let one read both, and somebody who knows medicine the warning signs. Then open "Translations" and write the day instead of "none".',
              },
            },
          ]
        : []),
    ];
  });
}
