import type { Stretch } from '#lib/marks.ts';
import { tokenize, stemOf } from '#lib/search/tokenize.ts';

/** A text as stretches, those words marked whose stem is one of `stems`. */
export function highlight(text: string, stems: readonly string[]): Stretch[] {
  const sought = new Set(stems);
  const stretches: Stretch[] = [];
  for (const part of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
    const [word] = tokenize(part);
    const isMarked = word !== undefined && sought.has(stemOf(word));
    const last = stretches[stretches.length - 1];
    if (last?.isMarked === isMarked) last.text += part;
    else if (part !== '') stretches.push({ text: part, isMarked });
  }
  return stretches;
}
