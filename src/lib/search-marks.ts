import { mapStartTags } from '#lib/start-tags.ts';

const emptyMark = /<span hidden data-pagefind-[^>]*><\/span>/g;
const mark = /\sdata-pagefind-[a-z]+(?:="[^"]*")?/g;

/** A page without the marks for the search index, which is made of the page as it was rendered. */
export function withoutSearchMarks(html: string): string {
  return mapStartTags(html.replaceAll(emptyMark, ''), (tag) => tag.replaceAll(mark, ''));
}
