/**
 * What a finished page calls itself in its data, such as `BlogPosting`; undefined where it says nothing. Data that
 * is added to the page's node later says the same.
 */
export function pageTypeOf(html: string): string | undefined {
  return /\{"@type":"(\w+)","@id":"[^"]*#page"/.exec(html)?.[1];
}
