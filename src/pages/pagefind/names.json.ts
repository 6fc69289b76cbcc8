import type { APIRoute } from 'astro';
import { getPages, getSiteContent } from '#queries/entries.ts';
import { areaRecords } from '#view-models/body-pages.ts';
import { searchNames } from '#view-models/search-records.ts';

/** What the instant search knows of each page. It lies beside the index of the full text. */
export const GET: APIRoute = async () => {
  const { conditions, therapies, articles } = await getSiteContent();
  const entries = [...conditions, ...therapies, ...(await getPages()), ...articles];
  const { records, everyday } = searchNames(entries);
  return Response.json({ records: [...records, ...areaRecords(conditions)], everyday });
};
