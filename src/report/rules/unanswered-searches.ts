import { searchesFile as file } from '#check/read-searches.ts';
import { findNames } from '#lib/search/find-names.ts';
import type { MissedSearch } from '#lib/search/missed-search.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { SearchExample } from '#lib/search/search-example.ts';
import type { Finding } from '#report/finding.ts';

/** Most that are listed: those that most readers looked for. */
const mostListed = 20;

/**
 * What readers searched for in vain and sent, as far as the search still finds nothing, without those that
 * content marks as unanswered.
 */
export function unansweredSearchesFindings(
  index: () => NameIndex,
  searches: readonly SearchExample[],
  missed: readonly MissedSearch[],
): Finding[] {
  if (missed.length === 0) return [];
  const listed = new Set(searches.map(({ text }) => text.toLowerCase()));
  return missed
    .filter(({ words }) => !listed.has(words.toLowerCase()) && findNames(index(), words).certainty !== 'sure')
    .slice(0, mostListed)
    .map(({ words, count, lastDay }) => ({
      ...{ level: 'soon', topic: 'search', file },
      message: `${count === 1 ? 'A visitor' : `${count} visitors`} searched for "${words}", found nothing and sent you the words, last on ${lastDay}.`,
      fix: 'If a page answers it, add the words to "phrases" in its form. If none should, add them under "none" in this file.',
      inForm: {
        fix: 'If a page answers it, add the words to "phrases" in its form. If none should, tell whoever looks after the machine.',
      },
    }));
}
