import { type Language, type OtherLanguage, defaultLanguage, otherLanguages } from '#lib/languages.ts';

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
 * The languages that content is translated into. One that lacks its front page is not begun: nobody could find in.
 * @param pages originals and translations of the practice's own pages that may be shown
 */
export const languagesBegun = (pages: readonly Pick<Translated, 'id'>[]): OtherLanguage[] =>
  otherLanguages.filter((language) => pages.some(({ id }) => id === `${language}/home`));

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

/** Those of a list that can be read in a language themselves; the list itself where that is all. */
export function ownOf<Entry extends Pick<Translated, 'language'>>(
  entries: readonly Entry[],
  language: Language = defaultLanguage,
): readonly Entry[] {
  const isOwn = (entry: Entry) => (entry.language ?? defaultLanguage) === language;
  return entries.every(isOwn) ? entries : entries.filter(isOwn);
}

/** The same list with those first that can be read in a language themselves. */
export function ownFirst<Entry extends Pick<Translated, 'language'>>(
  entries: readonly Entry[],
  language: Language = defaultLanguage,
): Entry[] {
  const isOwn = (entry: Entry) => (entry.language ?? defaultLanguage) === language;
  return [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))];
}

/** Whether the form of a page is that of a translation that no native speaker has read against its original. */
export function awaitsReview(form: unknown): boolean {
  const { translation } = (form ?? {}) as { translation?: { reviewed?: unknown } | null };
  return translation?.reviewed === 'none';
}

/** The file of an entry below content/, without its ending. */
export function fileOf(collection: string, id: string): string {
  const { language, slug } = splitId(id);
  return `${language === defaultLanguage ? '' : `${language}/`}${collection}/${slug}`;
}

/**
 * The page that a translation has fallen behind, where that is the problem; visitors get it once the translation is a
 * draft.
 * @param isThere whether a file is in the content
 */
export function originalAhead(
  { file, about }: { file: string; about?: string | undefined },
  isThere: (file: string) => boolean,
): string | undefined {
  const original = file.replace(/^content\/[^/]+\//, 'content/');
  return about === 'translation' && file.endsWith('.mdx') && isThere(original) ? original : undefined;
}
