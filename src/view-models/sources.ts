import { formatMonth } from '#lib/dates.ts';
import type { Source } from '#schemas/fields.ts';

/** A source as the foot of a page lists it, in the order of the form. */
export interface SourceView {
  id: string;
  number: number;
  /** Fragment that citations in the text lead to. */
  anchor: string;
  title: string;
  publisher: string;
  url: string | undefined;
  /** "read November 2026", with what was read where it was not the page itself. */
  read: string;
}

const readAs = {
  page: 'read',
  abstract: 'abstract read',
  copy: 'a copy read',
  report: 'others’ report read',
};

export function sourceViews(sources: readonly Source[]): SourceView[] {
  return sources.map((source, index) => ({
    id: source.id,
    number: index + 1,
    anchor: `source-${source.id}`,
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    read: `${readAs[source.readAs]} ${formatMonth(source.seen)}${source.signs ? ', for the warning signs' : ''}`,
  }));
}
