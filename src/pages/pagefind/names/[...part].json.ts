import type { APIRoute, GetStaticPaths } from 'astro';
import { getPages, getSiteContent } from '#queries/entries.ts';
import { namesFiles } from '#view-models/shipped-names.ts';

/** One part of the names of many pages. */
export const GET: APIRoute = ({ props }) => Response.json(props['part']);

export const getStaticPaths = (async () => {
  const { parts } = namesFiles(await getSiteContent(), await getPages());
  return [...parts].map(([path, part]) => ({
    params: { part: path.replace('/pagefind/names/', '').replace('.json', '') },
    props: { part },
  }));
}) satisfies GetStaticPaths;
