import type { Language } from '#lib/languages.ts';
import { getPractice } from '#practice.ts';
import { getBodySigns } from '#queries/area-signs.ts';
import { getPages, getSiteContent } from '#queries/entries.ts';

/**
 * What the instant search of a language is made of: the language, all pages as the first language has them with where the
 * practice works, the same pages in this language, and the parts of the body that have a page in it. Both of its routes
 * take all of it from here, since the first file names the parts.
 */
export async function getSearchContent(language: Language) {
  const originals = [await getSiteContent(), await getPages(), getPractice().serviceArea] as const;
  const own = [await getSiteContent(language), await getPages(language)] as const;
  const { areas } = await getBodySigns(language);
  return [language, originals, own, areas] as const;
}
