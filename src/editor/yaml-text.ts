import { Document, type Node, Scalar, type ToStringOptions, isPair, visit } from 'yaml';
import { dayFields } from '#schemas/fields.ts';

/** One replacement in a text: `from` (counted from 0) up to but not including `to`. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** What the parts of an edit need to know of the text they change. */
export interface Editing {
  source: string;
  valueOf: (node: Node) => unknown;
  /** The replacements that make `node` say `value`, or undefined where it must be written anew. */
  edit: (node: Node, value: unknown, isInFlow: boolean) => Splice[] | undefined;
}

/** The text with all replacements made. They must not overlap; those at one place are made in their order. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index);
  return ordered.reduce((done, { from, to, text }) => done.slice(0, from) + text + done.slice(to), text);
}

const options: ToStringOptions = { lineWidth: 0, blockQuote: false };

/** A value in the way a block is written, its further lines indented by `indent` spaces. */
export function blockText(value: unknown, indent: number): string {
  return documentOf(value)
    .toString(options)
    .trimEnd()
    .replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** A value on one line: `{ id: nhs, seen: "2026-11" }`, `[neck, shoulder]`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${flowText(key)}: ${isDay(key, inner) ? inner : flowText(inner)}`)
      .join(', ')} }`;
  return scalarText(value, undefined, true);
}

/**
 * A single value, quoted as the one it replaces was where that can be. Inside brackets more characters need
 * quotes.
 */
export function scalarText(value: unknown, type: Scalar.Type | undefined, isInFlow: boolean): string {
  const quotes = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? type : undefined;
  if (!isInFlow) return documentOf(value, quotes).toString(options).trimEnd();
  return documentOf([value], quotes)
    .toString({ ...options, collectionStyle: 'flow', flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** A text that some reader of YAML takes for a number, a time, a yes or nothing. */
const needsQuotes = /^(?:[-+.\d][\w:.+-]*|0[box]\w*|yes|no|on|off|true|false|null|~)$/i;

/** A whole day, which stands without quotes where a day belongs and in quotes where it is a text. */
export const isWholeDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const isDay = (field: unknown, value: unknown): value is string =>
  typeof field === 'string' && dayFields.includes(field) && isWholeDay(value);

function documentOf(value: unknown, quotes?: Scalar.Type): Document {
  const document = new Document(value);
  visit(document, {
    Scalar: (_, node, path) => {
      if (typeof node.value !== 'string') return;
      const above = path.at(-1);
      const field = isPair<Scalar>(above) ? above.key.value : undefined;
      if (isDay(field, node.value)) return;
      if (quotes !== undefined) node.type = quotes;
      else if (needsQuotes.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document;
}
