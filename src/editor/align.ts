/** How a new list grew out of an old one: indices into both. A line that is new has no `from`. */
export interface Step {
  from?: number;
  to: number;
  /** True where the old line says the same. */
  isSame: boolean;
}

/**
 * Pairs the lines of a new list with those of the old one they come from: the longest run of equal lines in
 * order stays, and what changed between two of them is paired in its order, so that an edited line is known as
 * the old one edited.
 */
export function align(before: readonly string[], after: readonly string[]): Step[] {
  const steps: Step[] = [];
  let from = 0;
  let to = 0;
  for (const [nextFrom, nextTo] of [
    ...longestShared(before, after),
    [before.length, after.length] as const,
  ]) {
    for (; to < nextTo; to += 1, from += 1)
      steps.push(from < nextFrom ? { from, to, isSame: false } : { to, isSame: false });
    if (nextTo < after.length) steps.push({ from: nextFrom, to: nextTo, isSame: true });
    from = nextFrom + 1;
    to = nextTo + 1;
  }
  return steps;
}

/** The longest common subsequence, as pairs of indices. */
function longestShared(before: readonly string[], after: readonly string[]): [number, number][] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
