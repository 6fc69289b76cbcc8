import { expect, test } from 'vitest';
import { knownFields } from '#check/known-fields.ts';
import { labelField } from '#check/label-field.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { practiceSchema } from '#schemas/practice.ts';
import { therapySchema } from '#schemas/therapy.ts';
import { z } from 'astro/zod';

const tools = { reference: () => z.string(), image: () => z.string() };
const forms = {
  'content/conditions/a.mdx': conditionSchema(tools),
  'content/therapies/a.mdx': therapySchema(tools),
  'content/articles/a.mdx': articleSchema(tools),
  'content/pages/a.mdx': pageSchema(tools),
  'content/practice.yaml': practiceSchema,
};

test.each(Object.entries(forms))('every field of %s is known to people by a name', (file, schema) => {
  const fields = knownFields(schema);
  expect(fields.length).toBeGreaterThan(8);
  expect(fields.filter((field) => labelField(file, field) === undefined)).toEqual([]);
});

test('a field inside a list keeps its place, and the same name may mean two things', () => {
  expect(labelField('content/conditions/a.mdx', 'sources, item 2, url')).toBe('Sources, item 2, Web address');
  expect(labelField('content/practice.yaml', 'name')).toBe('Name of the practice');
});

test.each(['titel', 'sources, item 1, publishr', 'constructor', '__proto__'])('%s has no name', (field) => {
  expect(labelField('content/conditions/a.mdx', field)).toBeUndefined();
});
