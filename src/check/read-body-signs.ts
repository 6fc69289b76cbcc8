import { type ContentFiles, textOf } from '#check/content-files.ts';
import { explainIssue } from '#check/explain-issue.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { contentFolder } from '#lib/language-folder.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';
import { type BodySigns, bodySignsSchema, translatedSignsSchema } from '#schemas/body-signs.ts';

interface ReadBodySigns {
  signs: BodySigns;
  problems: Problem[];
  lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/** The file with the signs in a language, such as content/es/body-areas.yaml. */
export const bodySignsFile = (language: Language = defaultLanguage): string =>
  `${contentFolder(language)}/body-areas.yaml`;

/** The signs of content/body-areas.yaml or of its translation, if there is one, and what is wrong with them. */
export function readBodySigns(files: ContentFiles, language: Language = defaultLanguage): ReadBodySigns {
  const file = bodySignsFile(language);
  const text = textOf(files, file);
  const { data, problems, lineAt } = readYaml(text ?? '');
  const none = { signs: {}, lineAt };
  if (problems.length > 0) return { ...none, problems: problems.map((problem) => ({ file, ...problem })) };
  if (text === undefined) return { ...none, problems: [] };
  const schema = language === defaultLanguage ? bodySignsSchema : translatedSignsSchema;
  const result = schema.safeParse(data ?? {});
  if (result.success) return { signs: result.data, problems: [], lineAt };
  return {
    ...none,
    problems: result.error.issues.flatMap((issue) =>
      explainIssue(issue, data, schema).map((explanation, place) => {
        const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(place, place + 1) : [];
        return { file, line: lineAt([...issue.path, ...unknown]), ...explanation };
      }),
    ),
  };
}
