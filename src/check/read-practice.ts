import type { z } from 'astro/zod';
import { type ContentFiles, picturePath, textOf } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import { pictureIssue, pictureWords } from '#check/picture-issue.ts';
import type { Problem } from '#check/problem.ts';
import { findFieldLines } from '#check/read-entries.ts';
import { readYaml } from '#check/read-yaml.ts';
import { onlyInFile } from '#check/format-message.ts';
import { cleanSvg } from '#lib/look/clean-svg.ts';
import { type Practice, practiceSchema } from '#schemas/practice.ts';

/** The file that holds the facts of the practice. */
export const practiceFile = 'content/practice.yaml';

interface ReadPractice {
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
  const result = withPictures(files).safeParse(data);
  return {
    data,
    facts: result.data,
    problems: issueProblems({ file, text, data, schema: practiceSchema }, result.error?.issues),
  };
}

interface FactsFile {
  file: string;
  text: string;
  data: unknown;
  schema: z.core.$ZodType;
}

/** What is wrong with the facts that a file states. */
export function issueProblems(
  { file, text, data, schema }: FactsFile,
  issues: readonly z.core.$ZodIssue[] = [],
): Problem[] {
  const lines = findFieldLines(text);
  return issues.flatMap((issue) =>
    explainIssue(issue, data, schema).map((explained) => ({
      file,
      line: lines[String(issue.path[0] ?? explained.field ?? '')],
      ...explained,
      ...pictureWords(issue),
    })),
  );
}

/** The schema, which also looks for the photos and the logo that the facts name. */
const withPictures = (files: ContentFiles) =>
  practiceSchema.superRefine(({ look, photos = {}, therapists }, context) => {
    for (const [index, { photo }] of therapists.entries()) {
      const issue = photo && pictureIssue(files, practiceFile, photo.file);
      if (issue !== undefined) context.addIssue({ ...issue, path: ['therapists', index, 'photo', 'file'] });
    }
    for (const [name, photo] of Object.entries(photos)) {
      const issue = photo === undefined ? undefined : pictureIssue(files, practiceFile, photo.file);
      if (issue !== undefined) context.addIssue({ ...issue, path: ['photos', name, 'file'] });
    }
    const issue = look?.logo && logoIssue(files, look.logo.file);
    if (issue !== undefined) context.addIssue({ ...issue, path: ['look', 'logo', 'file'] });
  });

/** An SVG must be one that a browser shows without anything from elsewhere. */
function logoIssue(files: ContentFiles, name: string) {
  const missing = pictureIssue(files, practiceFile, name);
  const file = files.get(picturePath(practiceFile, name));
  if (missing !== undefined || !/\.svg$/i.test(name) || typeof file !== 'function') return missing;
  return cleanSvg(new TextDecoder().decode(file())) === undefined
    ? {
        code: 'custom' as const,
        message: `names "${name}", which cannot be read as a drawing with a size: save it anew as plain SVG, or as PNG`,
      }
    : undefined;
}

const missing = onlyInFile(
  'the file is missing. It holds the name and phone of the practice.',
  'the facts of the practice are missing.',
);
