import { emergencyNumbers } from '#lib/emergency-numbers.ts';

const listed = new Set(
  Object.values(emergencyNumbers).flatMap(({ number, crisisLine }) =>
    crisisLine === undefined ? [number] : [number, crisisLine.number],
  ),
);
const anyNumber = [...listed].map((number) => number.replaceAll(' ', '[ -]?')).join('|');

/**
 * A number for help in a text, of whichever country: after a word that asks to dial it, or where a list of choices
 * ends in it, so that "112 people took part" is none.
 */
const mention = new RegExp(
  `\\b(?:(?:call|dial|ring|phone|text|needs?)\\s+|or\\s+(?=(?:${anyNumber})(?:[.,;:)"]|$)))(${anyNumber})\\b`,
  'gi',
);

/** The numbers for help that a text names, as they stand in it. */
export function helpNumbersIn(text: string): string[] {
  return [...text.matchAll(mention)].map(([, number = '']) => number);
}
