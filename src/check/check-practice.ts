import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { practiceSchema } from '#schemas/practice.ts';

/** Holds content/practice.yaml against its schema. */
export function checkPractice(contentDir: string, base = process.cwd()): Problem[] {
  const path = join(contentDir, 'practice.yaml');
  const file = relative(base, path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [{ file, message: 'the file is missing. It holds the name and phone of the practice.' }];
  }
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const message =
      'the file cannot be read here. Put text that holds a colon in double quotes, and line up lists.';
    return [{ file, line: error.linePos?.[0].line, message }];
  }
  return explainPractice(document.toJS(), file);
}

/** The same for facts that are already read. */
export function explainPractice(facts: unknown, file: string): Problem[] {
  const result = practiceSchema.safeParse(facts);
  if (result.success) return [];
  return result.error.issues.flatMap((issue: z.core.$ZodIssue) =>
    explainIssue(issue, facts, Object.keys(practiceSchema.shape)).map((problem) => ({ file, ...problem })),
  );
}
