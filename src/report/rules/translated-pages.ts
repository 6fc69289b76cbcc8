import { awaitsReview } from '#lib/translations.ts';
import { isDraft } from '#check/read-entries.ts';
import type { TranslatedPage } from '#check/translation-state.ts';
import type { Finding } from '#report/finding.ts';

/** Translations that are older than their original, and those that no native speaker has read. */
export function translationsFindings(pages: readonly TranslatedPage[]): Finding[] {
  return pages.flatMap(({ translation, original, isBehind }): Finding[] => {
    if (isDraft(translation)) return [];
    const { file, fieldLines } = translation;
    const place = { topic: 'translation', file, line: fieldLines['translation'] } as const;
    return [
      ...(isBehind
        ? [
            {
              ...place,
              level: 'soon' as const,
              message: `${original.file} has changed since it was translated.`,
              fix: `Read both side by side, carry over what changed, then run: npm run translations -- current ${file}`,
              inForm: {
                fix: 'Read both side by side and carry over what changed. Then ask whoever looks after the machine to note that it is up to date.',
              },
            },
          ]
        : []),
      ...(awaitsReview(translation.data)
        ? [
            {
              ...place,
              level: 'later' as const,
              message: 'No native speaker has read this translation against its original. The page says so.',
              fix: 'Let one read both, and somebody who knows medicine the warning signs. Then write the day under "translation": reviewed.',
              inForm: {
                fix: 'Let one read both, and somebody who knows medicine the warning signs. Then tell whoever looks after the machine the day.',
              },
            },
          ]
        : []),
    ];
  });
}
