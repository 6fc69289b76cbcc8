import { joinWords } from '#lib/list-words.ts';
import { didYouMean } from '#lib/suggest.ts';

/** The flags given to a command. It ends, with the flags that exist, where one is not known. */
export function readFlags<Flag extends string>(known: readonly Flag[]): ReadonlySet<Flag> {
  const given = process.argv.slice(2);
  const stranger = given.find((word) => !known.some((flag) => flag === word));
  if (stranger === undefined) return new Set(given as Flag[]);
  console.error(
    `"${stranger}" is not known here.${didYouMean(stranger, known)} These are: ${joinWords(known)}.`,
  );
  process.exit(2);
}
