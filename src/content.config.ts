import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { contentDir } from '#lib/content-dir.ts';
import { defaultLanguage, otherLanguages } from '#lib/languages.ts';
import { photosIn } from '#lib/photos-in.ts';
import type { CollectionName } from '#lib/vocabulary.ts';
import { articleSchema } from '#schemas/article.ts';
import { bodySignsSchema } from '#schemas/body-signs.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { photoSchema } from '#schemas/photo.ts';
import { therapySchema } from '#schemas/therapy.ts';
import { maybeTranslated } from '#schemas/maybe-translated.ts';
import { searchesSchema } from '#schemas/search-lists.ts';
import { withPictures } from '#schemas/with-pictures.ts';

/** Texts of one kind with their translations: `content/es/pages/safe.mdx` is the entry `es/safe` of the pages. */
const filesIn = (folder: CollectionName) =>
  glob({
    base: contentDir(),
    pattern: [`${folder}/*.mdx`, ...otherLanguages.map((language) => `${language}/${folder}/*.mdx`)],
    generateId: ({ entry }) => entry.replace(`${folder}/`, '').replace(/\.mdx$/, ''),
  });

/** Signs for the parts of the body, an entry for each language: `content/es/body-areas.yaml` is `es`. */
const signsFiles = glob({
  base: contentDir(),
  pattern: ['body-areas.yaml', ...otherLanguages.map((language) => `${language}/body-areas.yaml`)],
  generateId: ({ entry }) => (entry.includes('/') ? entry.replace(/\/.*/, '') : defaultLanguage),
});

export const collections = {
  therapies: defineCollection({
    loader: filesIn('therapies'),
    schema: ({ image }) => withPictures(maybeTranslated(therapySchema({ image, reference })), image),
  }),
  conditions: defineCollection({
    loader: filesIn('conditions'),
    schema: ({ image }) => withPictures(maybeTranslated(conditionSchema({ image, reference })), image),
  }),
  articles: defineCollection({
    loader: filesIn('articles'),
    schema: ({ image }) => withPictures(maybeTranslated(articleSchema({ image, reference })), image),
  }),
  pages: defineCollection({
    loader: filesIn('pages'),
    schema: ({ image }) => withPictures(maybeTranslated(pageSchema({ image, reference })), image),
  }),
  bodySigns: defineCollection({
    loader: signsFiles,
    schema: maybeTranslated(bodySignsSchema),
  }),
  searchExamples: defineCollection({
    loader: glob({ base: contentDir(), pattern: 'search-examples.yaml' }),
    schema: searchesSchema,
  }),
  photos: defineCollection({
    loader: file(`${contentDir()}/practice.yaml`, { parser: photosIn }),
    schema: ({ image }) => photoSchema(image()),
  }),
};
