/** True where two plain values say the same. The order of fields says nothing; the order of lines does. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b || identity(a) === identity(b);
}

/** A text that is the same for values that say the same. */
export function identity(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
