/** A block of WordPress, or a stretch of text between blocks. */
export interface ScannedBlock {
  /** `core/paragraph`, `plugin/name`; null for text that stands in no block. */
  name: string | null;
  settings: Readonly<Record<string, unknown>>;
  /** HTML and inner blocks in order. */
  parts: (string | ScannedBlock)[];
}

interface Delimiter {
  name: string;
  settings: ScannedBlock['settings'];
  kind: 'opens' | 'closes' | 'void';
}

/**
 * The blocks of a text. A block that is never closed ends with the block that holds it or with the text; a closing
 * delimiter without its opening one is left out.
 * Source: Block Editor Handbook, "Key Concepts", delimiters: `<!-- wp:name {"key":1} -->`, `<!-- /wp:name -->` and
 * `<!-- wp:name /-->`, where a name without a namespace is one of `core/`.
 */
export function scanBlocks(text: string): ScannedBlock[] {
  const root: ScannedBlock = { name: null, settings: {}, parts: [] };
  const open: ScannedBlock[] = [root];
  let at = 0;
  for (const { start, end } of commentsOf(text)) {
    const delimiter = readDelimiter(text.slice(start + 4, end - 3));
    if (delimiter === undefined) continue;
    addText(open, text.slice(at, start));
    at = end;
    const { name, settings, kind } = delimiter;
    if (kind === 'closes') close(open, name);
    else {
      const block: ScannedBlock = { name, settings, parts: [] };
      open.at(-1)?.parts.push(block);
      if (kind === 'opens') open.push(block);
    }
  }
  addText(open, text.slice(at));
  return root.parts.map((part) =>
    typeof part === 'string' ? { name: null, settings: {}, parts: [part] } : part,
  );
}

/** Places of HTML comments; none holds the sign that ends it. */
function* commentsOf(text: string): Generator<{ start: number; end: number }> {
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const last = text.indexOf('-->', start + 4);
    if (last < 0) return;
    yield { start, end: last + 3 };
    start = text.indexOf('<!--', last + 3);
  }
}

const word = '[a-z][a-z0-9_-]*';
const form = new RegExp(`^\\s+(/)?wp:(?:(${word})/)?(${word})(?:\\s+(\\{[^]*\\}))?\\s+(/)?$`);

/** @param inside what stands between `<!--` and `-->` */
function readDelimiter(inside: string): Delimiter | undefined {
  const match = form.exec(inside);
  if (match === null) return undefined;
  const [, closing, namespace = 'core', name = '', json = '', ending] = match;
  const kind = closing !== undefined ? 'closes' : ending === undefined ? 'opens' : 'void';
  return { name: `${namespace}/${name}`, settings: settingsOf(json), kind };
}

function settingsOf(json: string): ScannedBlock['settings'] {
  if (json === '') return {};
  try {
    return JSON.parse(json) as ScannedBlock['settings'];
  } catch {
    return {};
  }
}

function addText(open: readonly ScannedBlock[], text: string): void {
  if (text !== '') open.at(-1)?.parts.push(text);
}

/** Closes the nearest open block of that name, and those in it. */
function close(open: ScannedBlock[], name: string): void {
  const place = open.findLastIndex((block) => block.name === name);
  if (place > 0) open.length = place;
}
