import { type ContentFiles, textOf } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { findFieldLines } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { onlyInFile } from '#check/format-message.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** The file that holds the facts of the practice. */
export const practiceFile = 'content/practice.yaml';

export interface ReadPractice {
  /** The facts as they are written, whatever is wrong with them. */
  data: unknown;
  /** The facts, where nothing is wrong with them. */
  facts: Practice | undefined;
  problems: Problem[];
}

/** Reads content/practice.yaml and holds it against its schema. */
export function readPractice(files: ContentFiles): ReadPractice {
  const file = practiceFile;
  const text = textOf(files, file);
  if (text === undefined) return { data: undefined, facts: undefined, problems: [{ file, ...missing }] };
  const { data, problems } = readYaml(text);
  if (problems.length > 0)
    return { data, facts: undefined, problems: problems.map((problem) => ({ file, ...problem })) };
  const result = practiceSchema.safeParse(data);
  const lines = findFieldLines(text);
  const issues = result.error?.issues ?? [];
  return {
    data,
    facts: result.data,
    problems: issues.flatMap((issue) =>
      explainIssue(issue, data, practiceSchema).map((explained) => ({
        file,
        line: lines[String(issue.path[0] ?? explained.field ?? '')],
        ...explained,
      })),
    ),
  };
}

const missing = onlyInFile(
  'the file is missing. It holds the name and phone of the practice.',
  'the facts of the practice are missing.',
);
