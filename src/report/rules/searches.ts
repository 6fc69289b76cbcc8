import { searchesFile as file } from '#check/read-searches.ts';
import { findNames } from '#lib/search/find-names.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import { didYouMean } from '#lib/suggest.ts';
import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';

/** The list of searches has no form. */
const inNoForm = 'tell whoever looks after the machine: the list of searches has no form.';
/** How many pages of a search somebody looks at before they give up. */
const lookedAt = 3;

/** Searches that find nothing, that find the page too low, or that find something where there is no answer. */
export function searchesFindings(
  index: () => NameIndex,
  published: readonly CheckedPage[],
  searches: readonly SearchExample[],
): Finding[] {
  if (searches.length === 0) return [];
  const byAddress = new Map(published.map((page) => [page.address, page]));
  return searches.flatMap((search) => {
    const found = findNames(index(), search.text).matches.map(({ record }) => byAddress.get(record.path));
    return searchFindings(search, found, published);
  });
}

function searchFindings(
  { text, accepted }: SearchExample,
  found: readonly (CheckedPage | undefined)[],
  pages: readonly CheckedPage[],
): Finding[] {
  const first = found[0];
  if (accepted.length === 0)
    return first === undefined
      ? []
      : [
          {
            ...{ level: 'later', topic: 'search', file },
            message: `A search for "${text}" should find nothing, and finds "${first.form.title}".`,
            fix: `Take words like it out of "phrases" in ${first.file}, or out of this list if the page does answer it.`,
            inForm: {
              fix: `Take words like it out of "phrases" in the form of “${first.form.title}”. If that page does answer it, ${inNoForm}`,
            },
          },
        ];
  const place = found.findIndex((page) => page !== undefined && accepted.includes(page.slug));
  if (place !== -1 && place < lookedAt) return [];
  const meant = pages.find(({ slug }) => accepted.includes(slug));
  if (meant === undefined) return [strayed(text, accepted, pages)];
  const fix = `Add "${text}" to this page's form: to "misspellings" if it is a wrong spelling, otherwise to "phrases".`;
  const target = { topic: 'search', file: meant.file, line: meant.fieldLines['phrases'], fix } as const;
  return [
    first === undefined
      ? { ...target, level: 'now', message: `A search for "${text}" finds nothing.` }
      : {
          ...target,
          level: 'soon',
          message: `A search for "${text}" does not show this page among the first ${lookedAt}. It shows "${first.form.title}" first.`,
        },
  ];
}

/** For a search whose page was renamed, hidden or taken away. */
function strayed(text: string, accepted: readonly string[], pages: readonly CheckedPage[]): Finding {
  const guess = didYouMean(
    accepted[0] ?? '',
    pages.map(({ slug }) => slug),
  );
  return {
    ...{ level: 'later', topic: 'search', file },
    message: `A search for "${text}" should lead to "${accepted[0]}", and visitors see no such page.${guess}`,
    fix: 'Name the page that answers it now, move the line under "none", or take it out.',
    inForm: { fix: `If a page answers it now, or none should, ${inNoForm}` },
  };
}
