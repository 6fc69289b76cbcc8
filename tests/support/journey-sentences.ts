/** Sentences begin with what editors like to take for markup: one letter, a digit, a sign. */
export const typed = [
  'I work slowly, and I ask first.',
  'A hand is warm.',
  '5 minutes are enough.',
  '$ 5 only, or #1 of 2.',
  'Not {yet}, if < 5.',
  'Ask *before* you _come_.',
  '1. is no list here.',
  'Call "us" | or write.',
];

const sentence = '[A-Z][A-Za-z ,]+\\.';
const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n'));

/** Sentences of a page behind which nothing was typed. */
export const sentencesOf = (text: string) =>
  [...bodyOf(text).matchAll(new RegExp(`^${sentence}$`, 'gm'))].map(([found]) => ({ sentence: found }));

/** Sentences of a page with what was typed behind them. */
export const typedIn = (text: string) =>
  typed.flatMap((words) =>
    [...bodyOf(text).matchAll(new RegExp(`^(${sentence}) ${RegExp.escape(asWritten(words))}$`, 'gm'))].map(
      ([, found = '']) => ({ sentence: found, words }),
    ),
  );

/** Typed signs as a file has them: what would be markup stands behind a backslash. */
export const asWritten = (words: string) => words.replaceAll(/[{}*_<]/g, String.raw`\$&`);
