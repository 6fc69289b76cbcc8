import { safePath } from '#lib/paths.ts';
import { siteEmergency } from '#lib/site-emergency.ts';
import { type HelpCard, type HelpCards, helpCards } from '#lib/search/help-cards.ts';
import { loadNames } from '#lib/search/load-names.ts';
import type { NameIndex } from '#lib/search/name-lookup.ts';
import { readSpanish } from '#lib/search/spanish.ts';
import { stemOf, tokenizeQuery } from '#lib/search/tokenize.ts';
import { type Urgency, urgencyOf } from '#lib/search/urgency.ts';

/** What is said to somebody who may need help at once, and where the help is. */
export interface UrgentHelp extends HelpCard {
  urgency: Urgency;
}

/** The cards of the site's country, written into a build; those of the US in tests. */
const cards: HelpCards = typeof __HELP__ === 'undefined' ? helpCards(siteEmergency) : __HELP__;

/** The help that a query calls for, if any. */
export function urgentHelp(query: string, names?: NameIndex): UrgentHelp | undefined {
  const isKnown = (word: string) =>
    names !== undefined && (names.postings.has(stemOf(word)) || names.englishWords.has(stemOf(word)));
  const urgency =
    urgencyOf(query, isKnown) ?? (names && urgencyOf(inEnglish(names, query), isKnown)) ?? dialledIn(query);
  if (urgency === undefined) return undefined;
  const card = { urgency, ...cards[urgency] };
  if (urgency === 'crisis' || names?.recordOfPath(safePath) === undefined) return card;
  return { ...card, links: [...card.links, [safePath, 'Signs that cannot wait']] };
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
export async function findUrgentHelp(query: string): Promise<UrgentHelp | undefined> {
  try {
    const ask = await loadNames();
    return await ask((index) => urgentHelp(query, index));
  } catch {
    return urgentHelp(query);
  }
}
