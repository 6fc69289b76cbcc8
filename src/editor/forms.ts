import { z } from 'astro/zod';
import { type CollectionName, collectionNames } from '#lib/vocabulary.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { practiceSchema } from '#schemas/practice.ts';
import { therapySchema } from '#schemas/therapy.ts';

/** A form of the editor: one for each collection, and one for the facts of the practice. */
export type FormName = CollectionName | 'practice';

export const formNames: readonly FormName[] = ['practice', ...collectionNames];

/** Marks the two kinds of field that are more than their text, so that they get a chooser of their own. */
const tools = {
  reference: (collection: string) => z.string().meta({ reference: collection }),
  image: () => z.string().meta({ image: true }),
};

/** The schema of each form, as the editor sees it: references and pictures are marked text. */
export const formSchemas: Record<FormName, z.ZodObject> = {
  therapies: therapySchema(tools),
  conditions: conditionSchema(tools),
  articles: articleSchema(tools),
  pages: pageSchema(tools),
  practice: practiceSchema.in,
};
