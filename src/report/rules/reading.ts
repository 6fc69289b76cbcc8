import type { CheckedPage } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';
import { lineOf, shorten } from '#report/places.ts';
import {
  longSentence,
  measureReadability,
  readingLimits,
  splitSentences,
  splitWords,
} from '#lib/readability.ts';
import type { CollectionName } from '#lib/vocabulary.ts';

/** Least and most words of a text that somebody reads in one sitting. Source: this project's page patterns. */
const textLengths: Record<CollectionName, readonly [least: number, most: number]> = {
  conditions: [450, 1000],
  therapies: [600, 1100],
  articles: [800, 1400],
  pages: [60, 1400],
};

/** School grade plus five: the age at which a text is read with ease. */
const readingAge = (grade: number) => Math.round(grade + 5);

/** Sentences that are too long, a text that asks too much of its readers, and its length. */
export function readingFindings(page: CheckedPage): Finding[] {
  const prose = page.blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item');
  const measured = measureReadability(prose.map(({ text }) => text));
  const place = { topic: 'reading', file: page.file } as const;
  const tooLong = prose.flatMap((block) =>
    splitSentences(block.text)
      .map((sentence) => ({ sentence, count: splitWords(sentence).length }))
      .filter(({ count }) => count > readingLimits.longest)
      .map(({ sentence, count }) => ({
        ...place,
        level: 'soon' as const,
        line: lineOf(page, block),
        message: `A sentence of ${count} words: "${shorten(sentence)}"`,
        fix: `Make two or three of it, of ${longSentence} words at most.`,
      })),
  );
  return [...gradeFindings(measured, place), ...tooLong, ...lengthFindings(page)];
}

function gradeFindings(
  { grade, long, sentences }: ReturnType<typeof measureReadability>,
  place: Pick<Finding, 'topic' | 'file'>,
): Finding[] {
  const findings: Finding[] = [];
  if (grade >= readingLimits.grade)
    findings.push({
      ...{ ...place, level: 'soon' },
      message: `It reads with ease from about ${readingAge(grade)} years of age; this site promises 14 or younger.`,
      fix: 'Use shorter sentences, and the plain word in place of the medical one.',
    });
  if (long.length > Math.ceil(sentences / readingLimits.oneLongIn))
    findings.push({
      ...{ ...place, level: 'soon' },
      message: `${long.length} of its ${sentences} sentences have more than ${longSentence} words. The first: "${shorten(long[0] ?? '')}"`,
      fix: `Cut them in two until at most one in ${readingLimits.oneLongIn} is that long.`,
    });
  return findings;
}

function lengthFindings({ file, collection, blocks }: CheckedPage): Finding[] {
  const [least, most] = textLengths[collection];
  const { words } = measureReadability(blocks.map(({ text }) => text));
  if (words >= least && words <= most) return [];
  const isShort = words < least;
  return [
    {
      ...{ level: 'later', topic: 'reading', file },
      message: `It has ${words} words, and pages of its kind have ${least} to ${most}.`,
      fix: isShort
        ? 'Say what a visitor would still ask you, or join it with another page.'
        : 'Take out what a visitor would not miss, or make two pages of it.',
    },
  ];
}
