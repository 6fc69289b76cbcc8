import type { APIRoute, GetStaticPaths } from 'astro';
import { getLanguages } from '#queries/entries.ts';
import { getSearchContent } from '#queries/search-content.ts';
import { namesFilesIn } from '#view-models/shipped-names.ts';

/** One part of the names of many pages. */
export const GET: APIRoute = ({ props }) => Response.json(props['part']);

export const getStaticPaths = (async () => {
  const files = (await getLanguages()).map(async (language) => [
    ...namesFilesIn(...(await getSearchContent(language))).parts,
  ]);
  // Parts that hold the same have the same path.
  return [...new Map((await Promise.all(files)).flat())].map(([path, part]) => ({
    params: { part: path.replace('/pagefind/names/', '').replace('.json', '') },
    props: { part },
  }));
}) satisfies GetStaticPaths;
