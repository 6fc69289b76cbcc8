/**
 * Everything but the characters that a document of XML 1.0 may hold, and the noncharacters, which some parsers refuse
 * too. Source: XML 1.0, production 2 (Char); Unicode Standard, section 23.7 (noncharacters).
 */
const forbidden =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

/** The text without what XML forbids. */
export const xmlText = (text: string): string => text.toWellFormed().replaceAll(forbidden, '');
