/** A stretch of an excerpt: found words are marked. */
export interface Stretch {
  text: string;
  isMarked: boolean;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/**
 * An excerpt of the search index, `words <mark>found</mark> words`, as plain stretches, so that it can be
 * shown without ever being read as HTML.
 */
export function splitMarks(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((part) => part !== '')
    .map((part) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
      return { text: decode(marked ?? part), isMarked: marked !== undefined };
    });
}

function decode(text: string): string {
  return text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => entities[name] ?? whole);
}
