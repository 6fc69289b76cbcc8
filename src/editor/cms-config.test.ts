import type { Field } from '@sveltia/cms';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { cmsConfig } from '#editor/cms-config.ts';
import { type FormName, formNames, formSchemas } from '#editor/forms.ts';
import { schemaFields } from '#editor/schema-fields.ts';

const config = cmsConfig({ backend: { name: 'test-repo' }, title: 'The practice', today: '2026-11-25' });

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
}

/** Every field of a schema, by another road than the editor's: what Zod itself says of it. */
function schemaPaths(schema: JsonSchema, path = ''): string[] {
  return Object.entries(schema.properties ?? schema.items?.properties ?? {}).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return [here, ...schemaPaths(inner, here)];
  });
}

function fieldPaths(fields: readonly Field[], path = ''): string[] {
  return fields.flatMap((field) => {
    const here = path === '' ? field.name : `${path}.${field.name}`;
    return [here, ...('fields' in field ? fieldPaths(field.fields as Field[], here) : [])];
  });
}

const jsonOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** What one of the two has and the other has not. */
function drift(schema: z.ZodType, fields: readonly Field[]): string[] {
  const [declared, shown] = [
    schemaPaths(jsonOf(schema)),
    fieldPaths(fields).filter((path) => path !== 'body'),
  ];
  return [
    ...declared.filter((path) => !shown.includes(path)).map((path) => `${path} has no input`),
    ...shown.filter((path) => !declared.includes(path)).map((path) => `${path} is in no schema`),
  ];
}

function fieldsOfForm(name: FormName): Field[] {
  const collection = config.collections?.find((one) => 'name' in one && one.name === name);
  if (collection !== undefined && 'fields' in collection) return collection.fields;
  const file = config.singletons?.find((one) => 'name' in one && one.name === name);
  if (file === undefined || !('fields' in file)) throw new Error(`There is no form for ${name}.`);
  return file.fields;
}

const walk = (fields: readonly Field[]): Field[] =>
  fields.flatMap((field) => [field, ...('fields' in field ? walk(field.fields as Field[]) : [])]);

describe.each(formNames)('the form of %s', (name) => {
  const fields = fieldsOfForm(name);

  test('asks for what the schema knows, no more and no less', () => {
    expect(drift(formSchemas[name], fields)).toEqual([]);
    expect(schemaPaths(jsonOf(formSchemas[name])).length).toBeGreaterThan(10);
  });

  test('gives every field a label in words', () => {
    for (const field of walk(fields).filter(({ widget }) => widget !== 'hidden'))
      expect('label' in field ? field.label : '', field.name).toMatch(/^[A-Za-z][^_]*$/);
  });

  test('must be filled in where the schema must have it', () => {
    const required = new Set(jsonOf(formSchemas[name]).required);
    for (const field of fields.filter((one) => one.name !== 'body' && 'required' in one))
      expect([field.name, 'required' in field && field.required]).toEqual([
        field.name,
        required.has(field.name),
      ]);
  });

  test('uses no input that asks other hosts', () => {
    const widgets = walk(fields).map(({ widget }) => widget ?? 'string');
    expect(widgets.filter((widget) => ['map', 'file', 'code', 'uuid'].includes(widget))).toEqual([]);
  });
});

describe('drift is noticed', () => {
  const place = { form: 'pages', path: [] } as const;

  test('a field added to a schema and not to the form', () => {
    const grown = formSchemas.pages.extend({ mood: z.string() });
    expect(drift(grown, fieldsOfForm('pages'))).toEqual(['mood has no input']);
  });

  test('a field taken from a schema and not from the form', () => {
    const rest = Object.entries(formSchemas.pages.shape).filter(([name]) => name !== 'lead');
    expect(drift(z.object(Object.fromEntries(rest)), fieldsOfForm('pages'))).toEqual([
      'lead is in no schema',
    ]);
  });

  test('a field without a label', () => {
    expect(() => schemaFields(z.object({ mood: z.string() }), place)).toThrow(
      'The field "mood" of pages has no label. Add one to src/schemas/labels.ts.',
    );
  });

  test('a kind of field that has no input', () => {
    expect(() => schemaFields(z.object({ title: z.map(z.string(), z.string()) }), place)).toThrow(
      /The field "title" of pages is of a kind \(map\) that the editor has no input for/,
    );
  });
});

describe('the lines of lists', () => {
  const lists = formNames.flatMap((name) =>
    walk(fieldsOfForm(name)).filter((field) => field.widget === 'list'),
  ) as { name: string; label: string; label_singular: string; summary?: string; fields?: Field[] }[];

  test('say what is in them when they are folded, by fields that they have', () => {
    const groups = lists.filter(({ fields }) => fields !== undefined);
    expect(groups.length).toBeGreaterThan(6);
    for (const { name, summary = '', fields = [] } of groups) {
      const summaryFields = [...summary.matchAll(/\{\{fields\.(\w+)(?: \| default\('\.\.\.'\))?\}\}/g)].map(
        ([, field]) => field,
      );
      expect(summaryFields.length, name).toBeGreaterThan(0);
      expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(summaryFields));
    }
  });

  test('are counted as one thing: "1 opening time", and not "1 hours"', () => {
    for (const { name, label, label_singular: one } of lists) {
      expect(one, name).toMatch(/^[a-z]/);
      expect(one, name).not.toMatch(/^(line|row|item)$|^\w*[^s\W]s\b/);
      expect(one.toLowerCase(), name).not.toBe(label.toLowerCase());
    }
  });

  test('without words for that throw for whoever adds them', () => {
    const bare = z.object({ suits: z.array(z.object({ title: z.string() })) });
    expect(() => schemaFields(bare, { form: 'therapies', path: [] })).toThrow(/label|folded/);
  });
});

test('a new page begins as a draft, with guidance and today', () => {
  const field = (name: string) =>
    fieldsOfForm('conditions').find((one) => one.name === name) as { default?: unknown };
  expect(field('draft').default).toBe(true);
  expect(field('published').default).toBe('2026-11-25');
  expect(field('body').default).toContain('## Check if this sounds like you');
});

test('signs and words for the search stand folded where there are any, and nothing else of a form does', () => {
  const folded = formNames.flatMap((name) =>
    fieldsOfForm(name)
      .filter((field) => {
        const { collapsed, minimize_collapsed: isMinimized } = field as Record<string, unknown>;
        return isMinimized === 'auto' || (field.widget === 'object' && collapsed === 'auto');
      })
      .map((field) => field.name),
  );
  expect([...new Set(folded)].toSorted()).toEqual(['alsoCalled', 'misspellings', 'phrases', 'redFlags']);
});

test('the form of a page begins with its title and its text, and ends with its days', () => {
  for (const name of formNames.filter((one) => one !== 'practice')) {
    const names = fieldsOfForm(name).map((field) => field.name);
    expect(names.slice(0, 3), name).toEqual(['title', 'body', 'draft']);
    expect(
      names.slice(-4).filter((one) => ['published', 'updated'].includes(one)),
      name,
    ).toHaveLength(2);
  }
  expect(fieldsOfForm('practice')[1]?.name).toBe('phone');
});

test('pictures become WebP, no larger than 1,600 pixels; no stock pictures', () => {
  const { default: own, stock_assets: stock } = config.media_libraries ?? {};
  expect(own).toMatchObject({
    config: { transformations: { raster_image: { format: 'webp', width: 1600, height: 1600 } } },
  });
  expect(stock).toEqual({ providers: [] });
});
