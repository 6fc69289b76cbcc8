import { getCollection } from 'astro:content';
import { type Language, defaultLanguage } from '#lib/languages.ts';
import { awaitsReview } from '#lib/translations.ts';
import { type BodyArea, bodyAreas } from '#lib/vocabulary.ts';
import type { BodySigns } from '#schemas/body-signs.ts';
import { getLanguages } from '#queries/entries.ts';

interface LanguageSigns {
  signs: BodySigns;
  /** Whether no native speaker has read them. */
  awaitsReview: boolean;
  /** The languages that have a page about a part of the body: the first, and those with signs for it. */
  languagesOf: (area: BodyArea) => Language[];
  /** The parts of the body that may have a page in the language. */
  areas: BodyArea[];
}

/** The signs that cannot wait, for the pages about parts of the body in a language. */
export async function getBodySigns(language: Language = defaultLanguage): Promise<LanguageSigns> {
  const entries = await getCollection('bodySigns');
  const languages = await getLanguages();
  const signsIn = (one: Language): BodySigns => entries.find(({ id }) => id === one)?.data ?? {};
  const languagesOf = (area: BodyArea) =>
    languages.filter((one) => one === defaultLanguage || signsIn(one)[area] !== undefined);
  return {
    signs: signsIn(language),
    awaitsReview: awaitsReview(signsIn(language)),
    languagesOf,
    areas: bodyAreas.filter((area) => languagesOf(area).includes(language)),
  };
}
