import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { type BodySigns, bodySignsSchema } from '#schemas/body-signs.ts';

export interface ReadBodySigns {
  signs: BodySigns;
  problems: Problem[];
}

/** The signs of content/body-areas.yaml, if there is one, and what is wrong with them. */
export function readBodySigns(contentDir: string, base = process.cwd()): ReadBodySigns {
  const path = join(contentDir, 'body-areas.yaml');
  const file = relative(base, path);
  if (!existsSync(path)) return { signs: {}, problems: [] };
  const { data, problems, lineAt } = readYaml(readFileSync(path, 'utf8'));
  if (problems.length > 0) return { signs: {}, problems: problems.map((problem) => ({ file, ...problem })) };
  const result = bodySignsSchema.safeParse(data ?? {});
  if (result.success) return { signs: result.data, problems: [] };
  return {
    signs: {},
    problems: result.error.issues.flatMap((issue) =>
      explainIssue(issue, data, bodySignsSchema).map((told) => ({
        file,
        line: lineAt(issue.path),
        ...told,
      })),
    ),
  };
}
