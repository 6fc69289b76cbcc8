import type { APIRoute } from 'astro';
import type { Language } from '#lib/languages.ts';
import { getLanguageRoutes, getPages, getSiteContent } from '#queries/entries.ts';
import { getBodySigns } from '#queries/area-signs.ts';
import { bodyAreas } from '#lib/vocabulary.ts';
import { getPractice } from '#practice.ts';
import { namesFilesIn } from '#view-models/shipped-names.ts';

export const getStaticPaths = getLanguageRoutes;

/** What the instant search of a language loads first. In English it lies beside the index of the full text. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) => {
  const originals = [await getSiteContent(), await getPages(), getPractice().serviceArea] as const;
  const own = [await getSiteContent(language), await getPages(language)] as const;
  const { languagesOf } = await getBodySigns(language);
  const areas = bodyAreas.filter((area) => languagesOf(area).includes(language));
  return Response.json(namesFilesIn(language, originals, own, areas).first);
};
