import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '#lib/content-dir.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** The facts that a built site was built with; undefined in a preview. */
const baked: unknown = typeof __PRACTICE__ === 'undefined' ? undefined : __PRACTICE__;

let known: { written: string; practice: Practice } | undefined;

/**
 * The facts of content/practice.yaml, read and checked once for each text it has, so that a preview follows what is
 * saved; in a built site, those it was built with.
 * @throws {z.ZodError} where a fact is wrong; `npm run check` says the same in plain words first.
 */
export function getPractice(): Practice {
  const written = baked === undefined ? readFileSync(join(contentDir(), 'practice.yaml'), 'utf8') : '';
  if (known?.written !== written)
    known = { written, practice: practiceSchema.parse(baked ?? parse(written)) };
  return known.practice;
}
