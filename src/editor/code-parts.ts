/**
 * Where a text is code and not words: as sources of regular expressions with the flags `gm`, to be put before
 * what is looked for in words. A character behind a backslash is among them: it begins nothing.
 */
const fence = String.raw`^(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*(?<fence>\`{3,}(?=[^\`\n]*$)|~{3,})[^\n]*(?:\n[^\n]*)*?(?:\n[ \t>]*\k<fence>[\`~]*[ \t]*$|(?![\s\S]))`;

const escaped = String.raw`\\[^\n]`;

/** Code within a paragraph. It may go on in the next line, and never in the next paragraph or line of a list. */
const span = String.raw`(?<tick>\`+)(?!\`)(?:[^\n]|\n(?![ \t]*(?:[-*+>#|<\n]|\d+[.)])))*?(?<!\`)\k<tick>(?!\`)`;

const ticksAlone = '`+';

export const codeParts = [fence, escaped, span, ticksAlone] as const;
