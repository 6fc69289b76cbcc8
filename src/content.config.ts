import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from '#lib/content-dir.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { therapySchema } from '#schemas/therapy.ts';

const filesIn = (folder: string) => glob({ base: `${contentDir()}/${folder}`, pattern: '*.mdx' });

export const collections = {
  therapies: defineCollection({
    loader: filesIn('therapies'),
    schema: ({ image }) => therapySchema({ image, reference }),
  }),
  conditions: defineCollection({
    loader: filesIn('conditions'),
    schema: ({ image }) => conditionSchema({ image, reference }),
  }),
  articles: defineCollection({
    loader: filesIn('articles'),
    schema: ({ image }) => articleSchema({ image, reference }),
  }),
  pages: defineCollection({
    loader: filesIn('pages'),
    schema: ({ image }) => pageSchema({ image, reference }),
  }),
};
