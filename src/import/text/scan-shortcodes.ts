/** A shortcode of WordPress: `[name attributes]`, or `[name attributes]children[/name]`. */
export interface Shortcode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Values without a name, in order. */
  values: readonly string[];
  /** As it is written, without what stands in it. */
  source: string;
  /** Undefined where it is not closed. */
  children: readonly (string | Shortcode)[] | undefined;
}

interface Token {
  name: string;
  source: string;
  start: number;
  end: number;
  attributeText: string;
  isClosing: boolean;
  /** Place of the token that closes it. */
  partner?: number;
}

/** Lengths are limited, so that no text takes long to be searched. */
const pattern =
  /\[(\/?)([A-Za-z][\w-]{0,60})((?:[\s=/](?:"[^"]{0,3000}"|'[^']{0,3000}'|[^\]["']){0,3000})?)\]/g;

/**
 * Text and shortcodes in order. What stands in brackets twice, `[[name]]`, is text.
 * @param isShortcode says it of one that is not closed; one that is closed always is, and one that has a line to itself
 */
export function scanShortcodes(
  text: string,
  isShortcode: (name: string, attributeText: string) => boolean,
): (string | Shortcode)[] {
  const tokens = pair(tokensOf(text));
  const real = tokens.filter(
    (token) =>
      token.partner !== undefined ||
      (!token.isClosing && (isShortcode(token.name, token.attributeText) || isAlone(text, token))),
  );
  return build(text, real, 0, real.length, 0, text.length, tokens);
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [source, slash, name = '', attributeText = ''] = match;
    const start = match.index;
    const end = start + source.length;
    if (text[start - 1] === '[' && text[end] === ']') return [];
    return [{ name: name.toLowerCase(), source, start, end, attributeText, isClosing: slash === '/' }];
  });
}

const lineStart = /(?:^|\n|<(?:p|div|td|li|section|br)\b[^<>]{0,300}>)\s*$/i;
const lineEnd = /^\s*(?:$|\n|<br|<\/(?:p|div|td|li|section)>)/i;

/** Words in brackets are rarely all that a line has; what a plugin puts in its place is always that. */
const isAlone = (text: string, { source, start, end }: Token) =>
  /^\[[a-z][a-z\d_-]{2,}[\s\]]/.test(source) &&
  lineStart.test(text.slice(Math.max(0, start - 320), start)) &&
  lineEnd.test(text.slice(end, end + 80));

/** Each closing belongs to the nearest opening of its name that is still open. */
function pair(tokens: Token[]): Token[] {
  const open = new Map<string, number[]>();
  for (const [place, token] of tokens.entries()) {
    const places = open.get(token.name) ?? [];
    open.set(token.name, places);
    if (!token.isClosing) {
      if (!token.attributeText.endsWith('/')) places.push(place);
      continue;
    }
    const partner = places.pop() ?? -1;
    const opening = tokens[partner];
    if (opening === undefined) continue;
    opening.partner = place;
    token.partner = partner;
  }
  return tokens;
}

function build(
  text: string,
  real: readonly Token[],
  from: number,
  to: number,
  start: number,
  end: number,
  all: readonly Token[],
): (string | Shortcode)[] {
  const parts: (string | Shortcode)[] = [];
  let at = start;
  for (let index = from; index < to; index++) {
    const token = real[index];
    // Those that overlap another pair are read as text.
    if (token === undefined || token.isClosing || token.start < at) continue;
    const closing = all[token.partner ?? -1];
    const isWhole = closing !== undefined && closing.end <= end;
    parts.push(text.slice(at, token.start));
    if (!isWhole) {
      parts.push({ ...readAttributes(token), children: undefined });
      at = token.end;
      continue;
    }
    const last = real.indexOf(closing, index);
    parts.push({
      ...readAttributes(token),
      children: build(text, real, index + 1, last, token.end, closing.start, all),
    });
    at = closing.end;
    index = last;
  }
  parts.push(text.slice(at, end));
  return parts.filter((part) => part !== '');
}

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|"([^"]*)"|'([^']*)'|([^\s"']+)/g;

function readAttributes({ name, source, attributeText }: Token) {
  const attributes = new Map<string, string>();
  const values: string[] = [];
  for (const [, key, a, b, c, d, e, f] of attributeText.replace(/^=|\/$/g, ' ').matchAll(attribute)) {
    if (key === undefined) values.push(d ?? e ?? f ?? '');
    else attributes.set(key.toLowerCase(), a ?? b ?? c ?? '');
  }
  return { name, source, attributes, values };
}
