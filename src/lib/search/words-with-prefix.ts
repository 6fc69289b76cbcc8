/** Known words that begin with `start`, in the order of the alphabet. */
export function wordsWithPrefix(sortedWords: readonly string[], start: string, limit: number): string[] {
  let low = 0;
  let high = sortedWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sortedWords[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let place = low; found.length < limit; place += 1) {
    const word = sortedWords[place];
    if (!word?.startsWith(start)) break;
    found.push(word);
  }
  return found;
}
