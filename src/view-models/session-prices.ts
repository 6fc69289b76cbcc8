import type { OfferLeaf } from 'schema-dts';
import { words } from '#i18n/interface-words.ts';
import { currencyOf, formatMoney } from '#lib/currency.ts';
import { type Language, defaultLanguage } from '#lib/languages.ts';
import { entryPath } from '#lib/paths.ts';
import { localeOf } from '#lib/site-locale.ts';
import type { Practice } from '#schemas/practice.ts';
import type { Therapy } from '#schemas/entries.ts';

/** One length that a therapy comes in. Pages, the way to book and search engines are given the same list. */
interface SessionView {
  /** `60 minutes`. */
  length: string;
  /** `60 minutes, $80`, or the length alone. */
  text: string;
  price: { amount: number; currency: string } | undefined;
}

/** The lengths and prices of a therapy, as the practice's country writes them; none where the practice gives none. */
export function sessionViews(
  sessions: Therapy['data']['sessions'],
  practice: Practice,
  language: Language = defaultLanguage,
): readonly SessionView[] {
  const currency = currencyOf(practice);
  return sessions.map(({ minutes, price }) => {
    const length = words(language).reading.therapist.minutes(minutes);
    // The check refuses prices without a currency; a preview of such content shows lengths alone.
    if (price === undefined || currency === undefined) return { length, text: length, price: undefined };
    const written = formatMoney(price, currency, localeOf(practice.country, language));
    return { length, text: `${length}, ${written}`, price: { amount: price, currency } };
  });
}

/** What each length costs, for search engines. A length without a price is no offer. */
export function sessionOffers(sessions: readonly SessionView[]): OfferLeaf[] {
  return sessions.flatMap(({ length, price }) =>
    price === undefined
      ? []
      : [{ '@type': 'Offer', name: length, price: price.amount, priceCurrency: price.currency }],
  );
}

/** One line of the list of prices. */
export interface PriceLine {
  title: string;
  path: string;
  prices: string;
}

/** Every therapy that has a price, for the page about paying. */
export function priceLines(
  therapies: readonly Therapy[],
  practice: Practice,
  language?: Language,
): readonly PriceLine[] {
  return therapies.flatMap(({ id, data, language: own }) => {
    const sessions = sessionViews(data.sessions, practice, language);
    if (!sessions.some(({ price }) => price)) return [];
    const prices = sessions.map(({ text }) => text).join('; ');
    return [{ title: data.title, path: entryPath('therapies', id, own), prices }];
  });
}
