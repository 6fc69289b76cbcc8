/** A piece of a comment's text: plain, or an address to follow. */
export interface TextPiece {
  text: string;
  href?: string;
}

const address = /\bhttps?:\/\/[^\s<>"'`\\]+/g;
const trailing = /[.,;:!?)\]}]+$/;

/**
 * A comment's text as paragraphs of lines of pieces: a blank line begins a paragraph, and an http or https
 * address becomes a link. It is rendered as text, never as HTML.
 */
export function textParagraphs(words: string): TextPiece[][][] {
  return words
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => paragraph.split('\n').map(piecesOf));
}

function piecesOf(line: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    const text = found.replace(trailing, '');
    const href = hrefOf(text);
    if (href === undefined) continue;
    if (index > end) pieces.push({ text: line.slice(end, index) });
    pieces.push({ text, href });
    end = index + text.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}

/** Only what reads as the host it leads to: no names or passwords before it. */
function hrefOf(text: string): string | undefined {
  const url = parseAddress(text);
  const isPlain =
    url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isPlain && url.hostname.includes('.') ? url.href : undefined;
}

/** `URL.parse` for browsers of 2021 too, which preview what is written. */
function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
