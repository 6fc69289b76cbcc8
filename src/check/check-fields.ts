import { z } from 'astro/zod';
import type { CheckedForm } from '#check/checked-form.ts';
import type { ContentFiles } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import { pictureIssue, pictureWords } from '#check/picture-issue.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { didYouMean } from '#lib/suggest.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { therapySchema } from '#schemas/therapy.ts';
import { translated } from '#schemas/translation.ts';
import { defaultLanguage } from '#lib/languages.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

/** The slugs of each collection: what a reference may name. */
export type Slugs = Record<CollectionName, ReadonlySet<string>>;

/** @param pages all of them, those that cannot be read included */
export function slugsOf(pages: readonly Pick<Entry, 'collection' | 'slug'>[]): Slugs {
  const slugs = {
    therapies: new Set(),
    conditions: new Set(),
    articles: new Set(),
    pages: new Set(),
  } as Record<CollectionName, Set<string>>;
  for (const { collection, slug } of pages) slugs[collection].add(slug);
  return slugs;
}

interface CheckedFields {
  problems: Problem[];
  /** The form with defaults filled in, where it was good. */
  data: CheckedForm | undefined;
}

const singular = { therapies: 'therapy', conditions: 'condition', articles: 'article', pages: 'page' };

/** Holds the form of an entry against the schema of its collection, references and pictures included. */
export type FieldCheck = (entry: Entry) => CheckedFields;

/** A check of forms; schemas are made once for all entries. */
export function fieldCheck(slugs: Slugs, files: ContentFiles): FieldCheck {
  let file = '';
  const tools = {
    reference: (collection: 'therapies' | 'conditions') => referenceTo(collection, slugs),
    image: () => pictureBeside(() => file, files),
  };
  const schemas = {
    therapies: therapySchema(tools),
    conditions: conditionSchema(tools),
    articles: articleSchema(tools),
    pages: pageSchema(tools),
  };
  const translatedSchemas = {
    therapies: translated(schemas.therapies),
    conditions: translated(schemas.conditions),
    articles: translated(schemas.articles),
    pages: translated(schemas.pages),
  };
  return (entry) => {
    file = entry.file;
    const schema = (entry.language === defaultLanguage ? schemas : translatedSchemas)[entry.collection];
    const result = schema.safeParse(entry.data);
    if (result.success) return { problems: [], data: result.data };
    const problems = result.error.issues.flatMap((issue) =>
      explainIssue(issue, entry.data, schema).map((explained) => ({
        file: entry.file,
        line: entry.fieldLines[String(issue.path[0] ?? explained.field ?? '')],
        ...explained,
        ...pictureWords(issue),
      })),
    );
    return { problems, data: undefined };
  };
}

function referenceTo(collection: 'therapies' | 'conditions', slugs: Slugs) {
  return z.string().superRefine((name, context) => {
    if (slugs[collection].has(name)) return;
    const message = `names "${name}", and there is no such ${singular[collection]}.${didYouMean(name, [...slugs[collection]])}`;
    context.addIssue({ code: 'custom', message });
  });
}

function pictureBeside(file: () => string, files: ContentFiles) {
  return z.string().superRefine((name, context) => {
    const issue = pictureIssue(files, file(), name);
    if (issue !== undefined) context.addIssue(issue);
  });
}
