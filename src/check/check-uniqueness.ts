import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { holdsGuidance } from '#lib/guidance.ts';
import { entryPath, reservedSlugs } from '#lib/paths.ts';

/** No two pages share a title, a summary or an address, and none takes an address that the site itself uses. */
export function checkUniqueness(entries: readonly Entry[]): Problem[] {
  return [
    ...findRepeated(entries, wordsOf('title'), 'title', (title) => `the title "${title}"`),
    ...findRepeated(entries, wordsOf('summary'), 'summary', () => 'the summary'),
    ...findRepeated(entries, addressOf, undefined, (path) => `the address ${path}`),
    ...entries.filter(isReserved).map(({ file, slug }) => ({
      file,
      message: `the address /${slug}/ is used by the site itself. Give the page another one.`,
    })),
  ];
}

const wordsOf = (field: 'title' | 'summary') => (entry: Entry) => {
  const value = (entry.data as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' && !holdsGuidance(value) ? value.trim().toLowerCase() : undefined;
};

const addressOf = ({ collection, slug }: Entry) => entryPath(collection, slug);

const isReserved = ({ collection, slug }: Entry) =>
  collection === 'pages' && reservedSlugs.some((reserved) => reserved === slug);

function findRepeated(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
  field: string | undefined,
  name: (key: string) => string,
): Problem[] {
  const first = new Map<string, Entry>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, entry);
    else
      problems.push({
        file: entry.file,
        line: field === undefined ? undefined : entry.fieldLines[field],
        message: `${name(key)} is also used by ${other.file}. Change one of them.`,
      });
  }
  return problems;
}
