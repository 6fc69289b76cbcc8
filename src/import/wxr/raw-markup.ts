/** Elements of HTML that are never closed. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** A tag that stands unescaped in a text, as it was written. */
export function openingMarkup(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

export const closingMarkup = (name: string): string => (empty.test(name) ? '' : `</${name}>`);
