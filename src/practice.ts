import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contentDir } from '#lib/content-dir.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** The facts that a built site was built with; undefined in a preview. */
const baked: Practice | undefined = typeof __PRACTICE__ === 'undefined' ? undefined : __PRACTICE__;

let known: { written: string; practice: Practice } | undefined;

/**
 * The facts of content/practice.yaml, read and checked once for each text it has, so that a preview follows
 * what is saved; in a built site, those it was built with.
 * @throws {z.ZodError} where a fact is wrong; `npm run check` explains the same in plain words first.
 */
export function getPractice(): Practice {
  if (baked !== undefined) return baked;
  const written = readPracticeFile(contentDir());
  if (known?.written !== written) known = { written, practice: parsePractice(written) };
  return known.practice;
}

/** The practice of a content folder; undefined where its file cannot be read or a fact is wrong, as the check reports. */
export function readPractice(folder: string): Practice | undefined {
  try {
    return parsePractice(readPracticeFile(folder));
  } catch {
    return undefined;
  }
}

const readPracticeFile = (folder: string) => readFileSync(join(folder, 'practice.yaml'), 'utf8');

const parsePractice = (written: string) => practiceSchema.parse(parse(written));
