/** The headings of a long page, for the list beside it. */
export interface ContentsItem {
  text: string;
  anchor: string;
}

interface Heading {
  depth: number;
  slug: string;
  text: string;
}

/** Second-level headings; a page with fewer than three needs no list. */
export function contentsOf(headings: readonly Heading[]): ContentsItem[] {
  const items = headings.filter(({ depth }) => depth === 2).map(({ slug, text }) => ({ text, anchor: slug }));
  return items.length < 3 ? [] : items;
}
