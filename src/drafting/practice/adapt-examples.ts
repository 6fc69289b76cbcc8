import type { FirstPractice } from '#drafting/practice/first-practice.ts';
import { evidencePath, nameOfPath } from '#lib/paths.ts';

/**
 * What people type, as another practice needs it: lines that lead to a page it has, without the names of other pages, and
 * none that means the first practice, its country or a number to dial there.
 */
export function adaptExamples(text: string, slugs: ReadonlySet<string>, first: FirstPractice): string {
  const hasPage = (name: string) => slugs.has(name) || name === nameOfPath(evidencePath);
  const lines = text.split('\n').flatMap((line) => {
    if (/^\S|^$/.test(line)) return [line];
    const [, typed, accepted] = /^(\s+(?!- )\S.*:)((?:[ \t]+[a-z0-9-]+)+)[ \t]*$/.exec(line) ?? [];
    if (first.isSearchedBy((typed ?? line).replaceAll(/^[\s-]+|:$/g, '')) || /\b\d{3}\b/.test(line))
      return [];
    if (typed === undefined || accepted === undefined) return [line];
    const named = accepted.trim().split(/\s+/).filter(hasPage);
    return named.length === 0 ? [] : [`${typed} ${named.join(' ')}`];
  });
  // A kind without a line left would be no list.
  return lines.filter((line, place) => !/^\S+:$/.test(line) || /^\s/.test(lines[place + 1] ?? '')).join('\n');
}
