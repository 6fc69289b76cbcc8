import { z } from 'astro/zod';

/** What people type, by its kind: `pain in my heel: plantar-fasciitis`, or a list of what the site has no answer to. */
export const searchesSchema = z.record(
  z.string(),
  z.union([z.array(z.string()), z.record(z.string(), z.string())]),
);
