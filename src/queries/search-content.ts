import { getCollection } from 'astro:content';
import type { Language } from '#lib/languages.ts';
import { examplesIn } from '#lib/search/search-example.ts';
import { getPractice } from '#practice.ts';
import { getBodySigns } from '#queries/area-signs.ts';
import { getPages, getSiteContent } from '#queries/entries.ts';

/**
 * What the instant search of a language is made of: the language, all pages as the first language has them with what is
 * known beside them, the same pages in this language, and the parts of the body that have a page in it. Both of its routes
 * take all of it from here, since the first file names the parts.
 */
export async function getSearchContent(language: Language) {
  const originals = [await getSiteContent(), await getPages(), await getSearchKnowledge()] as const;
  const own = [await getSiteContent(language), await getPages(language)] as const;
  const { areas } = await getBodySigns(language);
  return [language, originals, own, areas] as const;
}

/** Where the practice works, and what people type. */
async function getSearchKnowledge() {
  const { serviceArea, nearbyTowns } = getPractice();
  const examples = await getCollection('searchExamples');
  return {
    served: serviceArea,
    towns: nearbyTowns,
    examples: examples.flatMap(({ data }) => examplesIn(data)),
  };
}
