/**
 * A function of a list that is worked out once for each list, for what every page asks of the same entries. Lists are
 * told apart by identity and must not change afterwards.
 */
export function perList<Item, Result>(
  make: (list: readonly Item[]) => Result,
): (list: readonly Item[]) => Result {
  const made = new WeakMap<readonly Item[], Result>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const result = make(list);
    made.set(list, result);
    return result;
  };
}
