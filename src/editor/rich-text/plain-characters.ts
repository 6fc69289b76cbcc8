/** Soft hyphens, blanks of no width and marks of the byte order: nobody sees them, and no search finds a word with one. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Signs that end a line in a text that was copied, and tabs. */
const blanks = /[\t\n\v\f\r\u2028\u2029]+/g;

/** A blank that does not break stays between two words; beside another blank it is one more blank. */
const besideBlank = /[ \u00A0]*(?:\u00A0 | \u00A0|\u00A0\u00A0)[ \u00A0]*/g;

/** Typed or pasted words as they are saved. */
export function plainCharacters(text: string): string {
  return text.replaceAll(invisible, '').replaceAll(blanks, ' ').replaceAll(besideBlank, ' ');
}
