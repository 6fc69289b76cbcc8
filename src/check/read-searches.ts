import { z } from 'astro/zod';
import { type ContentFiles, textOf } from '#check/content-files.ts';
import type { Problem } from '#check/problem.ts';
import { readYaml } from '#check/read-yaml.ts';
import { onlyInFile } from '#check/format-message.ts';

/** Something that people type into the search, and where it should lead. */
export interface Search {
  /** How it is worded: `lay`, `misspelt`, `question`; the file's own headings. */
  kind: string;
  text: string;
  /** Slugs of which any one is a good first answer; empty where the site has no answer. */
  accepted: readonly string[];
  /** Place within its kind, from 0. */
  place: number;
}

interface ReadSearches {
  searches: Search[];
  problems: Problem[];
}

const shape = z.record(z.string(), z.union([z.array(z.string()), z.record(z.string(), z.string())]));

/** Name of the file that they are in. */
export const searchesFile = 'content/searches.yaml';

/** The searches of content/searches.yaml, if there is one: a kind, then `what is typed: page page`. */
export function readSearches(files: ContentFiles): ReadSearches {
  const { data, problems } = readYaml(textOf(files, searchesFile) ?? '');
  if (problems.length > 0)
    return { searches: [], problems: problems.map((problem) => ({ file: searchesFile, ...problem })) };
  const read = shape.safeParse(data ?? {});
  if (read.success) return { searches: searchesOf(read.data), problems: [] };
  return { searches: [], problems: [{ file: searchesFile, ...noSearches }] };
}

const noSearches = onlyInFile(
  'each kind holds lines such as "pain in my heel: plantar-fasciitis", or under "none" a list of words. Put words that hold a colon in double quotes.',
  'the list of searches cannot be read.',
);

function searchesOf(kinds: z.infer<typeof shape>): Search[] {
  return Object.entries(kinds).flatMap(([kind, texts]) =>
    (Array.isArray(texts) ? texts.map((text) => [text, ''] as const) : Object.entries(texts)).map(
      ([text, accepted], place) => ({
        ...{ kind, text, place },
        accepted: accepted.split(/\s+/).filter((slug) => slug !== ''),
      }),
    ),
  );
}
