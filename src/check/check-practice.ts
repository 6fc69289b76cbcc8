import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { findFieldLines } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { onlyInFile } from '#check/say.ts';
import { practiceSchema } from '#schemas/practice.ts';

/** Holds content/practice.yaml against its schema. */
export function checkPractice(contentDir: string, base = process.cwd()): Problem[] {
  const path = join(contentDir, 'practice.yaml');
  const file = relative(base, path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    const words = onlyInFile(
      'the file is missing. It holds the name and phone of the practice.',
      'the facts of the practice are missing.',
    );
    return [{ file, ...words }];
  }
  const { data, problems } = readYaml(text);
  if (problems.length > 0) return problems.map((problem) => ({ file, ...problem }));
  return explainPractice(data, file, findFieldLines(text));
}

/** The same for facts that are already read. */
function explainPractice(facts: unknown, file: string, fieldLines: Record<string, number> = {}): Problem[] {
  const result = practiceSchema.safeParse(facts);
  if (result.success) return [];
  return result.error.issues.flatMap((issue: z.core.$ZodIssue) =>
    explainIssue(issue, facts, practiceSchema).map((explained) => {
      const line = fieldLines[String(issue.path[0] ?? explained.field ?? '')];
      return { file, ...(line === undefined ? {} : { line }), ...explained };
    }),
  );
}
