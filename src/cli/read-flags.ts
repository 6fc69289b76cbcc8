import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';

/** The flags of a command, parsed. An unknown one ends it and lists those that exist. */
export function readFlags<Flag extends string>(known: readonly Flag[]): ReadonlySet<Flag> {
  const words = process.argv.slice(2);
  const stranger = words.find((word) => !known.some((flag) => flag === word));
  if (stranger === undefined) return new Set(words as Flag[]);
  console.error(
    `"${stranger}" is not known here.${didYouMean(stranger, known)} These are: ${joinWords(known)}.`,
  );
  process.exit(2);
}
