import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '#lib/content-dir.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

let known: Practice | undefined;

/**
 * The facts of content/practice.yaml, read and checked once.
 * @throws {z.ZodError} where a fact is wrong; `npm run check` says the same in plain words first.
 */
export function getPractice(): Practice {
  known ??= practiceSchema.parse(parse(readFileSync(join(contentDir(), 'practice.yaml'), 'utf8')));
  return known;
}
