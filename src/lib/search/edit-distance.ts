const row: number[] = [];

/**
 * How many letters must be changed, added or taken away to make one word the other (Levenshtein, 1965). For words of a
 * query, which are short: the package that the owner's commands use is quicker on long texts and weighs ten times as much.
 */
export function editDistance(a: string, b: string): number {
  for (let place = 0; place <= b.length; place += 1) row[place] = place;
  for (let from = 0; from < a.length; from += 1) {
    let diagonal = from;
    row[0] = from + 1;
    for (let to = 0; to < b.length; to += 1) {
      const above = row[to + 1] ?? 0;
      row[to + 1] = Math.min(above + 1, (row[to] ?? 0) + 1, diagonal + Number(a[from] !== b[to]));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
