/** Controls but for tab and line feed, marks that turn the direction of text, and characters of no width. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu;

/**
 * A reader's text as it is stored: one spelling for each character (Unicode NFC), line feeds alone, nothing
 * invisible, no more than one blank line in a row. Unpaired surrogates become U+FFFD. Source: Unicode
 * Standard Annex 15 (normalization) and 9 (marks of direction).
 */
export function plainText(text: string): string {
  return withTidyLines(
    text
      .toWellFormed()
      .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
      .replaceAll(unseen, '')
      .normalize('NFC'),
  );
}

/** Single spaces, none at the ends of lines, and no more than one blank line in a row. */
export const withTidyLines = (text: string): string =>
  text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** The same on one line, for names. At most two marks may stack on a email. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\p{M}{2})\p{M}+/gu, '$1');

/** Without what is not shown: fillers of Hangul, joiners, variation selectors, an empty Braille cell. */
export const withoutHidden = (text: string): string =>
  text.replaceAll(/\p{Default_Ignorable_Code_Point}|\u2800/gu, '');

/** Whether anything of a name is visible: some letters have no glyph. */
export const isVisible = (name: string): boolean => /[\p{L}\p{N}]/u.test(withoutHidden(name));

/** Characters of a text as Unicode counts them (code points), so that an emoji is not counted twice. */
export const lengthOf = (text: string): number => Array.from(text).length;
