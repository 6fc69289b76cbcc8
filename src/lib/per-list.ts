/**
 * A function of a list, cached by the list's identity, for what every page needs of the same entries. The
 * list must not change afterwards.
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
