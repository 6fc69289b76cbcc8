import type { SiteIndex } from '#import/plan/site-index.ts';
import type { WxrTerm } from '#import/wxr/wxr-item.ts';
import type { Entry } from '#check/read-entries.ts';
import { plainHtml } from '#import/text/html-text.ts';
import { entryPath } from '#lib/paths.ts';
import { slugOf } from '#lib/slug-of.ts';

/** A category, tag or other term, and the page of this site that has its name. */
export interface RelatedTerm extends WxrTerm {
  page: { collection: 'therapies' | 'conditions'; slug: string; path: string } | undefined;
  /** Items that have it. */
  count: number;
}

export const termKey = (taxonomy: string, slug: string): string => `${taxonomy} ${slug}`;

/** Every term of an export by taxonomy and slug, with those that only its items name. */
export function relateTerms(
  { terms, items }: SiteIndex,
  entries: readonly Entry[],
): Map<string, RelatedTerm> {
  const pages = namesOf(entries);
  const related = new Map<string, RelatedTerm>();
  const add = (term: WxrTerm) => {
    const key = termKey(term.taxonomy, term.slug);
    const known = related.get(key);
    if (known !== undefined) return known;
    const name = plainHtml(term.name) || term.slug;
    const page = pages.get(slugOf(name)) ?? pages.get(slugOf(term.slug));
    const made: RelatedTerm = { ...term, name, page, count: 0 };
    related.set(key, made);
    return made;
  };
  for (const term of terms) if (term.slug !== '') add(term);
  for (const { categories } of items)
    for (const { taxonomy, slug, name } of categories)
      add({ id: '', taxonomy, slug, name, parent: '' }).count += 1;
  return related;
}

/** Therapies and conditions by their slug, their title and each of their other names. */
function namesOf(entries: readonly Entry[]): Map<string, NonNullable<RelatedTerm['page']>> {
  const names = new Map<string, NonNullable<RelatedTerm['page']>>();
  for (const { collection, slug, data } of entries) {
    if (collection !== 'therapies' && collection !== 'conditions') continue;
    const { title, medicalName, alsoCalled, draft } = (data ?? {}) as Record<string, unknown>;
    if (draft === true) continue;
    const page = { collection, slug, path: entryPath(collection, slug) };
    const ownNames = [
      slug,
      title,
      medicalName,
      ...(Array.isArray(alsoCalled) ? (alsoCalled as unknown[]) : []),
    ];
    for (const name of ownNames)
      if (typeof name === 'string' && slugOf(name) !== '' && !names.has(slugOf(name)))
        names.set(slugOf(name), page);
  }
  return names;
}
