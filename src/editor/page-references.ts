import type { z } from 'astro/zod';
import { formNames, formSchemas } from '#editor/forms.ts';
import { pageFormat } from '#editor/page-format.ts';
import { fieldsOf, lineOf, marksOf } from '#editor/schema-parts.ts';
import { originalFile } from '#lib/language-folder.ts';

/** A page that other forms name, and the name that they get in its place; none where it is taken out of their lists. */
interface Renaming {
  collection: string;
  from: string;
  to?: string;
}

/** Fields of a page that name another one are changed; everything else stays as it was written. */
export function replaceReferences(
  path: string,
  text: string,
  renaming: Renaming,
): { text: string; count: number } {
  const name = formNames.find((one) => originalFile(path).startsWith(`content/${one}/`));
  if (name === undefined || !path.endsWith('.mdx')) return { text, count: 0 };
  const { head, rest } = splitHead(text);
  if (head === undefined) return { text, count: 0 };
  const counter = { count: 0 };
  try {
    const { fromFile, toFile } = pageFormat(name);
    const form = fromFile(text);
    const renamed = rename(formSchemas[name], form, renaming, counter) as Record<string, unknown>;
    if (counter.count === 0) return { text, count: 0 };
    const written = splitHead(toFile(renamed));
    return { text: `${written.head ?? head}${rest}`, count: counter.count };
  } catch {
    // A page whose form cannot be read has no references that anybody could follow.
    return { text, count: 0 };
  }
}

/** The form above a text with its hyphens, and all that comes after it. */
export function splitHead(text: string): { head: string | undefined; rest: string } {
  const [head] = /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/.exec(text) ?? [];
  return { head, rest: head === undefined ? text : text.slice(head.length) };
}

function rename(
  schema: z.core.$ZodType,
  value: unknown,
  renaming: Renaming,
  counter: { count: number },
): unknown {
  if (isReference(schema, value, renaming)) {
    counter.count += 1;
    return renaming.to;
  }
  const line = lineOf(schema);
  if (line !== undefined && Array.isArray(value))
    return value
      .map((inner) => rename(line, inner, renaming, counter))
      .filter((inner) => inner !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const known = new Map(fieldsOf(schema));
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => {
      const own = known.get(field);
      return [field, own === undefined ? inner : rename(own, inner, renaming, counter)];
    }),
  );
}

const isReference = (schema: z.core.$ZodType, value: unknown, { collection, from }: Renaming) =>
  value === from && marksOf(schema)['reference'] === collection;
