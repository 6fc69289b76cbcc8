import type { APIRoute } from 'astro';
import type { Language } from '#lib/languages.ts';
import { getLanguageRoutes } from '#queries/entries.ts';
import { getSearchContent } from '#queries/search-content.ts';
import { namesFilesIn } from '#view-models/shipped-names.ts';

export const getStaticPaths = getLanguageRoutes;

/** What the instant search of a language loads first. In English it lies beside the index of the full text. */
export const GET: APIRoute<{ language: Language }> = async ({ props: { language } }) =>
  Response.json(namesFilesIn(...(await getSearchContent(language))).first);
