import { spanishStopWords, spanishWords } from '#lib/search/vocabulary/spanish-words.ts';

const meanings = new Map<string, readonly string[]>();
for (const line of spanishWords.trim().split('\n')) {
  const [spanish = [], english = []] = line.split(':').map((words) => words.trim().split(' '));
  for (const word of spanish) meanings.set(word, [...(meanings.get(word) ?? []), ...english]);
}
const stopWordSet = new Set(spanishStopWords.split(/\s+/));

/** Words that are English too: they make no query Spanish. */
const ambiguous = new Set(
  'pie pies auto tension cervical vertigo diabetes cara todo toda nina primera coche visita pies regalo'.split(
    ' ',
  ),
);

/** How the Spanish words of a query are understood; a query without any is left alone. */
export interface SpanishReading {
  meaningsOf: (word: string) => readonly string[];
  isStopWord: (word: string) => boolean;
}

export function readSpanish(words: readonly string[]): SpanishReading {
  const isSpanish = words.some((word) => meanings.has(word) && !ambiguous.has(word));
  return {
    meaningsOf: (word) => (isSpanish ? (meanings.get(word) ?? []) : []),
    isStopWord: (word) => isSpanish && stopWordSet.has(word),
  };
}
