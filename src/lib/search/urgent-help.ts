import { safePath } from '#lib/paths.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import { type HelpCard, type HelpCards, helpCards } from '#lib/search/help-cards.ts';
import { loadNames } from '#lib/search/load-names.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import type { SearchWords } from '#lib/search/search-words.ts';
import { readSpanish } from '#lib/search/spanish.ts';
import { stemOf, tokenizeQuery } from '#lib/search/tokenize.ts';
import { type Urgency, urgencyOf } from '#lib/search/urgency.ts';

/** What is said to somebody who may need help at once, and where the help is. */
export interface UrgentHelp extends HelpCard {
  urgency: Urgency;
}

/** The cards of the site's country, written into a build; those of the US in tests. */
const cards: HelpCards = typeof __HELP__ === 'undefined' ? helpCards(siteEmergency) : __HELP__;

/**
 * The help that a query calls for, if any.
 * @param words those of the cards, where they are not the site's first
 */
export function urgentHelp(
  query: string,
  names?: NameIndex,
  { help = cards, signs }: Pick<SearchWords, 'help' | 'signs'> = { signs: 'Signs that cannot wait' },
): UrgentHelp | undefined {
  const isKnown = (word: string) =>
    names !== undefined && (names.postings.has(stemOf(word)) || names.englishWords.has(stemOf(word)));
  const urgency =
    urgencyOf(query, isKnown) ?? (names && urgencyOf(inEnglish(names, query), isKnown)) ?? dialledIn(query);
  if (urgency === undefined) return undefined;
  const card = { urgency, ...help[urgency] };
  const safe = names?.recordOfPath(safePath);
  if (urgency === 'crisis' || safe === undefined) return card;
  return { ...card, links: [...card.links, [safe.path, signs]] };
}

/** A query in Spanish word by word in ours, as the signs are written; any other as it is. */
function inEnglish(names: NameIndex, query: string): string {
  const words = tokenizeQuery(query);
  const meaningsOf = readSpanish(names, words);
  return words.flatMap((word) => meaningsOf(word) ?? word).join(' ');
}

/** What a number for help stands for that somebody types instead of dialling it. */
const dialledIn = (query: string): Urgency | undefined =>
  (['crisis', 'emergency'] as const).find((urgency) =>
    query
      .split(/[^\d -]/)
      .some((number) => cards[urgency].links[0]?.[0] === `tel:${number.replaceAll(/\D/g, '')}`),
  );

/** The same, as well as it can be decided before the names have loaded. */
export async function findUrgentHelp(query: string, words: SearchWords): Promise<UrgentHelp | undefined> {
  try {
    const ask = await loadNames(words.namesPath);
    return await ask((index) => urgentHelp(query, index, words));
  } catch {
    return urgentHelp(query, undefined, words);
  }
}
