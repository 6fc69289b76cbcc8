import { type ContentFiles, textOf } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { type BodySigns, bodySignsSchema } from '#schemas/body-signs.ts';

interface ReadBodySigns {
  signs: BodySigns;
  problems: Problem[];
}

const file = 'content/body-areas.yaml';

/** The signs of content/body-areas.yaml, if there is one, and what is wrong with them. */
export function readBodySigns(files: ContentFiles): ReadBodySigns {
  const { data, problems, lineAt } = readYaml(textOf(files, file) ?? '');
  if (problems.length > 0) return { signs: {}, problems: problems.map((problem) => ({ file, ...problem })) };
  const result = bodySignsSchema.safeParse(data ?? {});
  if (result.success) return { signs: result.data, problems: [] };
  return {
    signs: {},
    problems: result.error.issues.flatMap((issue) =>
      explainIssue(issue, data, bodySignsSchema).map((explanation) => ({
        file,
        line: lineAt(issue.path),
        ...explanation,
      })),
    ),
  };
}
