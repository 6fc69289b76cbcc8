/**
 * A drawing for each item on a page, none shown twice.
 * @param candidates names of drawings that would fit each item, the best first
 * @returns for each item the first name that no earlier one took; undefined where all are taken
 */
export function distinctDrawings(candidates: readonly (readonly string[])[]): (string | undefined)[] {
  const taken = new Set<string>();
  return candidates.map((names) => {
    const name = names.find((name) => !taken.has(name));
    if (name !== undefined) taken.add(name);
    return name;
  });
}
