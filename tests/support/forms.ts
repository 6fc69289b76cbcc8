import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { splitFrontmatter } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { articleSchema } from '#schemas/article.ts';
import { conditionSchema } from '#schemas/condition.ts';
import { pageSchema } from '#schemas/page.ts';
import { practiceSchema } from '#schemas/practice.ts';
import { therapySchema } from '#schemas/therapy.ts';
import { sites } from './sites.ts';

const tools = { reference: () => z.string(), image: () => z.string() };

const forms = {
  therapy: { schema: therapySchema(tools), file: 'therapies/test-therapy.mdx' },
  condition: { schema: conditionSchema(tools), file: 'conditions/test-pain.mdx' },
  article: { schema: articleSchema(tools), file: 'articles/test-article.mdx' },
  page: { schema: pageSchema(tools), file: 'pages/about.mdx' },
  practice: { schema: practiceSchema, file: 'practice.yaml' },
};

export type FormName = keyof typeof forms;

/** Fields of a form; undefined takes a field away. */
export type Fields = Record<string, unknown>;

/** A good form of the made-up practice with `changes` made. */
export function formWith(name: FormName, changes: Fields = {}): Fields {
  const text = readFileSync(join(sites.second.contentDir, forms[name].file), 'utf8');
  const { data } = readYaml(splitFrontmatter(text)?.frontmatter ?? text);
  const form: Fields = { ...(data as Fields), ...changes };
  return Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));
}

/** Why a good form is refused once `changes` are made: `field.part: reason`, and nothing where it is taken. */
export function refusals(name: FormName, changes: Fields): string[] {
  return reasons(forms[name].schema, formWith(name, changes));
}

/** Why `schema` refuses `value`, one line for each reason. */
export function reasons(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  const issues = result.error?.issues ?? [];
  return issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
}

/** What the site makes of a good form with `changes`: defaults filled in. */
export function accepted(name: FormName, changes: Fields = {}): Fields {
  return forms[name].schema.parse(formWith(name, changes));
}
