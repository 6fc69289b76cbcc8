import { plainWords, stemOf } from '#lib/search/plain-words.ts';

/** Signs in their order, without those that mostly repeat one before them. */
export function distinctSigns(signs: readonly string[]): string[] {
  const kept: { sign: string; stems: Set<string> }[] = [];
  for (const sign of signs) {
    const stems = new Set(plainWords(sign).map(stemOf));
    const isRepeated = kept.some((other) => shareOf(stems, other.stems) >= 0.6);
    if (!isRepeated) kept.push({ sign, stems });
  }
  return kept.map(({ sign }) => sign);
}

function shareOf(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...stems].filter((stem) => others.has(stem)).length / stems.size;
}
