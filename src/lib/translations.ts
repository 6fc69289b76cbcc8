import { type Language, defaultLanguage, otherLanguages } from '#lib/languages.ts';

interface Translated {
  id: string;
  /** Left out for the first language of the site. */
  language?: Language | undefined;
  /** All that its page can be read in, where there are several. */
  languages?: readonly Language[] | undefined;
}

/** The language of an entry as it is stored, and the name that it shares with its translations: `es/safe` is `safe`. */
export function splitId(id: string): { language: Language; slug: string } {
  const language = otherLanguages.find((other) => id.startsWith(`${other}/`));
  return language === undefined
    ? { language: defaultLanguage, slug: id }
    : { language, slug: id.slice(language.length + 1) };
}

/**
 * Whether translations are shown. TRANSLATIONS=on shows them; they are left out until the scripts of pages speak every
 * language too.
 */
export function showsTranslations(environment: Record<string, string | undefined> = process.env): boolean {
  return environment['TRANSLATIONS'] === 'on';
}

/** The entries that are no translations. */
export const originals = <Entry extends Translated>(entries: readonly Entry[]): Entry[] =>
  entries.filter(({ id }) => splitId(id).language === defaultLanguage);

/**
 * Each original in a language: its translation where there is one, and otherwise as it was written; and with it the
 * languages that its page can be read in, where there are several. A translation whose original may not be shown is
 * not shown either.
 * @param entries originals and translations that may be shown
 */
export function inLanguage<Entry extends Translated>(
  entries: readonly Entry[],
  language: Language,
): (Entry & Omit<Translated, 'id'>)[] {
  const bySlug = Map.groupBy(entries, ({ id }) => splitId(id).slug);
  return originals(entries).map((original) => {
    const versions = bySlug.get(original.id) ?? [];
    if (versions.length < 2) return original;
    const languages = [
      defaultLanguage,
      ...otherLanguages.filter((other) => versions.some(({ id }) => splitId(id).language === other)),
    ];
    const chosen = versions.find(({ id }) => splitId(id).language === language) ?? original;
    const own = splitId(chosen.id);
    return own.language === defaultLanguage
      ? { ...original, languages }
      : { ...chosen, id: own.slug, language: own.language, languages };
  });
}

/** The file of an entry below content/, without its ending. */
export function fileOf(collection: string, id: string): string {
  const { language, slug } = splitId(id);
  return `${language === defaultLanguage ? '' : `${language}/`}${collection}/${slug}`;
}
