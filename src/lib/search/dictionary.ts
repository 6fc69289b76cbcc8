/** What words stand for in words of ours; nothing for one that only joins. */
export type Dictionary = ReadonlyMap<string, readonly string[]>;

/**
 * A dictionary from lines of words, a colon, and what they stand for. A word of several lines stands for all of it.
 * @param keyOf what a word is looked up by
 */
export function readDictionary(lines: string, keyOf = (word: string) => word): Dictionary {
  const dictionary = new Map<string, string[]>();
  for (const line of lines.split('\n')) {
    const [words = [], meanings = []] = line.split(':').map((side) => side.split(' ').filter(Boolean));
    for (const key of words.map(keyOf))
      dictionary.set(key, [...new Set([...(dictionary.get(key) ?? []), ...meanings])]);
  }
  return dictionary;
}

/** A dictionary as such lines, one a meaning. */
export const linesOf = (dictionary: Dictionary): string =>
  [...Map.groupBy(dictionary, ([, meanings]) => meanings.join(' '))]
    .map(
      ([meanings, entries]) =>
        `${entries
          .map(([word]) => word)
          .sort()
          .join(' ')}:${meanings}`,
    )
    .join('\n');
