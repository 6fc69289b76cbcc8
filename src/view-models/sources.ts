import { words } from '#i18n/interface-words.ts';
import type { Language } from '#lib/languages.ts';
import type { Source } from '#schemas/fields.ts';

/** A source as the foot of a page lists it. */
export interface SourceView {
  id: string;
  number: number;
  /** Fragment that citations in the text lead to. */
  anchor: string;
  /** Fragment of its first citation. */
  backAnchor: string;
  /** Whether the text cites it. */
  isCited: boolean;
  title: string;
  publisher: string;
  url: string | undefined;
  /** "read November 2026", with what was read where it was not the page itself. */
  read: string;
}

/**
 * Numbered in the order in which the text first cites them, then those that it does not cite, in the order of the form.
 * @param cited ids in the order of their citations, repeated or not
 */
export function sourceViews(
  sources: readonly Source[],
  cited: readonly string[] = [],
  language?: Language,
): SourceView[] {
  const { forSigns, month, readAs } = words(language).reading;
  const isCited = ({ id }: Source) => cited.includes(id);
  const ordered = [
    ...sources.filter(isCited).toSorted((a, b) => cited.indexOf(a.id) - cited.indexOf(b.id)),
    ...sources.filter((source) => !isCited(source)),
  ];
  return ordered.map((source, index) => ({
    id: source.id,
    number: index + 1,
    anchor: `source-${index + 1}`,
    backAnchor: `cite-${index + 1}`,
    isCited: isCited(source),
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    read: `${readAs[source.readAs]} ${month(source.seen)}${source.signs ? forSigns : ''}`,
  }));
}

/**
 * Ids of the sources that a text cites, in order.
 * @param body the text as it was written
 * @param inTable ids that its table of evidence cites
 */
export function citedSources(body: string | undefined, inTable: readonly string[] = []): string[] {
  return [...(body ?? '').matchAll(/<Source\s+id="([^"]+)"|<Evidence\b/g)].flatMap(([, id]) => id ?? inTable);
}
