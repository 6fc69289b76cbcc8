import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that a mistyped one most likely means, or undefined where none is near: about a third of the
 * characters may differ, and two that changed places count as two.
 */
export function suggest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = typed.toLowerCase();
  const nearest = closest(
    lower,
    known.map((name) => name.toLowerCase()),
  );
  const match = known.find((name) => name.toLowerCase() === nearest);
  const limit = Math.max(1, Math.round(Math.max(typed.length, nearest.length) / 3));
  return distance(lower, nearest) <= limit ? match : undefined;
}

/** ` Did you mean "neck-pain"?`, or nothing. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const name = suggest(typed, known);
  return name === undefined ? '' : ` Did you mean "${name}"?`;
}
