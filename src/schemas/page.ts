import { z } from 'astro/zod';
import { bodyAreas } from '#lib/vocabulary.ts';
import { type SchemaTools, day, draft, line, picture, searchWords, source } from '#schemas/fields.ts';

/** About, paying, policies and their like: one file in content/pages/. `home.mdx` is the front page. */
export function pageSchema<Reference extends z.ZodType, Image extends z.ZodType>({
  reference,
  image,
}: SchemaTools<Reference, Image>) {
  return z
    .strictObject({
      title: line(3, 90),
      ...searchWords,
      /** Where the pain is felt that it is about; most pages are about none. */
      bodyAreas: z.array(z.enum(bodyAreas)).optional(),
      /** One sentence for search results and search engines. */
      summary: line(50, 160),
      /** The sentence or two under the heading. */
      lead: line(20, 400),
      /** On the front page: the conditions that stand first, as large tiles. */
      firstConditions: z.array(reference('conditions')).max(6).default([]),
      sources: z.array(source).default([]),
      /** Headings of the sections that are left out where the site takes no comments. */
      commentSections: z.array(line(2, 90)).optional(),
      /** Where the menu shows it: at the top of each page, at its foot, or nowhere. */
      menu: z.enum(['top', 'foot', 'none']).default('foot'),
      /** Short name for the menu; the title serves where there is none. */
      menuTitle: line(2, 30).optional(),
      /** Place in the menu, smallest first. */
      menuOrder: z.int().min(1).max(99).default(50),
      published: day,
      updated: day,
      picture: picture(image),
      draft,
    })
    .refine((page) => page.published <= page.updated, {
      error: 'has dates out of order: published comes first, updated on or after it',
    });
}
