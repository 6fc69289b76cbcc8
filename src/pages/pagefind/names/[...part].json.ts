import type { APIRoute, GetStaticPaths } from 'astro';
import { getLanguages, getPages, getSiteContent } from '#queries/entries.ts';
import { getPractice } from '#practice.ts';
import { namesFilesIn } from '#view-models/shipped-names.ts';

/** One part of the names of many pages. */
export const GET: APIRoute = ({ props }) => Response.json(props['part']);

export const getStaticPaths = (async () => {
  const originals = [await getSiteContent(), await getPages(), getPractice().serviceArea] as const;
  const files = (await getLanguages()).map(async (language) => {
    const own = [await getSiteContent(language), await getPages(language)] as const;
    return [...namesFilesIn(language, originals, own).parts];
  });
  // Parts that hold the same have the same path.
  return [...new Map((await Promise.all(files)).flat())].map(([path, part]) => ({
    params: { part: path.replace('/pagefind/names/', '').replace('.json', '') },
    props: { part },
  }));
}) satisfies GetStaticPaths;
