import { type ContentFiles } from '#check/content-files.ts';
import { type Entry, readEntries } from '#check/read-entries.ts';
import { contentHash } from '#lib/text-hash.ts';
import { otherLanguages } from '#lib/languages.ts';

/** A translated page and the page that it translates. */
interface TranslatedPage {
  translation: Entry;
  original: Entry;
  /** Whether the original has changed since it was translated. */
  isBehind: boolean;
}

/** Fields that no reader of the page sees, and days that change without the text. */
const unprinted = [
  'misspellings',
  'phrases',
  'published',
  'updated',
  'reviewed',
  'nextReview',
  'reviewedBy',
  'comments',
  'draft',
  'menuOrder',
];

/** A hash of everything that a translation takes over from a page: the form without search words and days, and the text. */
export function originalHash({ data, body }: Pick<Entry, 'data' | 'body'>): string {
  const form = typeof data === 'object' && data !== null ? data : {};
  const printed = Object.entries(form).filter(([name]) => !unprinted.includes(name));
  const fields = printed.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return contentHash(JSON.stringify([fields, body.replaceAll('\r\n', '\n').trim()]));
}

/** Every translation with its original; one without an original is left out. */
export function translatedPages(files: ContentFiles): TranslatedPage[] {
  const originals = readEntries(files).entries;
  return otherLanguages
    .flatMap((language) => readEntries(files, language).entries)
    .flatMap((translation) => {
      const original = originalOf(translation, originals);
      if (original === undefined) return [];
      return [
        { translation, original, isBehind: translatedHash(translation.data) !== originalHash(original) },
      ];
    });
}

export function originalOf(translation: Entry, originals: readonly Entry[]): Entry | undefined {
  return originals.find(
    ({ collection, slug }) => collection === translation.collection && slug === translation.slug,
  );
}

/** The hash that the form of a translation states; empty where it states none. */
export function translatedHash(data: unknown): string {
  const { translation } = (data ?? {}) as { translation?: { of?: unknown } | null };
  return typeof translation?.of === 'string' ? translation.of : '';
}
