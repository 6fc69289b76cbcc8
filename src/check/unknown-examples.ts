import { onlyInFile } from '#check/format-message.ts';
import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { examplesFile } from '#check/read-searches.ts';
import { countOf } from '#lib/list-words.ts';
import { evidencePath, nameOfPath } from '#lib/paths.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import { didYouMean } from '#lib/suggest.ts';
import { bodyAreas } from '#lib/vocabulary.ts';

/** Pages that examples of searches name and that the site does not have. Nothing of it is a problem: they are left out. */
export function unknownExamples(searches: readonly SearchExample[], entries: readonly Entry[]): Problem[] {
  const known = [...entries.map(({ slug }) => slug), nameOfPath(evidencePath), ...bodyAreas];
  const pages = new Set(known);
  const named = searches.flatMap(({ text, accepted }) => accepted.map((name) => ({ text, name })));
  const unknown = Map.groupBy(
    named.filter(({ name }) => !pages.has(name)),
    ({ name }) => name,
  );
  return [...unknown].map(([name, lines]) => ({
    file: examplesFile,
    ...onlyInFile(
      `"${lines[0]?.text}"${lines.length > 1 ? ` and ${countOf(lines.length - 1, 'more line')}` : ''} should lead to "${name}", and there is no such page, so the search learns nothing from it.${didYouMean(name, known)} Name the page that answers it, or take the line out.`,
      'some lines name a page that is not there, and the search learns nothing from them.',
    ),
  }));
}
