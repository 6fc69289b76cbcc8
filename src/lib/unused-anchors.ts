const lowHeading = /(<h[3-6])\sid="([^"]*)"/g;

/**
 * A page without the anchors of headings that are too deep for its list of contents, unless something on the page
 * leads to them: Markdown gives one to every heading.
 */
export function withoutUnusedAnchors(html: string): string {
  return html.replace(lowHeading, (whole, start: string, id: string) =>
    html.includes(`"#${id}"`) || new RegExp(`aria-[a-z]+="[^"]*\\b${id}\\b`).test(html) ? whole : start,
  );
}
