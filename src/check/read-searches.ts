import { type ContentFiles, textOf } from '#check/content-files.ts';
import { onlyInFile } from '#check/format-message.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { type SearchExample, examplesIn } from '#lib/search/search-example.ts';
import { searchesSchema } from '#schemas/search-lists.ts';

interface ReadSearches {
  searches: SearchExample[];
  problems: Problem[];
  lineAt: (path: readonly PropertyKey[]) => number | undefined;
}

/** Searches that the report tries out. */
export const searchesFile = 'content/searches.yaml';
/** Searches that the site's search learns from. */
export const examplesFile = 'content/search-examples.yaml';

/** The searches of such a file, if there is one: a kind, then `what is typed: page page`. */
export function readSearches(files: ContentFiles, file = searchesFile): ReadSearches {
  const { data, problems, lineAt } = readYaml(textOf(files, file) ?? '');
  const none = { searches: [], lineAt };
  if (problems.length > 0) return { ...none, problems: problems.map((problem) => ({ file, ...problem })) };
  const read = searchesSchema.safeParse(data ?? {});
  return read.success
    ? { searches: examplesIn(read.data), problems: [], lineAt }
    : { ...none, problems: [{ file, ...noSearches }] };
}

const noSearches = onlyInFile(
  'each kind holds lines such as "pain in my heel: plantar-fasciitis", or under "none" a list of words. Put words that hold a colon in double quotes.',
  'the list of searches cannot be read.',
);
