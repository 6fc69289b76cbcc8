const row: number[] = [];

/**
 * How many letters must be changed, added or taken away to make one word the other (Levenshtein, 1965). For words of a
 * query, which are short: the package that the owner's commands use is quicker on long texts and weighs ten times as much.
 * @param most it is not counted further than one more than this
 */
export function editDistance(a: string, b: string, most = Infinity): number {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  for (let place = start; place <= b.length; place += 1) row[place] = place - start;
  for (let from = start; from < a.length; from += 1) {
    const letter = a.charCodeAt(from);
    let diagonal = from - start;
    let left = diagonal + 1;
    row[start] = left;
    let least = left;
    for (let to = start; to < b.length; to += 1) {
      const above = row[to + 1] ?? 0;
      const changed = letter === b.charCodeAt(to) ? diagonal : diagonal + 1;
      left = Math.min(above + 1, left + 1, changed);
      row[to + 1] = left;
      if (left < least) least = left;
      diagonal = above;
    }
    if (least > most) return most + 1;
  }
  return row[b.length] ?? 0;
}
