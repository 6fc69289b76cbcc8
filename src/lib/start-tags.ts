/** A start tag with attributes. Scripts, styles and comments are passed over whole. */
const startTag =
  /<(script|style)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->|<([a-z][\w-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)+)\s*\/?>/g;

/** Changes the start tags of rendered HTML, whose attributes stand in double quotes. Text stays as it is. */
export function mapStartTags(
  html: string,
  change: (tag: string, element: string, attributes: string) => string,
): string {
  return html.replace(startTag, (tag: string, _: unknown, element?: string, attributes?: string) =>
    element === undefined ? tag : change(tag, element, attributes ?? ''),
  );
}
