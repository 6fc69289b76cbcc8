import type { APIRoute } from 'astro';
import { getPages, getSiteContent } from '#queries/entries.ts';
import { namesFiles } from '#view-models/shipped-names.ts';

/** What the instant search loads first. It lies beside the index of the full text. */
export const GET: APIRoute = async () =>
  Response.json(namesFiles(await getSiteContent(), await getPages()).first);
