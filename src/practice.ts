import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '#lib/content-dir.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

let known: Practice | undefined;

/**
 * The facts of content/practice.yaml, read and checked once; in a built site, those it was built with.
 * @throws {z.ZodError} where a fact is wrong; `npm run check` says the same in plain words first.
 */
export function getPractice(): Practice {
  known ??= practiceSchema.parse(
    typeof __PRACTICE__ === 'undefined'
      ? parse(readFileSync(join(contentDir(), 'practice.yaml'), 'utf8'))
      : __PRACTICE__,
  );
  return known;
}
