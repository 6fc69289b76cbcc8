import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { contentDir } from '#lib/content-dir.ts';
import { photosIn } from '#lib/photos-in.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { photoSchema } from '#schemas/photo.ts';
import { therapySchema } from '#schemas/therapy.ts';
import { withPictures } from '#schemas/with-pictures.ts';

const filesIn = (folder: string) => glob({ base: `${contentDir()}/${folder}`, pattern: '*.mdx' });

export const collections = {
  therapies: defineCollection({
    loader: filesIn('therapies'),
    schema: ({ image }) => withPictures(therapySchema({ image, reference }), image),
  }),
  conditions: defineCollection({
    loader: filesIn('conditions'),
    schema: ({ image }) => withPictures(conditionSchema({ image, reference }), image),
  }),
  articles: defineCollection({
    loader: filesIn('articles'),
    schema: ({ image }) => withPictures(articleSchema({ image, reference }), image),
  }),
  pages: defineCollection({
    loader: filesIn('pages'),
    schema: ({ image }) => withPictures(pageSchema({ image, reference }), image),
  }),
  photos: defineCollection({
    loader: file(`${contentDir()}/practice.yaml`, { parser: photosIn }),
    schema: ({ image }) => photoSchema(image()),
  }),
};
