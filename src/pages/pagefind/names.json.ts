import type { APIRoute } from 'astro';
import { getArticles, getConditions, getPages, getTherapies } from '#queries/entries.ts';
import { areaRecords } from '#view-models/body-pages.ts';
import { searchNames } from '#view-models/search-records.ts';

/** What the instant search knows of each page. It lies beside the index of the full text. */
export const GET: APIRoute = async () => {
  const conditions = await getConditions();
  const entries = [...conditions, ...(await getTherapies()), ...(await getPages()), ...(await getArticles())];
  const { records, everyday } = searchNames(entries);
  return Response.json({ records: [...records, ...areaRecords(conditions)], everyday });
};
