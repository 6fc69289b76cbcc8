/** Something that people type into the search, and where it should lead. */
export interface SearchExample {
  /** How it is worded: `lay`, `misspelt`, `question`; the file's own headings. */
  kind: string;
  text: string;
  /** Names of pages of which any one is a good first answer; empty where the site has no answer. */
  accepted: readonly string[];
  /** Place within its kind, from 0. */
  place: number;
}

/** The lines of a file of searches, by their kinds as they stand there. */
export function examplesIn(
  kinds: Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>,
): SearchExample[] {
  return Object.entries(kinds).flatMap(([kind, texts]) =>
    (isList(texts) ? texts.map((text) => [text, ''] as const) : Object.entries(texts)).map(
      ([text, accepted], place) => ({
        ...{ kind, text, place },
        accepted: accepted.split(/\s+/).filter((name) => name !== ''),
      }),
    ),
  );
}

const isList = (texts: object): texts is readonly string[] => Array.isArray(texts);
