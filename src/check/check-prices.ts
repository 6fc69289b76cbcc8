import type { Problem } from '#check/problem.ts';
import type { Entry } from '#check/read-entries.ts';
import { practiceFile } from '#check/read-practice.ts';
import { currencyOf } from '#lib/currency.ts';
import type { Practice } from '#schemas/practice.ts';

/** Prices have a currency: the country's where it is known, else one that practice.yaml states. */
export function checkPrices(entries: readonly Entry[], practice: Practice): Problem[] {
  const priced = entries.find(({ data }) => hasPrice(data));
  if (priced === undefined || currencyOf(practice) !== undefined) return [];
  const message = `is missing: ${priced.file} gives prices, and the currency of this country (${practice.country}) is not known here. Write it in three letters, such as currency: KES under "payment".`;
  return [{ file: practiceFile, field: 'payment, currency', message }];
}

function hasPrice(form: unknown): boolean {
  const { sessions } = (form ?? {}) as { sessions?: unknown };
  return (
    Array.isArray(sessions) &&
    sessions.some((session: { price?: unknown } | null) => typeof session?.price === 'number')
  );
}
